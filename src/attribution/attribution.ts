import type { Span } from '../text/index.js'

/** `direct`: all words in quotation marks; `indirect`: none; `mixed`: some. */
export type AttributionType = 'direct' | 'indirect' | 'mixed'

/** One step of the way by which a statement reached the document ("as reported by The Courier"). */
export interface Via {
  /** The name or description of the intermediary. */
  readonly span: Span
  /** The words that make it one ("as reported by", "told"). */
  readonly cue: Span
}

/**
 * One attribution of a text: who (source), by which words (cue), is said to have said what (content).
 * PARC/PolNeAR definitions. A role can be discontinuous; source and cue can be absent (an author's own
 * letter, a block quotation), content never is.
 */
export interface Attribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly type: AttributionType
  /** 0 to 1: the share of statements with this confidence that people would accept. */
  readonly confidence: number
  /** Nearest intermediary first; empty where the document has it from the source itself. */
  readonly via: readonly Via[]
  /** To whom it was said ("told the committee"), the medium ("in a letter"), the occasion ("at a hearing"). */
  readonly addressee: Span | undefined
  readonly medium: Span | undefined
  readonly occasion: Span | undefined
}
