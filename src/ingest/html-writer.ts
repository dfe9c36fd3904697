import type { Span } from '../text/index.js'
import type { LetStand } from './manuscript.js'
import { LET_STAND } from './manuscript.js'
import { SourceMap } from './source-map.js'

const BLOCKS = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
/** What no reader sees as part of the text; a header or footer of an article is. */
const SILENT = new Set(
  'head script style noscript template iframe svg math button input select textarea nav aside object audio video canvas'.split(
    ' ',
  ),
)

/** What `<br>` stands for: a line separator, which ends no paragraph. */
const LINE_BREAK = '\u2028'
const GAP = '\n\n'

/** What a page's text is, and where it comes from. */
export interface WrittenPage {
  /**
   * Paragraphs parted by an empty line; runs of white space are one space, a `<br>` is a line separator
   * (U+2028), a `<q>` has its marks.
   */
  readonly text: string
  readonly map: SourceMap
  /** Paragraphs of block quotations. */
  readonly blocks: readonly Span[]
  readonly letStand: readonly LetStand[]
}

/** Puts the text of a page together from the events of its source. */
export class HtmlWriter {
  readonly #article: string | undefined
  readonly #map = new SourceMap()
  readonly #paragraphs: { readonly span: Span; readonly quoted: boolean }[] = []
  readonly #notes: { readonly paragraph: number; readonly reason: string }[] = []
  /** Paragraphs that ended, each with the gap before it: to look at the end of one long string would copy it each time. */
  readonly #ended: string[] = []
  /** Where the open paragraph begins, and its text so far. */
  #start = 0
  #open = ''
  /** White space that waits for a word: where it stands. */
  #space: Span | undefined
  #silent = 0
  #articles = 0
  #quotes = 0
  #pre = 0
  /** `<q>` that are open: a browser puts marks around each. */
  #inline = 0

  /** Only what stands in elements named `article` is taken, where one is given. */
  constructor(article: string | undefined) {
    this.#article = article
  }

  /** `isLeftOpen`: no tag ends it (`neverClosed`), so that what follows is not part of it. */
  open(name: string, attributes: Readonly<Record<string, string>>, isLeftOpen: boolean): void {
    if (this.#silent > 0 || (SILENT.has(name) && !isLeftOpen) || 'hidden' in attributes) {
      this.#silent += 1
      return
    }
    if (name === this.#article) this.#articles += 1
    if (BLOCKS.has(name)) this.#endParagraph()
    if (name === 'blockquote') this.#quotes += 1
    if (name === 'pre') this.#pre += 1
    if (name === 'br') this.#breakLine()
    if (name === 'q') this.#mark(this.#inline++ % 2 === 0 ? '“' : '‘')
  }

  text(data: string, source: Span): void {
    if (this.#silent > 0 || (this.#article !== undefined && this.#articles === 0)) return
    if (data.length !== source[1] - source[0]) return this.#words(data, source)
    for (const run of data.matchAll(/[\t\n\f\r ]+|[^\t\n\f\r ]+/gu)) {
      const place: Span = [source[0] + run.index, source[0] + run.index + run[0].length]
      const blank = /^[\t\n\f\r ]/u.test(run[0])
      if (blank && this.#pre === 0) this.#space ??= place
      else this.#words(run[0], place)
    }
  }

  comment(data: string): void {
    const reason = LET_STAND.exec(data)?.[1]
    if (reason !== undefined && this.#silent === 0)
      this.#notes.push({ paragraph: this.#paragraphs.length, reason })
  }

  close(name: string): void {
    if (this.#silent > 0) {
      this.#silent -= 1
      return
    }
    if (BLOCKS.has(name)) this.#endParagraph()
    if (name === this.#article) this.#articles -= 1
    if (name === 'blockquote') this.#quotes -= 1
    if (name === 'pre') this.#pre -= 1
    if (name === 'q') this.#mark(--this.#inline % 2 === 0 ? '”' : '’')
  }

  finish(): WrittenPage {
    this.#endParagraph()
    const letStand = this.#notes.flatMap(({ paragraph, reason }): LetStand[] => {
      const covers = this.#paragraphs[paragraph]?.span
      return covers === undefined ? [] : [{ covers, reason }]
    })
    const blocks = this.#paragraphs.filter(({ quoted }) => quoted).map(({ span }) => span)
    return { text: this.#ended.join(''), map: this.#map, blocks, letStand }
  }

  /** A quotation mark that a browser shows, and that has no place in the source. */
  #mark(mark: string): void {
    if (this.#article !== undefined && this.#articles === 0) return
    const opens = mark === '“' || mark === '‘'
    if (opens) this.#beforeWords()
    this.#open += mark
  }

  /** Two breaks in a row are how older pages part paragraphs. */
  #breakLine(): void {
    if (this.#open.endsWith(LINE_BREAK)) return this.#endParagraph()
    if (this.#open !== '') this.#open += LINE_BREAK
    this.#space = undefined
  }

  #words(words: string, source: Span): void {
    this.#beforeWords()
    this.#add(words, source)
  }

  #beforeWords(): void {
    if (this.#open === '' && this.#ended.length > 0) this.#start += GAP.length
    else if (this.#space !== undefined && this.#open !== '' && !this.#open.endsWith(LINE_BREAK))
      this.#add(' ', this.#space)
    this.#space = undefined
  }

  #add(text: string, source: Span): void {
    const at = this.#start + this.#open.length
    this.#open += text
    this.#map.add([at, at + text.length], source)
  }

  #endParagraph(): void {
    this.#space = undefined
    if (this.#open === '') return
    const words = this.#open.replace(/\u2028+$/u, '')
    const end = this.#start + words.length
    this.#paragraphs.push({ span: [this.#start, end], quoted: this.#quotes > 0 })
    this.#ended.push(this.#ended.length > 0 ? GAP + words : words)
    this.#start = end
    this.#open = ''
  }
}
