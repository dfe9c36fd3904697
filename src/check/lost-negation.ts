import type { Finding } from './finding.js'

/** A longer run takes a clause of its own with it ("which is not the same thing"): what is left need not be turned round. */
const MOST_WORDS = 3

/**
 * The words that a quotation drops unmarked and that deny what is left of it ("never", "did not"), as the record has
 * them; undefined where it drops none. Linear in the variants.
 */
export function lostNegation({
  verdict,
  variants,
}: Pick<Finding, 'verdict' | 'variants'>): string | undefined {
  if (verdict !== 'cut') return undefined
  const lost = variants.find(
    ({ kind, reading, baseWords }) =>
      kind === 'negation' && reading[0] === reading[1] && wordsIn(baseWords).length <= MOST_WORDS,
  )
  return lost === undefined ? undefined : wordsIn(lost.baseWords).join(' ')
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
}
