import type { Extracted } from './describe.js'
import { joinWrapped } from './join-wrapped.js'

/**
 * A text file's text is the text of the file, character for character, without a byte order mark, with spaces for
 * the line breaks at which a paragraph runs on: spans are into the file as it lies.
 */
export function readPlainText(text: string): Extracted {
  return { text: joinWrapped(text), own: {}, damage: [] }
}
