import type { UtteranceId, Verdict } from '../collation/index.js'
import type { SpeakerId } from '../people/index.js'
import type { DocumentId, Span } from '../text/index.js'
import type { StatementId } from './model.js'

/** One thing that waits for a person to look at it, and why. */
export type WaitingItem =
  /** A decision whose words are no longer where it says: its document was replaced, or is not there. */
  | { readonly kind: 'orphaned-decision'; readonly decision: number; readonly reason: string }
  /** Words said by somebody else, or changed, that nobody confirmed or rejected as a reading. */
  | {
      readonly kind: 'changed-reading'
      readonly utterance: UtteranceId
      readonly document: DocumentId
      readonly span: Span
      readonly verdict: Verdict
    }
  /** Persons of several names who were taken for one on thin evidence. */
  | { readonly kind: 'uncertain-speaker'; readonly speaker: SpeakerId; readonly reason: string }
  /** A statement with a source whose speaker is not known. */
  | { readonly kind: 'no-speaker'; readonly document: DocumentId; readonly statement: StatementId }
  | {
      readonly kind: 'low-confidence'
      readonly document: DocumentId
      readonly statement: StatementId
      readonly confidence: number
    }

export type WaitingKind = WaitingItem['kind']

/** All kinds, the gravest first: the order of the queue. */
export const WAITING_KINDS = [
  'orphaned-decision',
  'changed-reading',
  'uncertain-speaker',
  'no-speaker',
  'low-confidence',
] as const satisfies readonly WaitingKind[]

/** What part of the queue is asked for. */
export interface WaitingQuery {
  /** All kinds where not given. */
  readonly kinds?: readonly WaitingKind[] | undefined
  /** How many of the queue to leave out; 0 where not given. */
  readonly from?: number | undefined
  /** How many to give at most; 50 where not given. */
  readonly limit?: number | undefined
}

/** A part of the queue. */
export interface WaitingPage {
  readonly items: readonly WaitingItem[]
  /** How many there are of the kinds asked for. */
  readonly total: number
}

/** Something that waits, with its place among those of its kind: what weighs most first, then by `place`. */
export interface Waiting {
  readonly item: WaitingItem
  readonly weight: number
  readonly place: string
}

/** Orders the queue: by kind, then weight, then place. */
export function byWaiting(a: Waiting, b: Waiting): number {
  return (
    WAITING_KINDS.indexOf(a.item.kind) - WAITING_KINDS.indexOf(b.item.kind) ||
    b.weight - a.weight ||
    (a.place < b.place ? -1 : a.place > b.place ? 1 : 0)
  )
}

/** A part of a queue that is at hand, in its order. */
export function pageOf(queue: readonly Waiting[], query: WaitingQuery = {}): WaitingPage {
  const { kinds = WAITING_KINDS, from = 0, limit = WAITING_LIMIT } = query
  const wanted = queue.filter(({ item }) => kinds.includes(item.kind))
  return { items: wanted.slice(from, from + limit).map(({ item }) => item), total: wanted.length }
}

/** So many items are given where nobody says how many. */
export const WAITING_LIMIT = 50

/** A place that sorts as text: by document, then offset. */
export function waitingPlace(document: DocumentId, offset: number): string {
  return `${document} ${String(offset).padStart(9, '0')}`
}
