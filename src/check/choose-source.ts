import type { Passage, Verdict, Witness } from '../collation/index.js'
import { sourceSpeaker, tableOfWords, tellingOf } from '../collation/index.js'
import type { RecordView } from '../record/index.js'
import type { Candidate } from './candidate.js'
import { carriesWords, changesOf, rank } from './candidate.js'
import type { Choice, ChoiceContext } from './choice.js'
import { countWords } from './count-words.js'
import { isNear, isTelling } from './near.js'
import { isOnlyTold } from './only-told.js'
import { findSecondPlace } from './second-place.js'
import { mayBeSame } from './same-speaker.js'
import { saysWhose } from './says-whose.js'

/**
 * Chooses among the places found: first those said by whoever the draft credits, then those of speakers
 * unknown, and somebody else's words only where they are the same words and nobody nearer has them
 * (`misattributed`). Among one speaker's places: the primary text that carries the words, then the closest, then
 * the fullest, then the earliest witness.
 */
export function chooseSource(candidates: readonly Candidate[], context: ChoiceContext): Choice {
  const { reading, credited, view } = context
  const words = countWords(reading.text.slice(...reading.span))
  const own = candidates
    .filter(candidate => mayBeSame(candidate.speaker, credited, view))
    .filter(candidate => isNear(candidate, context))
  const others = candidates.filter(candidate => !mayBeSame(candidate.speaker, credited, view))
  const best = own.toSorted(byWorth(own))[0]
  const second = best === undefined ? undefined : findSecondPlace(best, context)
  if (second !== undefined) return second
  const foreign = others.toSorted(byWorth(others))[0]
  if (foreign !== undefined && isClearlyTheirs(foreign, best, context)) {
    // Whom a pronoun means can be misread: then the words count, and the finding shows who says them.
    if (!credited.named) return { ...foreign.comparison, source: foreign, further: also(foreign, others) }
    const verdicts: readonly Verdict[] = [...foreign.comparison.verdicts, 'misattributed']
    const guessed = !saysWhose(foreign, view)
    return { source: foreign, verdict: 'misattributed', verdicts, further: also(foreign, others), guessed }
  }
  const overruled = best === undefined ? undefined : overruling(best, { own, others, context })
  if (overruled !== undefined) return overruled
  if (best === undefined) return NOTHING
  const told = isOnlyTold(best, credited, view)
  const source = told || isMostlyOther(best, words) ? asReworded(best) : best
  const { verdict, verdicts } = source.comparison
  const missing = countWords(best.beyond.join(' '))
  if (missing > MOST_BEYOND && words - missing < LEAST_PART * words) return NOTHING
  if (missing > MOST_BEYOND)
    return { source, verdict: 'unsupported', verdicts: [...verdicts, 'unsupported'], further: [] }
  return { source, verdict, verdicts, further: also(best, own), near: own, ...(told ? { told } : {}) }
}

interface Sides {
  readonly own: readonly Candidate[]
  readonly others: readonly Candidate[]
  readonly context: ChoiceContext
}

/**
 * The primary text against documents that only credit its words to whom the draft does: it decides who said
 * them. Undefined where the draft's speaker has a primary text with the words too, or no other has one.
 */
function overruling(best: Candidate, { own, others, context }: Sides): Choice | undefined {
  const { view, credited } = context
  if (!credited.named || own.some(one => isInSource(one, view))) return undefined
  const theirs = others.filter(
    one =>
      isInSource(one, view) &&
      areSameWords(one, context) &&
      names(one, view) &&
      one.comparison.score >= best.comparison.score - SCORE_MARGIN,
  )
  const source = theirs.toSorted(byWorth(theirs))[0]
  if (source === undefined) return undefined
  const verdicts: readonly Verdict[] = [...source.comparison.verdicts, 'misattributed']
  const further = also(source, [...others, ...own])
  const crediting = best.speaker !== undefined && best.speaker === credited.speaker ? { crediting: best } : {}
  return { source, verdict: 'misattributed', verdicts, further, ...crediting }
}

/** Words that a document quotes from a text, changed, are as much that text's: its score may be so much lower. */
const SCORE_MARGIN = 0.2

/** Whether a candidate stands in a primary text that tells who says it. */
function isInSource({ document, passage, primary }: Candidate, view: RecordView): boolean {
  const witness = view.witness(document.id)
  if (witness === undefined || passage === undefined) return primary
  return primary || (holds(witness, passage) && sourceSpeaker({ passage, witness }) !== undefined)
}

/** Whether a passage is of this witness: a candidate that was kept has it from an earlier reading of the document. */
function holds({ passages }: Witness, { span, statement }: Passage): boolean {
  return passages.some(one => one.statement === statement && one.span.every((end, i) => end === span[i]))
}

const NOTHING: Choice = { source: undefined, verdict: 'unsupported', verdicts: ['unsupported'], further: [] }

function asReworded(candidate: Candidate): Candidate {
  const { comparison } = candidate
  const verdicts: readonly Verdict[] = [...comparison.verdicts, 'reworded']
  return { ...candidate, comparison: { ...comparison, verdict: 'reworded', verdicts } }
}

/** With so many places changed, and fewer than this share of its words the source's, a quotation is in other words. */
const LEAST_CHANGES = 4
const LEAST_KEPT = 0.65

/**
 * Whether a quotation of `words` words is no reading with slips, but another way of saying it: its differences tell
 * nobody anything.
 */
function isMostlyOther({ comparison }: Candidate, words: number): boolean {
  if (comparison.verdict !== 'altered' || comparison.shared >= LEAST_KEPT * words) return false
  const changes = comparison.variants.filter(
    ({ kind, reading }) => kind !== 'elided' && kind !== 'bracketed' && reading[1] > reading[0],
  )
  return changes.length >= LEAST_CHANGES
}

/** A witness of less than this share of a quotation is no source of it: it has a phrase of it. */
const LEAST_PART = 1 / 3

/** So many words at the ends of a quotation may go beyond what any witness quotes ("This is ..."). */
const MOST_BEYOND = 3

/** Nobody is credited with another's words on the strength of a few common ones. */
const LEAST_FOREIGN_WORDS = 6
const LEAST_FOREIGN_SCORE = 0.8

/** Where nothing else in the record has them, so many words unchanged are enough, if they tell as much as three names. */
const LEAST_ALONE = 4
const LEAST_TELLING = 18

/**
 * Whether a quotation is somebody else's: where nobody nearer has the words, whoever has them; else a source that
 * names its speaker against one that is much poorer, or that does not say whose words they are.
 */
function isClearlyTheirs(candidate: Candidate, own: Candidate | undefined, context: ChoiceContext): boolean {
  const { view, credited, reading } = context
  const { comparison } = candidate
  const { keys } = tableOfWords(reading.text.slice(...reading.span))
  const telling = keys.reduce((sum, key) => sum + tellingOf(key), 0)
  const whole =
    comparison.shared >= LEAST_ALONE &&
    telling >= LEAST_TELLING &&
    rank(comparison.verdict) <= rank('trimmed')
  if (own === undefined) return areSameWords(candidate, context) || (whole && candidate.beyond.length === 0)
  if (!credited.named || !areSameWords(candidate, context) || !names(candidate, view)) return false
  const unsaid = own.speaker === undefined && !own.primary
  return (
    own.comparison.score < comparison.score - (unsaid ? 0 : SCORE_MARGIN) ||
    (unsaid && !isBetter(own, candidate))
  )
}

function isBetter(own: Candidate, other: Candidate): boolean {
  return own.comparison.score > other.comparison.score + SCORE_MARGIN
}

function areSameWords({ comparison }: Candidate, { reading }: ChoiceContext): boolean {
  if (comparison.shared < LEAST_FOREIGN_WORDS || comparison.score < LEAST_FOREIGN_SCORE) return false
  if (rank(comparison.verdict) > rank('altered')) return false
  return changesOf(comparison) === 0 || isTelling(comparison, reading.text.slice(...reading.span), 'other')
}

/** Whether the source itself names who says it, so that nobody is contradicted by a pronoun misread. */
function names({ document, passage, speaker, primary }: Candidate, view: RecordView): boolean {
  if (primary) return true
  const statement =
    passage?.statement === undefined ? undefined : view.statementsOf(document.id)[passage.statement]
  const surname = speaker === undefined ? undefined : view.speaker(speaker)?.name.split(/\s+/).at(-1)
  if (statement === undefined || surname === undefined) return false
  return statement.source.some(([start, end]) => document.text.slice(start, end).includes(surname))
}

/** The best first. A primary text outranks a closer witness as long as it carries the words, and all of the words a part. */
function byWorth(all: readonly Candidate[]): (a: Candidate, b: Candidate) => number {
  const closest = Math.max(0, ...all.map(({ comparison }) => comparison.score))
  const primary = (one: Candidate): number =>
    one.primary && one.comparison.score >= PRIMARY_SHARE * closest ? 0 : 1
  const grave = ({ comparison }: Candidate): number => rank(comparison.verdict)
  const partial = ({ beyond }: Candidate): number => (countWords(beyond.join(' ')) > MOST_BEYOND ? 1 : 0)
  return (a, b) =>
    primary(a) - primary(b) ||
    partial(a) - partial(b) ||
    grave(a) - grave(b) ||
    b.comparison.score - a.comparison.score ||
    changesOf(a.comparison) - changesOf(b.comparison) ||
    b.stretch[1] - b.stretch[0] - (a.stretch[1] - a.stretch[0]) ||
    order(a.document.published ?? '9999', b.document.published ?? '9999') ||
    order(a.document.id, b.document.id) ||
    a.stretch[0] - b.stretch[0]
}

/*
 * How much of what the closest witness has the primary text must have to be the source: a witness that
 * changed a word, and is quoted after its change, is closer than the primary text but not the source.
 */
const PRIMARY_SHARE = 0.6

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Other documents that carry the words, the earliest first. */
function also(source: Candidate, candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set([source.document.id])
  return candidates
    .filter(({ comparison }) => carriesWords(comparison))
    .toSorted((a, b) => order(a.document.published ?? '9999', b.document.published ?? '9999'))
    .filter(({ document }) => (seen.has(document.id) ? false : seen.add(document.id)))
}
