import type { Span, TextPart } from '../text/index.js'
import type { Run, RunPart, Story, StoryParagraph } from './docx-story.js'

type Attributes = Readonly<Record<string, string>>

/** A run while it is read; text offsets count from the start of its paragraph. */
interface OpenRun {
  readonly open: Span
  properties: Span | undefined
  readonly parts: RunPart[]
  hidden: boolean
  /** The child that is open: where it began, the text before it, and how deep below it we are, itself counted. */
  child: { readonly name: string; readonly start: number; readonly at: number; depth: number } | undefined
}

/** A paragraph while it is read. One that stands in a text box is read while the one around it waits. */
interface OpenParagraph {
  readonly part: TextPart
  readonly runs: Omit<Run, 'paragraph'>[]
  readonly pageBreaks: number[]
  /** Where comments begin and end. */
  readonly fixed: { readonly id: string; readonly at: number }[]
  text: string
  style: string | undefined
  run: OpenRun | undefined
}

/** Elements of a run that stand for a character; a break of the line, which ends no paragraph, for a line separator. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\u2028',
  'w:cr': '\u2028',
  'w:noBreakHyphen': '\u2011',
}

const GAP = '\n\n'

/**
 * Puts a story together from the events of its XML. The paragraphs of a text box lie before the one in which
 * it stands. Paragraphs without words are left out, and what they refer to is taken to be in the next one.
 */
export class StoryWriter {
  readonly #part: TextPart
  readonly #paragraphs: StoryParagraph[] = []
  readonly #runs: Run[] = []
  readonly #pageBreaks: number[] = []
  readonly #comments = new Map<string, Span>()
  readonly #footnotes: string[] = []
  readonly #endnotes: string[] = []
  readonly #open: OpenParagraph[] = []
  #text = ''
  #tables = 0
  #boxes = 0
  #note: string | undefined

  constructor(part: TextPart) {
    this.#part = part
  }

  /** `tag` is the opening tag's span. */
  open(name: string, attributes: Attributes, tag: Span): void {
    const paragraph = this.#open.at(-1)
    const run = paragraph?.run
    if (name === 'w:p') this.#openParagraph()
    else if (paragraph !== undefined && run !== undefined)
      openInRun(paragraph, run, { name, attributes, tag })
    else if (name === 'w:r' && paragraph !== undefined)
      paragraph.run = { open: tag, properties: undefined, parts: [], hidden: false, child: undefined }
    else if (name === 'w:pStyle' && paragraph !== undefined) paragraph.style ??= attributes['w:val']
    if (name === 'w:tbl') this.#tables += 1
    else if (name === 'w:txbxContent') this.#boxes += 1
    else if (name === 'w:footnote' || name === 'w:endnote') this.#note = attributes['w:id']
    else this.#refer(name, attributes['w:id'])
  }

  text(data: string): void {
    const paragraph = this.#open.at(-1)
    const run = paragraph?.run
    if (paragraph !== undefined && run?.child?.name === 'w:t' && !run.hidden) paragraph.text += data
  }

  /** `end` is the offset after the closing tag. */
  close(name: string, end: number): void {
    const paragraph = this.#open.at(-1)
    const run = paragraph?.run
    if (name === 'w:p') this.#closeParagraph()
    else if (paragraph !== undefined && run?.child !== undefined) {
      run.child.depth -= 1
      if (run.child.depth === 0) closeChild(paragraph, run, end)
    } else if (name === 'w:r' && paragraph !== undefined && run !== undefined) {
      const { open, properties, parts } = run
      paragraph.runs.push({ source: [open[0], end], open, properties, parts })
      paragraph.run = undefined
    }
    if (name === 'w:tbl') this.#tables -= 1
    else if (name === 'w:txbxContent') this.#boxes -= 1
  }

  finish(): Story {
    return {
      text: this.#text,
      paragraphs: this.#paragraphs,
      runs: this.#runs,
      pageBreaks: this.#pageBreaks,
      comments: this.#comments,
      footnotes: this.#footnotes,
      endnotes: this.#endnotes,
    }
  }

  #refer(name: string, id: string | undefined): void {
    if (id === undefined) return
    const paragraph = this.#open.at(-1)
    if (name === 'w:footnoteReference') this.#footnotes.push(id)
    else if (name === 'w:endnoteReference') this.#endnotes.push(id)
    else if (/^w:comment(?:RangeStart|RangeEnd|Reference)$/u.test(name)) {
      if (paragraph === undefined) this.#fix(id, this.#text.length)
      else paragraph.fixed.push({ id, at: paragraph.text.length })
    }
  }

  /** A comment is fixed to all that lies between the places at which it is named. */
  #fix(id: string, at: number): void {
    const known = this.#comments.get(id)
    this.#comments.set(id, known === undefined ? [at, at] : [Math.min(known[0], at), Math.max(known[1], at)])
  }

  #openParagraph(): void {
    const part = this.#boxes > 0 ? 'text box' : this.#tables > 0 ? 'table' : this.#part
    this.#open.push({ part, runs: [], pageBreaks: [], fixed: [], text: '', style: undefined, run: undefined })
  }

  #closeParagraph(): void {
    const paragraph = this.#open.pop()
    if (paragraph === undefined) return
    const words = paragraph.text.trim() !== ''
    if (words && this.#text !== '') this.#text += GAP
    const base = this.#text.length
    for (const at of paragraph.pageBreaks) this.#pageBreaks.push(base + (words ? at : 0))
    for (const { id, at } of paragraph.fixed) this.#fix(id, base + (words ? at : 0))
    if (!words) return
    this.#text += paragraph.text
    for (const run of paragraph.runs)
      this.#runs.push({
        ...run,
        parts: run.parts.map(part => moved(part, base)),
        paragraph: this.#paragraphs.length,
      })
    const { part, style } = paragraph
    this.#paragraphs.push({ span: [base, this.#text.length], part, style, note: this.#note })
  }
}

interface Opened {
  readonly name: string
  readonly attributes: Attributes
  readonly tag: Span
}

function openInRun(paragraph: OpenParagraph, run: OpenRun, { name, attributes, tag }: Opened): void {
  if (run.child !== undefined) run.child.depth += 1
  else run.child = { name, start: tag[0], at: paragraph.text.length, depth: 1 }
  if (name === 'w:vanish') run.hidden = !/^(?:0|false|off)$/u.test(attributes['w:val'] ?? '')
  if (name === 'w:lastRenderedPageBreak') paragraph.pageBreaks.push(paragraph.text.length)
  // A break of the page or column is no line break.
  const breaksLine = (attributes['w:type'] ?? 'textWrapping') === 'textWrapping'
  if (run.child.depth === 1 && !run.hidden && (name !== 'w:br' || breaksLine))
    paragraph.text += CHARACTERS[name] ?? ''
}

function closeChild(paragraph: OpenParagraph, run: OpenRun, end: number): void {
  const { child } = run
  run.child = undefined
  if (child === undefined) return
  const source: Span = [child.start, end]
  const text: Span = [child.at, paragraph.text.length]
  if (child.name === 'w:rPr') run.properties = source
  else if (text[0] < text[1]) run.parts.push({ kind: 'text', text, source, letters: child.name === 'w:t' })
  else run.parts.push({ kind: 'other', source })
}

function moved(part: RunPart, by: number): RunPart {
  return part.kind === 'other' ? part : { ...part, text: [part.text[0] + by, part.text[1] + by] }
}
