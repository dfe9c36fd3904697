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
  const date = (id: string): string => documents.get(id)?.head.published ?? '9999'
  const lines = [...store.view.lineage()].map((edge): KeptLine => {
    const ends = [edge.from, ...(edge.to === undefined ? [] : [edge.to])]
    return {
      edge,
      to: edge.to ?? outsideId(edge.toName ?? 'a source'),
      bases: [...new Set(edge.evidence.map(one => one.basis))],
      publishers: ends.flatMap(id => documents.get(id)?.head.publisher ?? []),
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

/** The id of a source outside the record: no document's id looks so. */
function outsideId(name: string): string {
  return `outside: ${name}`
}

/** The lines that a filter leaves; those of `document` are all there, whatever it is that is looked at. */
export function linesOf(index: LineageIndex, filter: Omit<LineageFilter, 'document'>): readonly KeptLine[] {
  const { publisher, basis, confidence = 0 } = filter
  const within = withinRange(filter)
  return index.lines.filter(
    ({ edge, bases, publishers, dates }) =>
      edge.confidence >= confidence &&
      (basis === undefined || bases.includes(basis)) &&
      (publisher === undefined || publishers.includes(publisher)) &&
      dates.some(within),
  )
}

/** The documents between which the lines are. */
export function documentsOf(lines: readonly KeptLine[]): ReadonlySet<DocumentId> {
  return new Set(lines.flatMap(({ edge }) => (edge.to === undefined ? [edge.from] : [edge.from, edge.to])))
}
