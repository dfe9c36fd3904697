import { contains, type DocumentId } from '../text/index.js'
import type { Claim } from './claim.js'
import { baseWords, countWords, nameOf, sharedReadings, type IndexedPile } from './pile.js'

/** Words that a witness must have beyond its supposed source before they speak against it. */
const WORDS = 4

/** Another source beside the first is common; that there was no first is not. */
const WEIGHT = -0.3

/**
 * What speaks against `from` having an utterance from `to` alone: words of it that `to` lacks. One claim
 * of negative weight for the longest such reading; undefined where there is none.
 */
export function counterEvidence(pile: IndexedPile, from: DocumentId, to: DocumentId): Claim | undefined {
  const beyond = sharedReadings(pile, from, to)
    .filter(({ utterance, left }) =>
      utterance.occurrences.every(
        ({ document, baseSpan }) => document !== to || !contains(baseSpan, left.baseSpan),
      ),
    )
    .map(({ utterance, left, right }) => {
      const before = baseWords(pile, utterance, [
        left.baseSpan[0],
        Math.max(left.baseSpan[0], right.baseSpan[0]),
      ])
      const after = baseWords(pile, utterance, [
        Math.min(left.baseSpan[1], right.baseSpan[1]),
        left.baseSpan[1],
      ])
      return { utterance, left, right, words: countWords(before) >= countWords(after) ? before : after }
    })
    .toSorted((a, b) => countWords(b.words) - countWords(a.words) || a.left.span[0] - b.left.span[0])
  const longest = beyond[0]
  if (longest === undefined || countWords(longest.words) < WORDS) return undefined
  const quote = longest.words.trim().split(/\s+/u).slice(0, 10).join(' ')
  const reason = `against it, or for a second source: ${nameOf(pile, from)} has “${quote}” where ${nameOf(pile, to)} lacks it`
  const evidence = {
    basis: 'wording',
    reason,
    from: longest.left.span,
    to: longest.right.span,
    utterance: longest.utterance.id,
  } as const
  return { from, to, toName: undefined, directed: false, weight: WEIGHT, evidence }
}
