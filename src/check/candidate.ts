import type { Comparison, Passage, Utterance, Variant, Verdict } from '../collation/index.js'
import { VERDICTS } from '../collation/index.js'
import type { SpeakerId } from '../people/index.js'
import type { RecordDocument } from '../record/index.js'
import type { Span } from '../text/index.js'

/** One stretch of the record that a quotation of the draft may stand on, compared with it. */
export interface Candidate {
  /** The document that has most of the words. */
  readonly document: RecordDocument
  /** What the quotation was compared with, in that document: sentences, or words in quotation marks. */
  readonly stretch: Span
  readonly comparison: Comparison
  readonly speaker: SpeakerId | undefined
  /** EDTF; undefined where nothing tells. */
  readonly said: string | undefined
  /** The passage of the document that it stands in; undefined in an article's own narrative. */
  readonly passage: Passage | undefined
  /** Whether it stands in quotation marks in its document. */
  readonly marked: boolean
  /** Whether its document says it itself, as against reporting what somebody said elsewhere. */
  readonly primary: boolean
  /** For words that only witnesses carry: the utterance whose base they were compared with. */
  readonly utterance: Utterance | undefined
  /** The words at the ends of the quotation that go beyond what any witness quotes; empty where there are none. */
  readonly beyond: readonly string[]
  /** 0 to 1: the share of what the quotation tells that stands here in any order; undefined where order was needed to find it. */
  readonly anyOrder?: number
}

/** What a candidate is by where it stands alone. */
export type CandidatePlace = Pick<
  Candidate,
  'document' | 'speaker' | 'said' | 'passage' | 'marked' | 'primary'
>

/** A quotation of the draft: its text, and the span of the quotation in it. */
export interface Reading {
  readonly text: string
  readonly span: Span
  /** What it was compared with so far, by place: several searches come to the same passages. Absent where it is compared once. */
  readonly compared?: Map<string, Compared>
}

/** A quotation compared with a passage, or with an utterance. */
export type Compared = Pick<Candidate, 'comparison' | 'beyond' | 'stretch'>

/** The place of a verdict from best (0) to worst. */
export function rank(verdict: Verdict): number {
  return VERDICTS.indexOf(verdict)
}

const MARKS: ReadonlySet<Variant['kind']> = new Set([
  'case',
  'punctuation',
  'spelling',
  'elided',
  'bracketed',
])

/** Whether a variant is one of words that nothing marks. */
export function isChange({ kind }: Pick<Variant, 'kind'>): boolean {
  return !MARKS.has(kind)
}

/** At how many places a quotation has other words than its source. */
export function changesOf({ variants }: Comparison): number {
  return variants.filter(isChange).length
}

/*
 * The share of what a quotation tells that its source must have, for the two to be the same words. Below it
 * the nearest passage is shown as such, and the quotation is reworded or unsupported.
 */
const LEAST_SCORE = 0.5

/** Whether a comparison shows the same words, however they were cut or changed, and not only near ones. */
export function carriesWords({ verdict, score }: Comparison): boolean {
  return rank(verdict) <= rank('spliced') && score >= LEAST_SCORE
}
