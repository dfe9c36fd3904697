import type { Comparison } from '../collation/index.js'
import { tableOfWords, tellingOf } from '../collation/index.js'
import type { Candidate } from './candidate.js'
import { changesOf, rank } from './candidate.js'
import type { ChoiceContext } from './choice.js'
import { countWords } from './count-words.js'
import { isSame } from './same-speaker.js'

/** How far a changed reading may be from its source and still be taken for a reading of it. */
const LEAST_SHARED = 3
/** Up to this share of a quotation's words, and always one, may differ from words that only a witness quotes. */
const MOST_CHANGED = 0.3
/** So many words in common are no turn of phrase: an article prints them without marks, as an embedded post. */
const LEAST_NARRATIVE = 8
/** Scattered words are no reading: of those between the first and the last in common so many must be common. */
const LEAST_DENSITY = 0.5
/** The share of what a quotation tells that a text of the very speaker must have. */
const LEAST_OWN_SCORE = 0.5
/** Other words altogether are shown beside a text of the same speaker only, and where so much is in common. */
const LEAST_REWORDED_WORDS = 6
const LEAST_REWORDED_SCORE = 0.25
/** In other words and another order, so much of what the quotation tells must be the same. */
const LEAST_ANY_ORDER = 0.5
/** Of words found in no order, only one may differ of a few. */
const MOST_OTHER = 1

/**
 * Whether a candidate is near enough to be shown as the source of a quotation. An article's
 * own narrative is nobody's words: it counts only where it has them unchanged, or very many of them. What a document quotes, or embeds,
 * counts where little was changed. A text of the very speaker counts also where much was.
 */
export function isNear(candidate: Candidate, { reading, credited, view }: ChoiceContext): boolean {
  const { comparison, primary, speaker } = candidate
  const quotation = reading.text.slice(...reading.span)
  const words = countWords(quotation)
  const marked = candidate.marked || candidate.utterance !== undefined
  const { verdict, shared, score } = comparison
  if (verdict === 'unsupported') return false
  if (rank(verdict) <= rank('bracketed') && candidate.beyond.length === 0)
    return primary || marked || shared >= LEAST_SHARED
  if (!primary && !marked && (verdict === 'reworded' || shared < LEAST_NARRATIVE)) return false
  const same = speaker !== undefined && speaker === credited.speaker
  if (verdict === 'reworded')
    return (
      same &&
      primary &&
      shared >= LEAST_SHARED &&
      (candidate.anyOrder === undefined
        ? shared >= LEAST_REWORDED_WORDS && score >= LEAST_REWORDED_SCORE
        : candidate.anyOrder >= LEAST_ANY_ORDER && words >= LEAST_REWORDED_WORDS)
    )
  const known = isSame(speaker, credited, view)
  const telling =
    (primary && known) || isTelling(comparison, quotation, known ? 'same' : primary ? 'text' : 'other')
  if (same && candidate.anyOrder !== undefined && words < LEAST_REWORDED_WORDS)
    return telling && shared >= 2 && words - shared <= MOST_OTHER
  if (!telling || shared < Math.min(LEAST_SHARED, words)) return false
  const carried = words - countWords(candidate.beyond.join(' '))
  if (primary && same && score >= LEAST_OWN_SCORE) return true
  if (!comparison.verdicts.includes('elided') && shared < LEAST_DENSITY * coveredWords(candidate))
    return false
  return carried - shared <= Math.max(1, MOST_CHANGED * carried)
}

/*
 * What a changed quotation must have of words that a witness quotes: for each change so many of them, and together
 * words that tell so much, as "pay the price" does. Of a speaker who is not known to be the same, three or four telling
 * words, in a primary text two: turns of phrase ("at the wrong place at the wrong time") are everybody's.
 */
const WORDS_A_CHANGE = 2
const LEAST_TELLING = 9
const LEAST_TELLING_OF_TEXTS = 12
const WORDS_A_CHANGE_OF_OTHERS = 4
const LEAST_TELLING_OF_OTHERS = 20

/** Whether a changed quotation has enough of words that somebody says to be a reading of them. Linear in the quotation. */
export function isTelling(
  comparison: Comparison,
  quotation: string,
  from: 'same' | 'text' | 'other',
): boolean {
  const all = tableOfWords(quotation).keys.reduce((sum, key) => sum + tellingOf(key), 0)
  const changes = changesOf(comparison) * (from === 'other' ? WORDS_A_CHANGE_OF_OTHERS : WORDS_A_CHANGE)
  const least = { same: LEAST_TELLING, text: LEAST_TELLING_OF_TEXTS, other: LEAST_TELLING_OF_OTHERS }[from]
  return changes <= comparison.shared && comparison.score * all >= least
}

/** The words of the source from the first to the last that the quotation has. */
function coveredWords({ document, comparison }: Candidate): number {
  return countWords(document.text.slice(comparison.baseSpan[0], comparison.baseSpan[1]))
}
