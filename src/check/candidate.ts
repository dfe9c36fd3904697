import type { Comparison, Passage, Verdict, Witness } from '../collation/index.js'
import { VERDICTS, compareReading } from '../collation/index.js'
import type { SpeakerId } from '../people/index.js'
import type { RecordDocument } from '../record/index.js'
import type { Span } from '../text/index.js'
import { hull, overlap, paragraphs, sentences } from '../text/index.js'
import { withOpenEnds } from './open-ends.js'

/** One stretch of the record that a quotation of the draft may stand on, compared with it. */
export interface Candidate {
  readonly document: RecordDocument
  /** What the reading was compared with: the sentences, or the words in quotation marks. */
  readonly stretch: Span
  readonly comparison: Comparison
  readonly speaker: SpeakerId | undefined
  /** EDTF; undefined where nothing tells. */
  readonly said: string | undefined
  /** Whether it stands in quotation marks in its document. */
  readonly marked: boolean
  /** Whether its document says it itself, as against reporting what somebody said elsewhere. */
  readonly primary: boolean
}

/** A stretch of a document, and the document as a carrier of words. */
export interface Carried {
  readonly document: RecordDocument
  readonly witness: Witness
  readonly span: Span
}

/** A quotation of the draft: its text, and the span of the quotation in it. */
export interface Reading {
  readonly text: string
  readonly span: Span
}

/**
 * Compares a quotation with the stretch of a document that was found for it, widened to whole sentences, or
 * to the words between the quotation marks in which it stands there.
 */
export function candidateAt(carried: Carried, reading: Reading): Candidate {
  const { document, witness, span } = carried
  const passage = passageAt(witness, span)
  const stretch = passage?.marked ? passage.span : sentencesAround(document.text, span)
  const compared = compareReading({
    base: [
      {
        document: document.id,
        text: document.text,
        span: stretch,
        damage: document.damage,
        quoted: passage?.marked === true,
      },
    ],
    reading,
  })
  const base = { text: document.text, span: stretch }
  const comparison = withOpenEnds(compared, { reading, base })
  const primary = passage === undefined ? witness.author !== undefined : !passage.marked
  return {
    document,
    stretch,
    comparison,
    speaker: passage?.speaker ?? (passage?.marked ? undefined : witness.author),
    said: passage?.said,
    marked: passage?.marked === true,
    primary,
  }
}

/** The passage of the witness that has most of the span; undefined where none touches it. */
function passageAt(witness: Witness, span: Span): Passage | undefined {
  let best: Passage | undefined
  let most = 0
  for (const passage of witness.passages) {
    const shared = overlap(passage.span, span)
    // Of two that have as much, the shorter: a quotation inside a primary text is told apart from the text.
    if (
      shared > most ||
      (shared === most && shared > 0 && best !== undefined && size(passage) < size(best))
    ) {
      best = passage
      most = shared
    }
  }
  return best
}

function size({ span }: Passage): number {
  return span[1] - span[0]
}

/** A place that reaches into a sentence by no more than this is there by chance: its last "I" is another "I". */
const CHANCE_WORDS = 2

/**
 * From the start of the first to the end of the last sentence that the span has more than a word or two of;
 * all that it touches where it has no more of any.
 */
function sentencesAround(text: string, span: Span): Span {
  const touched = paragraphs(text)
    .filter(paragraph => overlap(paragraph, span) > 0)
    .flatMap(([from, to]) =>
      sentences(text.slice(from, to)).map(([start, end]): Span => [from + start, from + end]),
    )
    .filter(sentence => overlap(sentence, span) > 0)
  const held = touched.filter(([start, end]) => {
    const words = text.slice(Math.max(start, span[0]), Math.min(end, span[1])).match(/[\p{L}\p{N}]+/gu)
    return (words?.length ?? 0) > CHANCE_WORDS
  })
  return hull(held.length > 0 ? held : touched) ?? span
}

/** The place of a verdict from best (0) to worst. */
export function rank(verdict: Verdict): number {
  return VERDICTS.indexOf(verdict)
}

/** Whether a comparison shows the same words, however they were cut or changed, and not only near ones. */
export function carriesWords({ verdict, score }: Comparison): boolean {
  return rank(verdict) <= rank('spliced') && score >= LEAST_SCORE
}

/*
 * The share of what a quotation tells that its source must have, for the two to be the same words. Below it
 * the nearest passage is shown as such, and the quotation is reworded or unsupported.
 */
const LEAST_SCORE = 0.5
