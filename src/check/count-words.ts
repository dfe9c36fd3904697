import { tokenise } from '../text/index.js'

/** How many words and numbers `text` has; marks are none. Linear. */
export function countWords(text: string): number {
  return tokenise(text).filter(({ kind }) => kind !== 'mark').length
}
