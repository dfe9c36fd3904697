import type { Extracted } from './describe.js'

/**
 * A text file's text is the text of the file, character for character, without a byte order mark:
 * spans are into the file as it lies.
 */
export function readPlainText(text: string): Extracted {
  return { text, own: {}, damage: [] }
}
