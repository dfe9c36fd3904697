import type { SourceDocument, Span } from '../text/index.js'
import type { Cast, Member } from './cast.js'
import type { Layout } from './layout.js'

/** Who a source is, with the reason: the working form of `SpeakerOfStatement`. */
export interface Resolved {
  readonly member: Member | undefined
  readonly reason: string
  readonly confidence: number
}

/** An attribution that is already resolved. */
export interface Spoken {
  readonly member: Member
  /** Where its source stands; where its content ends. */
  readonly at: number
  readonly contentEnd: number
}

/** Everything that resolving one source may look at. */
export interface Stage {
  readonly document: SourceDocument
  readonly layout: Layout
  readonly cast: Cast
  /** The one before in the text, among those resolved. */
  readonly previous: Spoken | undefined
  readonly content: readonly Span[]
  /** Whether the cue says that somebody goes on ("he added"). */
  readonly goesOn: boolean
  /** Who says the words in which this attribution stands, where it stands inside a quotation. */
  readonly enclosing: Member | undefined
  readonly author: Member | undefined
  /** Where somebody spoke whose name the text has lost, and nobody has spoken since; undefined elsewhere. */
  readonly lost: number | undefined
}

/** The outcome where nothing tells who it was. */
export function unresolved(reason: string): Resolved {
  return { member: undefined, reason, confidence: 0 }
}
