import type { Stretch } from './stretches.js'

/** So many words that an article has without quotation marks are printed, not told: a block quotation that lost its marks. */
const PRINTED_WORDS = 20

/** Whether an article has these words without quotation marks, and few enough to be its own telling of what was said. */
export function isTold({ passage, own, words }: Stretch): boolean {
  return passage === undefined && !own && words < PRINTED_WORDS
}

/** The stretches that quote or print; all where none does. */
export function quoting(stretches: readonly Stretch[]): readonly Stretch[] {
  const found = stretches.filter(stretch => !isTold(stretch))
  return found.length > 0 ? found : stretches
}
