import { decode } from './decode.js'
import type { Extracted } from './describe.js'
import { readDocx } from './docx.js'
import { readHtml } from './html.js'
import { readMarkdown } from './markdown.js'
import { readPdf } from './pdf.js'
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

/** A form that is text in some character set, which the file may declare itself. */
function ofText(
  mediaType: Format['mediaType'],
  read: (text: string) => Extracted,
  declared?: 'declared',
): Format {
  return {
    mediaType,
    read: bytes => {
      const decoded = decode(bytes, declared)
      return Promise.resolve(decoded === undefined ? undefined : read(decoded.text))
    },
  }
}

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const NAMES: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:txt|text)$/iu, ofText('text/plain', readPlainText)],
  [/\.(?:md|markdown)$/iu, ofText('text/markdown', readMarkdown)],
  [/\.(?:html?|xhtml)$/iu, ofText('text/html', readHtml, 'declared')],
  [/\.docx$/iu, { mediaType: DOCX_TYPE, read: readDocx }],
  [/\.pdf$/iu, { mediaType: 'application/pdf', read: readPdf }],
]

/** All of them. */
export const FORMATS: readonly Format[] = NAMES.map(([, format]) => format)

/** The form of a file, by the end of its name; undefined for one that is not read. */
export function formatOf(file: string): Format | undefined {
  return NAMES.find(([name]) => name.test(file))?.[1]
}
