import type { Finding, FindingVariant } from './finding.js'

/** A longer run takes a clause of its own with it ("which is not the same thing"): what is left need not be turned round. */
const MOST_WORDS = 3

/** What of a finding tells what its quotation does not have. */
type Told = Pick<Finding, 'verdict' | 'variants' | 'quotation' | 'span'>

/**
 * The words that deny what is left of a quotation and that it does not have, as the record has them ("never", "did
 * not"): dropped unmarked, or others in square brackets stand in their place. Undefined where it lacks none. Linear in
 * the variants.
 */
export function lostNegation(finding: Told): string | undefined {
  const lost = finding.variants.find(
    variant => wordsIn(variant.baseWords).length <= MOST_WORDS && isLost(variant, finding),
  )
  return lost === undefined ? undefined : wordsIn(lost.baseWords).join(' ')
}

const NEGATION =
  /(?<![\p{L}’'-])(?:no|not|never|nor|none|nobody|nothing|neither|cannot|without|\p{L}+n['’]t)(?![\p{L}’'-])/iu

function isLost({ kind, reading, baseWords }: FindingVariant, { verdict, quotation, span }: Told): boolean {
  if (verdict === 'cut') return kind === 'negation' && reading[0] === reading[1]
  if (verdict !== 'bracketed' || kind !== 'bracketed') return false
  const inserted = quotation.slice(reading[0] - span[0], reading[1] - span[0])
  return NEGATION.test(baseWords) && !NEGATION.test(inserted)
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
}
