import type { LetStand } from './manuscript.js'
import { LET_STAND } from './manuscript.js'
import type { PdfItem } from './pdf-lines.js'
import { linesOf, withoutRunningLines } from './pdf-lines.js'
import type { PdfText, PlacedLine } from './pdf-paragraphs.js'
import { paragraphsOfLines } from './pdf-paragraphs.js'

/** What is had from a PDF file: plain data, which can pass between threads. */
export interface ExtractedPdf extends Pick<PdfText, 'text' | 'parts'> {
  readonly title: string | undefined
  readonly letStand: readonly LetStand[]
}

/** Why a PDF file gave nothing, in words that follow its name. */
export interface RefusedPdf {
  readonly refused: string
}

/** More pages than any document of an affair has; a page takes about 20 ms. */
const MOST_PAGES = 5000

/**
 * The text of a PDF file: pages as running text, without running heads, with the notes that its readers fixed to
 * it. Nothing in it is run, and nothing is fetched. Scanned pages have no text.
 */
export async function extractPdf(bytes: Uint8Array): Promise<ExtractedPdf | RefusedPdf> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    // The reader takes the bytes over: they are handed to it as a copy.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const file = await task.promise
    if (file.numPages > MOST_PAGES)
      return { refused: `it has ${file.numPages} pages; at most ${MOST_PAGES} are read` }
    const pages = []
    const notes: PageNote[] = []
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number)
      const { items } = await page.getTextContent()
      pages.push(linesOf(items.filter((item): item is typeof item & PdfItem => 'str' in item)))
      notes.push(...((await page.getAnnotations()) as Annotation[]).flatMap(one => noteOf(one, number)))
      page.cleanup()
    }
    const { text, parts, lines } = paragraphsOfLines(withoutRunningLines(pages))
    const { info } = await file.getMetadata()
    return {
      text,
      parts,
      title: titleOf(info, lines, text),
      letStand: notes.flatMap(note => covered(note, lines)),
    }
  } catch (error) {
    return { refused: reasonOf(error) }
  } finally {
    await task.destroy()
  }
}

interface Annotation {
  readonly rect?: readonly number[]
  readonly contentsObj?: { readonly str?: string }
}

/** A note of the author and where it is fixed: the page, and the heights between which it lies. */
interface PageNote {
  readonly page: number
  readonly bottom: number
  readonly top: number
  readonly reason: string
}

function noteOf({ rect = [], contentsObj }: Annotation, page: number): PageNote[] {
  const reason = LET_STAND.exec(contentsObj?.str ?? '')?.[1]
  const [, bottom = 0, , top = 0] = rect
  return reason === undefined ? [] : [{ page, bottom, top, reason }]
}

/** What a note is fixed to: the lines that it touches, else the nearest one. */
function covered({ page, bottom, top, reason }: PageNote, lines: readonly PlacedLine[]): LetStand[] {
  const own = lines.filter(line => line.page === page)
  const touched = own.filter(({ y, size }) => y < top && y + size > bottom)
  const [nearest] = own.toSorted((a, b) => Math.abs(a.y - bottom) - Math.abs(b.y - bottom))
  const first = touched[0] ?? nearest
  const last = touched.at(-1) ?? nearest
  return first === undefined || last === undefined ? [] : [{ covers: [first.span[0], last.span[1]], reason }]
}

/** Titles that programs give of themselves. */
const NO_TITLE = /^(?:|untitled|about:blank|microsoft word - .*|.*\.(?:docx?|odt|indd|pages|rtf|html?))$/iu
/** A heading's letters are larger than the rest by this factor at least. */
const HEADING = 1.25

/** What the file says of itself, else the lines on its first page that are set largest. */
function titleOf(info: object, lines: readonly PlacedLine[], text: string): string | undefined {
  const stated = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : ''
  if (!NO_TITLE.test(stated)) return stated
  const first = lines.filter(({ page }) => page === 1)
  const largest = Math.max(0, ...first.map(({ size }) => size))
  const usual = first.map(({ size }) => size).toSorted((a, b) => a - b)[first.length >> 1] ?? 0
  const heading = first.filter(({ size }) => size > largest - 0.5)
  const [start, end] = [heading[0]?.span[0], heading.at(-1)?.span[1]]
  if (largest < HEADING * usual || heading.length > 4 || start === undefined) return undefined
  return text.slice(start, end).replaceAll(/\s+/gu, ' ')
}

function reasonOf(error: unknown): string {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  if (name === 'PasswordException') return 'it is locked with a password'
  return `it is no PDF file that can be read (${message})`
}
