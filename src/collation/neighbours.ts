import type { Carrier, Stretch } from './stretches.js'
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
 * cue, one that runs over paragraphs, the paragraphs of a letter. Linear in the stretches.
 */
export function neighbours(carrier: Carrier): (readonly [Stretch, Stretch])[] {
  const { witness } = carrier
  const passages = outermost(carrier.stretches)
  const pairs: (readonly [Stretch, Stretch])[] = []
  passages.forEach((stretch, i) => {
    const next = passages[i + 1]
    if (next !== undefined && belongTogether(witness, stretch, next)) pairs.push([stretch, next])
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
  if (a.statement !== undefined && a.statement === b.statement) return true
  if (!a.closed && /^[^\p{L}\p{N}]*$/u.test(between)) return true
  if (between.includes('\n')) return false
  return between.length <= (sameSpeaker(a, b) ? CUE_LENGTH : SHORT_CUE_LENGTH) && (sameSpeaker(a, b) || isInterrupted(a, witness.text))
}

function sameSpeaker(a: Passage, b: Passage): boolean {
  return a.speaker !== undefined && a.speaker === b.speaker
}

/** Ends with a comma, as American print has it before a cue, inside the marks or after them. */
function isInterrupted(passage: Passage, text: string): boolean {
  return /[,?!]["'”’»]?$/u.test(text.slice(Math.max(0, passage.span[1] - 1), passage.span[1] + 2).trimEnd())
}
