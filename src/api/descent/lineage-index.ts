import type { EdgeBasis, LineageEdge } from '../../lineage/index.js'
import type { ListedDocument, RecordStore } from '../../store/index.js'
import type { DocumentId } from '../../text/index.js'
import type { Making } from '../prepared.js'
import type { LineageFilter } from '../schema/lineage.js'
import { withinRange } from '../time-range.js'

/** A line of descent with what filters ask of it. */
export interface KeptLine {
  readonly edge: LineageEdge
  /** The document's id, or the name of a source that the record does not hold. */
  readonly to: string
  /** All that it can have it from: `to`, and the edge's alternatives. */
  readonly givers: readonly string[]
  /** Who took and who was taken from, where the documents of a publisher are one. */
  readonly taker: string
  readonly giver: string
  readonly bases: readonly EdgeBasis[]
  readonly publishers: readonly string[]
  readonly dates: readonly (string | undefined)[]
}

/** All lines of descent of a record. */
export interface LineageIndex {
  /** By the date of the document that took, the earliest first. */
  readonly lines: readonly KeptLine[]
  readonly documents: ReadonlyMap<string, ListedDocument>
}

/** Reads all lines of descent and what their documents are. Some 15 µs a line. */
export function* indexLineage(store: RecordStore): Making<LineageIndex> {
  const listed = yield* store.documents.listing()
  const documents = new Map<string, ListedDocument>(listed.map(one => [one.id, one]))
  const publisherOf = (id: string): string | undefined => documents.get(id)?.head.publisher
  const known = new Set(listed.map(({ head }) => head.publisher))
  const date = (id: string): string => documents.get(id)?.head.published ?? '9999'
  const lines = [...store.view.lineage()].map((edge): KeptLine => {
    const ends = [edge.from, ...(edge.to === undefined ? [] : [edge.to]), ...(edge.alternatives ?? [])]
    const to = edge.to ?? outsideId(edge.toName ?? 'a source')
    // A source that the record does not hold is a publisher of it where it has its name.
    const outside = edge.toName !== undefined && known.has(edge.toName) ? edge.toName : to
    return {
      edge,
      to,
      givers: [to, ...(edge.alternatives ?? [])],
      taker: publisherOf(edge.from) ?? UNNAMED,
      giver: edge.to === undefined ? outside : (publisherOf(edge.to) ?? UNNAMED),
      bases: [...new Set(edge.evidence.map(one => one.basis))],
      publishers: ends.flatMap(id => publisherOf(id) ?? []),
      dates: ends.map(id => documents.get(id)?.head.published),
    }
  })
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  return {
    documents,
    lines: lines.toSorted(
      (a, b) =>
        compare(date(a.edge.from), date(b.edge.from)) ||
        compare(a.edge.from, b.edge.from) ||
        b.edge.confidence - a.edge.confidence,
    ),
  }
}

/** The documents of which nobody says who published them. */
export const UNNAMED = 'No publisher named'

/** The id of a source outside the record: no document's id looks so. */
function outsideId(name: string): string {
  return `outside: ${name}`
}

/** The lines that a filter leaves; those of `document` are all there, whatever it is that is looked at. */
export function linesOf(index: LineageIndex, filter: Omit<LineageFilter, 'document'>): readonly KeptLine[] {
  const { publisher, basis, confidence = 0, taker, giver, way } = filter
  const within = withinRange(filter)
  return index.lines.filter(
    ({ edge, bases, publishers, dates, ...line }) =>
      edge.confidence >= confidence &&
      (basis === undefined || bases.includes(basis)) &&
      (publisher === undefined || publishers.includes(publisher)) &&
      (taker === undefined || line.taker === taker) &&
      (giver === undefined || line.giver === giver) &&
      (way === undefined || edge.directed === (way === 'known')) &&
      dates.some(within),
  )
}

/** The documents between which the lines are. */
export function documentsOf(lines: readonly KeptLine[]): ReadonlySet<DocumentId> {
  return new Set(
    lines.flatMap(({ edge: { from, to, alternatives = [] } }) => [
      from,
      ...(to === undefined ? [] : [to]),
      ...alternatives,
    ]),
  )
}
