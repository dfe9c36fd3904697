import { OnrecordError } from '../error/index.js'
import { FORMATS } from './formats.js'
import { textOfLine } from './json-lines.js'

/**
 * The text that the reader of a media type has from a document's original bytes: the very text that
 * `readDocuments` gave with them. For `application/json` the bytes are one line of a collection. Undefined
 * where that reader makes no document of them, and for a media type that is not read. Cost: the reader's,
 * about 12 ms for a web page.
 */
export async function textOfOriginal(bytes: Uint8Array, mediaType: string): Promise<string | undefined> {
  if (mediaType === 'application/json') return textOfLine(bytes)
  try {
    const extracted = await FORMATS.find(one => one.mediaType === mediaType)?.read(bytes)
    return extracted?.text
  } catch (error) {
    if (error instanceof OnrecordError) return undefined
    throw error
  }
}
