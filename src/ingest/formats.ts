import type { Extracted } from './describe.js'
import { readHtml } from './html.js'
import { readMarkdown } from './markdown.js'
import { readPlainText } from './plain-text.js'
import type { Original } from './reading.js'

/** A form of file that holds one document, and how its text is had. */
export interface Format {
  readonly mediaType: Exclude<Original['mediaType'], 'application/json'>
  /** Whether the file may declare its own character set. */
  readonly declared: 'declared' | undefined
  readonly read: (text: string) => Extracted
}

const TEXT: Format = { mediaType: 'text/plain', declared: undefined, read: readPlainText }
const MARKDOWN: Format = { mediaType: 'text/markdown', declared: undefined, read: readMarkdown }
const HTML: Format = { mediaType: 'text/html', declared: 'declared', read: readHtml }

const NAMES: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:txt|text)$/iu, TEXT],
  [/\.(?:md|markdown)$/iu, MARKDOWN],
  [/\.(?:html?|xhtml)$/iu, HTML],
]

/** All of them. */
export const FORMATS: readonly Format[] = NAMES.map(([, format]) => format)

/** The form of a file, by the end of its name; undefined for one that is not read. */
export function formatOf(file: string): Format | undefined {
  return NAMES.find(([name]) => name.test(file))?.[1]
}
