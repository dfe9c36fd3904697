import { isFragment } from './components.js'
import { isSignature } from './embedded-posts.js'
import { ABBREVIATIONS, isWithinPost } from './one-post.js'
import type { Carrier, Stretch } from './stretches.js'
import { takenUp } from './taken-up.js'
import type { Passage, Witness } from './witness.js'

/*
 * How many characters may stand between two parts of one quotation: a cue with a title and a when ("said
 * the harbour authority's spokeswoman, Ada Quill, in a statement on Tuesday, adding: ") takes about 200.
 */
const CUE_LENGTH = 220
/** The same where nobody knows who speaks: "...," he said. "..." and little more. */
const SHORT_CUE_LENGTH = 60

/** Kinds that are one utterance from beginning to end. */
const WHOLE: ReadonlySet<Witness['kind']> = new Set(['letter', 'post', 'statement'])

/**
 * The pairs of stretches of one document that are parts of one thing said: a quotation interrupted by its
 * cue, one that runs over paragraphs, the paragraphs of a letter, posts of a thread embedded one after the
 * other. Linear in the stretches.
 */
export function neighbours(carrier: Carrier): (readonly [Stretch, Stretch])[] {
  const { witness } = carrier
  const passages = outermost(carrier.stretches)
  const pairs: (readonly [Stretch, Stretch])[] = []
  let last: Stretch | undefined
  passages.forEach((stretch, i) => {
    const before = passages[i - 1]
    if (before === undefined || !belongTogether(witness, before, stretch)) last = undefined
    else pairs.push([before, stretch])
    // A fragment joins nothing by itself: what stands beside it on both sides is joined over it.
    if (last !== undefined && last !== before) pairs.push([last, stretch])
    if (last === undefined || !isFragment(stretch)) last = stretch
  })
  pairs.push(...takenUp(carrier, passages))
  const unmarked = carrier.stretches
    .filter(stretch => stretch.passage === undefined)
    .toSorted((a, b) => a.span[0] - b.span[0])
  unmarked.forEach((stretch, i) => {
    const next = unmarked[i + 1]
    if (next !== undefined && isSignature(witness.text.slice(stretch.span[1], next.span[0])))
      pairs.push([stretch, next])
  })
  return pairs
}

/** Passages that stand in no other passage. */
function outermost(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  for (const stretch of stretches) {
    if (stretch.passage === undefined) continue
    const last = found.at(-1)
    if (last === undefined || stretch.span[0] >= last.span[1]) found.push(stretch)
  }
  return found
}

function belongTogether(witness: Witness, stretch: Stretch, next: Stretch): boolean {
  const a = stretch.passage
  const b = next.passage
  if (a === undefined || b === undefined) return false
  if (!a.marked || !b.marked) return !a.marked && !b.marked && WHOLE.has(witness.kind)
  const between = witness.text.slice(a.span[1], b.span[0])
  if (a.speaker !== undefined && b.speaker !== undefined && a.speaker !== b.speaker) return false
  if (!a.closed && /^[^\p{L}\p{N}]*$/u.test(between)) return true
  const known = sameSpeaker(a, b)
  if (known && isWithinPost(between)) return true
  if (between.includes('\n') || ANOTHER_OCCASION.test(between)) return false
  // Of one statement only one part has a speaker where the other tells whose words are taken up ("the “quiet” remark").
  if (a.statement !== undefined && a.statement === b.statement) return a.speaker === b.speaker
  if (between.length > (known ? CUE_LENGTH : SHORT_CUE_LENGTH)) return false
  return (
    isInterruption(between, witness.text.slice(a.span[1] - 1, a.span[1])) ||
    (known && !SENTENCE_END.test(between) && !tellsMore(witness.text, a, between))
  )
}

function sameSpeaker(a: Passage, b: Passage): boolean {
  return a.speaker !== undefined && a.speaker === b.speaker
}

/** Between two quotations in one sentence: a clause of time, with a verb of saying of its own ("... after a tape emerged on which she said"). */
const ANOTHER_OCCASION =
  /\b(?:after|before|when|while|although|though|despite|(?:hour|day|week|month|year)s?|once|previously|earlier|later|then)\b.*\b(?:said|says|told|wrote|called|insisted|promised|tweeted|posted|vowed|warned|claimed|declared)\b/iu

/** A sentence that begins with whoever speaks and a verb of saying ("He also added:", "Ms. Quill went on:"). */
const GOES_ON = /^[^\p{L}]*(?:[\p{L}.’'-]+\s+){0,4}?(?:\p{Ll}+(?:ed|ing)|said|says|wrote|writes|went|told)\b/u

/** Whether a quotation ends its sentence, and the next one tells something before it quotes on. */
function tellsMore(text: string, { span: [, end] }: Passage, between: string): boolean {
  return (
    SENTENCE_END.test(text.charAt(end - 1)) && /^[^\p{L}]*\p{Lu}/u.test(between) && !GOES_ON.test(between)
  )
}

const SENTENCE_END = /[.!?。！？]/u

/**
 * Whether what stands between two quotations is the cue of one: the first ends with a comma, a question or an
 * exclamation mark, as print has it before a cue, and after the cue's sentence the second begins at once.
 */
function isInterruption(between: string, end: string): boolean {
  const plain = between.replaceAll(ABBREVIATIONS, '')
  if (!/[,?!]/u.test(end) && !/^["'”’»]?[,?!]/u.test(plain)) return false
  return /^[^.!?]*[.!?:,]?[^\p{L}\p{N}]*$/u.test(plain.replace(/^["'”’»]?[,?!]/u, ''))
}
