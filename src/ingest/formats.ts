import { decode } from './decode.js'
import type { Extracted } from './describe.js'
import { readPlainText } from './plain-text.js'
import type { Original } from './reading.js'

/** A form of file that holds one document, and how its text is had. */
export interface Format {
  readonly mediaType: Exclude<Original['mediaType'], 'application/json'>
  /**
   * What the bytes hold; undefined where they are no text.
   *
   * @throws OnrecordError where they cannot be read, or hold more than is read.
   */
  readonly read: (bytes: Uint8Array) => Promise<Extracted | undefined>
}

/** A reader of text: what it makes of it. */
type TextReader = (text: string) => Extracted

/** A form that is text in some character set, which the file may declare itself. */
function ofText(
  mediaType: Format['mediaType'],
  reader: () => Promise<TextReader>,
  declared?: 'declared',
): Format {
  return {
    mediaType,
    read: async bytes => {
      const decoded = decode(bytes, declared)
      return decoded === undefined ? undefined : (await reader())(decoded.text)
    },
  }
}

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/* A reader is loaded when its first file comes: those of pages and archives take a tenth of a second to start. */
const NAMES: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:txt|text)$/iu, ofText('text/plain', () => Promise.resolve(readPlainText))],
  [/\.(?:md|markdown)$/iu, ofText('text/markdown', async () => (await import('./markdown.js')).readMarkdown)],
  [/\.(?:html?|xhtml)$/iu, ofText('text/html', async () => (await import('./html.js')).readHtml, 'declared')],
  [/\.docx$/iu, { mediaType: DOCX_TYPE, read: async bytes => (await import('./docx.js')).readDocx(bytes) }],
  [
    /\.pdf$/iu,
    { mediaType: 'application/pdf', read: async bytes => (await import('./pdf.js')).readPdf(bytes) },
  ],
]

/** All of them. */
export const FORMATS: readonly Format[] = NAMES.map(([, format]) => format)

/** The form of a file, by the end of its name; undefined for one that is not read. */
export function formatOf(file: string): Format | undefined {
  return NAMES.find(([name]) => name.test(file))?.[1]
}
