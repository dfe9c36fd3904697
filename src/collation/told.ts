import type { Stretch } from './stretches.js'

/** So many words that an article has without quotation marks are printed, not told: a block quotation that lost its marks. */
const PRINTED_WORDS = 20

/**
 * Whether a document has these words without quotation marks as its own telling of what was said: an article few of
 * them, a body's release any that report what a person said.
 */
export function isTold({ passage, own, words }: Stretch): boolean {
  return passage === undefined ? !own && words < PRINTED_WORDS : passage.reported === true
}

/**
 * The stretches that quote or print; all where none does. What a release reports between words of its own counts with
 * these: who quotes both quotes the release.
 */
export function quoting(stretches: readonly Stretch[]): readonly Stretch[] {
  const found = stretches.filter(stretch => !isTold(stretch) || isAmongOwn(stretch, stretches))
  return found.length > 0 ? found : stretches
}

function isAmongOwn({ document, passage }: Stretch, stretches: readonly Stretch[]): boolean {
  return passage !== undefined && stretches.some(other => other.own && other.document === document)
}

/** Words of a reporter's own between what was said: whoever prints a text, its marks lost, adds none. */
const REPORTING = /\b(?:said|says|saying|told|added|argued|claimed|insisted|warned|wrote|according to)\b/iu

/** Whether words that a reading adds to its base are those of somebody who reports it. */
export function isReporting(added: string): boolean {
  return REPORTING.test(added)
}
