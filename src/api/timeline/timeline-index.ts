import type { SpeakerId } from '../../people/index.js'
import type { ListedDocument, RecordStore } from '../../store/index.js'
import type { DocumentId, Span } from '../../text/index.js'
import { hull } from '../../text/index.js'
import { edtfSpan } from '../../time/index.js'
import type { Walk } from '../gathering.js'
import type { Lane } from '../schema/timeline.js'
import { LANES } from '../schema/timeline.js'

/** One event as it is kept: a document came out, was captured, or something was said in it. */
export interface KeptEvent {
  readonly lane: Lane
  readonly edtf: string
  readonly start: number
  readonly end: number
  readonly uncertain: boolean
  readonly document: DocumentId
  /** Index of the statement in its document; undefined for the document itself. */
  readonly statement: number | undefined
  readonly speaker: SpeakerId | undefined
  readonly at: Span | undefined
}

/** All events of a record that have a date. */
export interface TimelineIndex {
  readonly documents: ReadonlyMap<DocumentId, ListedDocument>
  /** By their beginning; `said` grows while the record is read. */
  readonly published: readonly KeptEvent[]
  readonly captured: readonly KeptEvent[]
  readonly said: KeptEvent[]
  readonly undated: readonly DocumentId[]
}

/**
 * Walks over the documents for what was said when, by the words of the documents themselves: what has the date of its
 * document alone is no event.
 */
export function walkTimeline(store: RecordStore): Walk<TimelineIndex> {
  const listed = store.documents.listed()
  const published = listed.flatMap(
    ({ id, head }) => eventOf(head.published, { lane: 'published', document: id }) ?? [],
  )
  const captured = listed.flatMap(
    ({ id, head }) => eventOf(head.captured?.edtf, { lane: 'captured', document: id }) ?? [],
  )
  const dated = new Set(published.map(one => one.document))
  const value: TimelineIndex = {
    documents: new Map(listed.map(one => [one.id, one])),
    published: published.toSorted(byTime),
    captured: captured.toSorted(byTime),
    said: [],
    undated: listed.filter(one => !dated.has(one.id)).map(one => one.id),
  }
  function* steps(): Generator<number> {
    for (const [read, { id }] of listed.entries()) {
      for (const [statement, one] of store.view.statementsOf(id).entries()) {
        if (one.said?.span === undefined) continue
        const event = eventOf(one.said.edtf, {
          lane: 'said',
          document: id,
          statement,
          speaker: one.speaker,
          at: hull(one.content),
        })
        if (event !== undefined) value.said.push(event)
      }
      yield read + 1
    }
    value.said.sort(byTime)
  }
  return { value, of: listed.length, steps: steps() }
}

function eventOf(
  edtf: string | undefined,
  known: Pick<KeptEvent, 'lane' | 'document'> & Partial<KeptEvent>,
): KeptEvent | undefined {
  const span = edtf === undefined ? undefined : edtfSpan(edtf)
  if (edtf === undefined || span === undefined) return undefined
  const { start, end, uncertain } = span
  return { statement: undefined, speaker: undefined, at: undefined, ...known, edtf, start, end, uncertain }
}

/** The earliest first; of one time, what was said before what was published, and that before what was captured. */
export function byTime(a: KeptEvent, b: KeptEvent): number {
  return (
    a.start - b.start ||
    LANES.indexOf(a.lane) - LANES.indexOf(b.lane) ||
    (a.document < b.document ? -1 : a.document > b.document ? 1 : (a.statement ?? 0) - (b.statement ?? 0))
  )
}
