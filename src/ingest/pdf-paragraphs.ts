import type { Span } from '../text/index.js'
import type { PdfLine } from './pdf-lines.js'

/** A paragraph's part on one page. */
export interface PdfPart {
  readonly start: number
  /** Both from 1; a paragraph that runs on from the page before is the first of its page. */
  readonly page: number
  readonly paragraph: number
}

/** A printed line in the text. */
export interface PlacedLine {
  readonly span: Span
  readonly page: number
  readonly y: number
  readonly size: number
}

/** Pages as running text. */
export interface PdfText {
  /** Paragraphs parted by an empty line; lines of one are joined, words parted at a line's end made whole. */
  readonly text: string
  /** In order of `start`. */
  readonly parts: readonly PdfPart[]
  readonly lines: readonly PlacedLine[]
}

/** Lines further apart than this many usual distances are of two paragraphs. */
const APART = 1.3
/** A line that begins further in than this many letter heights opens a paragraph. */
const INDENT = 0.7
/** Letters that differ by more than this share are of a heading and of what it heads. */
const OTHER_SIZE = 0.15
/** A line that ends short of this share of the widest, with a full stop, ends a paragraph. */
const SHORT = 0.8

const SENTENCE_END = /[.!?…:]["'”’)\]]*$/u

/** Puts the lines of pages together as paragraphs. Linear. */
export function paragraphsOfLines(pages: readonly (readonly PdfLine[])[]): PdfText {
  const parts: PdfPart[] = []
  const lines: PlacedLine[] = []
  const written = new LineWriter()
  const usual = usualPitch(pages)
  for (const [index, page] of pages.entries()) {
    const pitch = page.length < ENOUGH_LINES ? usual : usualPitch([page])
    const widest = page.reduce((most, line) => Math.max(most, line.right), 0)
    let paragraph = 0
    for (const [at, line] of page.entries()) {
      const before = page[at - 1]
      const opens =
        before === undefined
          ? SENTENCE_END.test(written.last) || !/^[\p{Ll}\d]/u.test(line.text)
          : isNewParagraph(line, before, { pitch, widest })
      const span = written.add(line.text, opens)
      if (opens || before === undefined)
        parts.push({ start: span[0], page: index + 1, paragraph: ++paragraph })
      lines.push({ span, page: index + 1, y: line.y, size: line.size })
    }
  }
  return { text: written.text(), parts, lines }
}

/** Text that grows by lines, in pieces: to look at the end of one long string would copy all of it each time. */
class LineWriter {
  readonly #pieces: string[] = []
  #length = 0
  /** The last line; empty before the first. */
  last = ''

  /** Adds a line, in a paragraph of its own or in that of the last one; gives its span. */
  add(line: string, opens: boolean): Span {
    if (this.#length > 0) {
      const end = opens ? `${this.last}\n\n` : joined(this.last, line)
      this.#pieces[this.#pieces.length - 1] = end
      this.#length += end.length - this.last.length
    }
    const start = this.#length
    this.#pieces.push(line)
    this.#length += line.length
    this.last = line
    return [start, this.#length]
  }

  text(): string {
    return this.#pieces.join('')
  }
}

/** A line as it is to be before the next one of its paragraph. */
function joined(line: string, next: string): string {
  if (line.endsWith('\u00AD')) return line.slice(0, -1)
  return /\p{L}[-\u2010]$/u.test(line) && /^\p{Ll}/u.test(next) ? line.slice(0, -1) : `${line} `
}

interface PageMeasures {
  readonly pitch: number
  readonly widest: number
}

function isNewParagraph(line: PdfLine, before: PdfLine, { pitch, widest }: PageMeasures): boolean {
  const down = before.y - line.y
  if (Math.abs(line.size - before.size) > OTHER_SIZE * Math.max(line.size, before.size)) return true
  // A line above the last one opens a column: its text runs on unless a sentence ended.
  if (down < 0) return SENTENCE_END.test(before.text) || !/^\p{Ll}/u.test(line.text)
  if (down > APART * pitch) return true
  if (line.x - before.x > INDENT * line.size && line.x - before.x < 8 * line.size) return true
  return before.right < SHORT * widest && before.x <= line.x && SENTENCE_END.test(before.text)
}

/** Fewer lines than this do not tell how far apart lines of their page are. */
const ENOUGH_LINES = 6
/** Lines of one paragraph are at most so many letter heights apart: more than double spacing. */
const WIDEST_PITCH = 2.4

/** The distance of lines that comes most often, to half a point. */
function usualPitch(pages: readonly (readonly PdfLine[])[]): number {
  const counts = new Map<number, number>()
  for (const page of pages)
    for (const [index, line] of page.entries()) {
      const before = page[index - 1]
      if (before === undefined || before.y <= line.y || before.y - line.y > WIDEST_PITCH * line.size) continue
      const down = Math.round((before.y - line.y) * 2) / 2
      counts.set(down, (counts.get(down) ?? 0) + 1)
    }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
  return best?.[0] ?? 1.5 * (pages.flat()[0]?.size ?? 10)
}
