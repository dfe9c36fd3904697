import type { Span } from '../text/index.js'
import type { Reading } from './clauses.js'
import type { Frame, Piece } from './frames.js'

/** How a statement was found: what its confidence is read from. */
export type Pattern =
  | 'before'
  | 'after'
  | 'around'
  | 'introduced'
  | 'accordance'
  | 'colon'
  | 'headline'
  | 'label'
  | 'announced'
  | 'continued'
  | 'presumed'
  | 'signature'
  | 'claim'
  | 'own-words'
  | 'loose'
  | 'scare'

/** A statement in the making. */
export interface Draft {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  /** Grows while the following sentences carry the quotation on. */
  readonly content: Span[]
  readonly pattern: Pattern
  /** The verb of saying in lower case; empty where there is none. */
  readonly verb: string
  /** The sentence that holds the cue. */
  readonly frame: Frame
}

/** A draft from what the grammar read in a frame. */
export function draftOf(reading: Reading, frame: Frame, pattern: Pattern = reading.layout): Draft {
  return {
    source: reading.source === undefined ? [] : [reading.source.span],
    cue: [reading.cue],
    content: [...reading.content],
    pattern,
    verb: reading.verb,
    frame,
  }
}

/** Whether any of the draft's content is a quotation of its frame. */
export function quotes(draft: Draft): boolean {
  return draft.frame.pieces.some(({ kind, span }) => kind === 'quotation' && holds(draft.content, span))
}

/** Whether one of the spans covers all of `span`. */
export function holds(spans: readonly Span[], span: Span): boolean {
  return spans.some(([start, end]) => start <= span[0] && span[1] <= end)
}

/** The quotations of a frame that no draft's content holds. */
export function looseQuotations(frame: Frame, drafts: readonly Draft[]): Piece[] {
  return frame.pieces.filter(
    ({ kind, span }) => kind === 'quotation' && !drafts.some(({ content }) => holds(content, span)),
  )
}
