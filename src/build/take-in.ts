import type { DocumentRead } from '../ingest/index.js'
import type { Head, Origin, RecordStore } from '../store/index.js'
import { retract } from './retract.js'

/** What became of a document that was read. */
export type Intake = 'added' | 'changed' | 'unchanged'

/**
 * Takes a document that was read into the record, within the caller's transaction: its original, its
 * description and where it lies; what is to be analysed is noted. Bytes that are there already are one
 * document with several places, described by the lowest path. A place that held other bytes now holds these: what
 * lay there and lies nowhere else becomes an earlier version.
 */
export function takeIn(store: RecordStore, read: DocumentRead): Intake {
  const { documents } = store
  const head = headOf(read)
  const before = documents.origin(read.path)
  const known = documents.ordinalOf(read.document.id)
  if (known !== undefined && before?.ordinal === known && sameHead(before.head, head)) return 'unchanged'
  const ordinal = known ?? documents.add({ document: read.document, head, original: read.original })
  documents.setOrigin({ path: read.path, ordinal, head })
  if (known === undefined) store.todo.add('analyse', ordinal)
  else redescribe(store, ordinal)
  if (before !== undefined && before.ordinal !== ordinal) leave(store, before, ordinal)
  return known === undefined && before === undefined ? 'added' : 'changed'
}

function headOf({ document, original, publishedFrom }: DocumentRead): Head {
  const { kind, title, publisher, authors, published, captured, url, language } = document
  return {
    kind,
    title,
    publisher,
    authors,
    published,
    captured,
    url,
    language,
    publishedFrom,
    mediaType: original.mediaType,
  }
}

/** Whether two heads say the same of what is analysed. */
function sameForAnalysis(a: Head, b: Head): boolean {
  const fields = (head: Head): string =>
    JSON.stringify([
      head.kind,
      head.title,
      head.publisher,
      head.authors,
      head.published,
      head.url,
      head.language,
      head.publishedFrom,
      head.mediaType,
    ])
  return fields(a) === fields(b)
}

function sameHead(a: Head, b: Head): boolean {
  const same = a.captured?.edtf === b.captured?.edtf && a.captured?.reason === b.captured?.reason
  return same && sameForAnalysis(a, b)
}

/**
 * Describes a document by its lowest path; where that says something new that bears on what is found in it, it is
 * analysed again.
 */
function redescribe(store: RecordStore, ordinal: number): void {
  const found = store.documents.byOrdinal(ordinal)
  const [lowest] = store.documents.origins(ordinal)
  if (found === undefined || lowest === undefined) return
  const { document, publishedFrom, mediaType } = found
  const revived = document.supersededBy !== undefined
  if (revived) store.documents.supersede(ordinal, undefined)
  const before = { ...document, publishedFrom, mediaType }
  if (!revived && sameHead(before, lowest.head)) return
  store.documents.describe(ordinal, lowest.head)
  if (revived || !sameForAnalysis(before, lowest.head)) store.todo.add('analyse', ordinal)
}

/** A place that held `before` holds another document now. */
function leave(store: RecordStore, before: Origin, ordinal: number): void {
  if (store.documents.origins(before.ordinal).length > 0) redescribe(store, before.ordinal)
  else retract(store, before.ordinal, store.documents.idOf(ordinal))
}
