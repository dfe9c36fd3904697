import type { AttributionType } from '../attribution/index.js'
import type { DecidedBy, SpeakerPart, SpeakerRef } from '../people/index.js'
import type { DocumentId, Span } from '../text/index.js'

/**
 * A stretch of a document with its words (W3C TextQuote): the span alone would lie as soon as another version of the
 * program extracts the text otherwise.
 */
export interface QuotedSpan {
  readonly span: Span
  readonly exact: string
  /** Up to 32 code units that stand before and after. */
  readonly prefix: string
  readonly suffix: string
}

/** A statement as a decision names or gives it: all of it, so that it can be put in where the program no longer finds it. */
export interface StatementOn<S> {
  readonly document: DocumentId
  readonly source: readonly S[]
  readonly cue: readonly S[]
  /** At least one. */
  readonly content: readonly S[]
  readonly type: AttributionType
}

/** A stretch of a document. */
export interface PassageOn<S> {
  readonly document: DocumentId
  readonly span: S
}

/** What a person decided, over spans (a draft: `DecisionDraft`) or over spans with their words (`Decision`). */
export type DecisionOver<S> =
  /** The statement is right as it stands. */
  | { readonly kind: 'confirm'; readonly statement: StatementOn<S> }
  /** It is none. */
  | { readonly kind: 'reject'; readonly statement: StatementOn<S> }
  /** It is this one, of the same document. */
  | { readonly kind: 'correct'; readonly statement: StatementOn<S>; readonly to: StatementOn<S> }
  /** The program did not find it. */
  | { readonly kind: 'add'; readonly statement: StatementOn<S> }
  /** Who makes the statement; null where nobody can be named. */
  | { readonly kind: 'assign'; readonly statement: StatementOn<S>; readonly speaker: SpeakerRef | null }
  /** Two speakers are one: the second. */
  | { readonly kind: 'merge'; readonly speaker: SpeakerRef; readonly into: SpeakerRef }
  /** Some of a speaker's persons are another: a new one, or one that is there. */
  | {
      readonly kind: 'split'
      readonly speaker: SpeakerRef
      readonly parts: readonly SpeakerPart[]
      readonly into: SpeakerRef
    }
  /** All who were taken for this speaker are the same. */
  | { readonly kind: 'confirm-speaker'; readonly speaker: SpeakerRef }
  /** The words are a reading of what the base says, whatever its verdict. */
  | { readonly kind: 'confirm-match'; readonly occurrence: PassageOn<S>; readonly base: PassageOn<S> }
  /** They are none. */
  | { readonly kind: 'reject-match'; readonly occurrence: PassageOn<S>; readonly base: PassageOn<S> }
  | { readonly kind: 'note'; readonly passage: PassageOn<S>; readonly text: string }
  /** An earlier decision, by its id, no longer holds. */
  | { readonly kind: 'undo'; readonly decision: number }

/** A decision as it is handed in. */
export type DecisionDraft = DecisionOver<Span>

/** A decision as it is kept. */
export type Decision = DecisionOver<QuotedSpan>

/** What can be decided. */
export type DecisionKind = Decision['kind']

/** A decision in the log. Nothing in the log is ever changed or removed. */
export interface LoggedDecision extends DecidedBy {
  /** Its place in the log, from 1. */
  readonly id: number
  readonly reason: string | undefined
  readonly decision: Decision
}

/** A decision before it has its place in the log. */
export type NewDecision = Omit<LoggedDecision, 'id'>
