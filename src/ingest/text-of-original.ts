import { decode } from './decode.js'
import { FORMATS } from './formats.js'
import { textOfLine } from './json-lines.js'

/**
 * The text that the reader of a media type has from a document's original bytes: the very text that
 * `readDocuments` gave with them. For `application/json` the bytes are one line of a collection. Undefined
 * where that reader makes no document of them, and for a media type that is not read. Cost: the reader's,
 * about 12 ms for a web page.
 */
export function textOfOriginal(bytes: Uint8Array, mediaType: string): string | undefined {
  if (mediaType === 'application/json') return textOfLine(bytes)
  const format = FORMATS.find(one => one.mediaType === mediaType)
  const decoded = format === undefined ? undefined : decode(bytes, format.declared)
  return decoded === undefined ? undefined : format?.read(decoded.text).text
}
