import type { Utterance, Verdict } from '../collation/index.js'
import { OnrecordError } from '../error/index.js'
import type { SpeakerId } from '../people/index.js'
import type { RecordDocument, RecordView, Statement } from '../record/index.js'
import type { Listing, Selection } from '../report/index.js'
import type { DocumentId, Span } from '../text/index.js'

/** What narrows a listing. */
export interface Filters {
  readonly speaker?: string
  readonly document?: string
  readonly publisher?: string
  readonly verdict?: Verdict
  readonly type?: Statement['type']
  /** A year, month or day: this or later. */
  readonly since?: string
  readonly until?: string
  readonly grep?: RegExp
  readonly limit?: number
}

/** Which filters say something of which listing; the others would be a misunderstanding. */
const APPLY: Readonly<Record<Listing, readonly (keyof Filters)[]>> = {
  documents: ['document', 'publisher', 'since', 'until', 'grep', 'limit'],
  statements: ['speaker', 'document', 'publisher', 'type', 'since', 'until', 'grep', 'limit'],
  speakers: ['speaker', 'grep', 'limit'],
  utterances: ['speaker', 'document', 'publisher', 'verdict', 'since', 'until', 'grep', 'limit'],
  timeline: ['speaker', 'document', 'publisher', 'type', 'since', 'until', 'grep', 'limit'],
  lineage: ['document', 'publisher', 'grep', 'limit'],
  discrepancies: ['document', 'publisher', 'grep', 'limit'],
}

const ALL: readonly (keyof Filters)[] = [
  'speaker',
  'document',
  'publisher',
  'verdict',
  'type',
  'since',
  'until',
  'grep',
  'limit',
]

/** Throws `invalid-option` where a filter was given that the listing (or the summary) does not take. */
export function checkFilters(listing: Listing | undefined, filters: Filters): void {
  const stray = ALL.find(
    name => filters[name] !== undefined && (listing === undefined || !APPLY[listing].includes(name)),
  )
  if (stray === undefined) return
  const seen =
    listing === undefined
      ? `--${stray} without a listing, as in \`show FILE statements --${stray} ...\``
      : `--${stray} with ${listing}`
  throw new OnrecordError('invalid-option', { seen })
}

/** The part of a record that a listing shows under its filters, in the record's order. */
export function selectContents(view: RecordView, listing: Listing, filters: Filters): Selection {
  const sieve = sieveOf(view, filters)
  const empty: Selection = {
    documents: [],
    statements: [],
    speakers: [],
    utterances: [],
    lineage: [],
    discrepancies: [],
  }
  switch (listing) {
    case 'documents':
      return { ...empty, documents: taken(view.documents(), filters.limit, sieve.document) }
    case 'statements':
      return { ...empty, statements: taken(view.statements(), filters.limit, sieve.statement) }
    case 'speakers':
      return {
        ...empty,
        speakers: taken(
          view.speakers(),
          filters.limit,
          one => sieve.speaker(one.id) && sieve.words(one.name),
        ),
        statements: [...view.statements()],
      }
    case 'utterances':
      return { ...empty, utterances: taken(view.utterances(), filters.limit, sieve.utterance) }
    case 'timeline':
      return timelineSelection(view, filters, sieve)
    case 'lineage': {
      const keep = sieve.either
      return {
        ...empty,
        lineage: taken(
          view.lineage(),
          filters.limit,
          ({ from, to, evidence }) =>
            (keep(from) || (to !== undefined && keep(to))) && evidence.some(one => sieve.words(one.reason)),
        ),
      }
    }
    case 'discrepancies':
      return {
        ...empty,
        discrepancies: taken(
          view.discrepancies(),
          filters.limit,
          ({ point, accounts }) =>
            sieve.words(point) && accounts.some(account => sieve.either(account.document)),
        ),
      }
    default:
      throw listing satisfies never
  }
}

/** Documents only where no filter is about statements; the limit is for the events together. */
function timelineSelection(view: RecordView, filters: Filters, sieve: Sieve): Selection {
  const aboutStatements = filters.speaker !== undefined || filters.type !== undefined
  return {
    documents: aboutStatements ? [] : taken(view.documents(), undefined, sieve.document),
    statements: taken(
      view.statements(),
      undefined,
      one => one.said?.span !== undefined && sieve.statement(one),
    ),
    speakers: [],
    utterances: [],
    lineage: [],
    discrepancies: [],
  }
}

interface Sieve {
  readonly document: (document: RecordDocument) => boolean
  readonly statement: (statement: Statement) => boolean
  readonly utterance: (utterance: Utterance) => boolean
  readonly speaker: (id: SpeakerId | undefined) => boolean
  /** Whether the document passes the filters on documents, by id. */
  readonly either: (id: DocumentId) => boolean
  readonly words: (text: string) => boolean
}

function sieveOf(view: RecordView, filters: Filters): Sieve {
  const kept = new Map<DocumentId, boolean>()
  const words = (text: string): boolean => filters.grep?.test(text) ?? true
  const either = (id: DocumentId): boolean => {
    const known = kept.get(id)
    if (known !== undefined) return known
    const document = view.document(id)
    const keeps = document !== undefined && document.supersededBy === undefined && isNamed(document, filters)
    kept.set(id, keeps)
    return keeps
  }
  const speaker = (id: SpeakerId | undefined): boolean => {
    if (filters.speaker === undefined) return true
    const known = id === undefined ? undefined : view.speaker(id)
    return known !== undefined && [known.name, ...known.aliases].some(name => holds(name, filters.speaker))
  }
  const text = (id: DocumentId, span: Span): string => view.document(id)?.text.slice(span[0], span[1]) ?? ''
  const published = (id: DocumentId): boolean => within(view.document(id)?.published, filters)
  return {
    either,
    words,
    speaker,
    document: one =>
      either(one.id) && within(one.published, filters) && words(`${one.title ?? ''}\n${one.text}`),
    statement: one =>
      either(one.document) &&
      speaker(one.speaker) &&
      (filters.type === undefined || filters.type === one.type) &&
      within(one.said?.edtf ?? view.document(one.document)?.published, filters) &&
      words(one.content.map(span => text(one.document, span)).join(' ')),
    utterance: one =>
      speaker(one.speaker) &&
      (words(text(one.base.document, one.base.span)) ||
        one.occurrences.some(reading => words(text(reading.document, reading.span)))) &&
      one.occurrences.some(
        reading =>
          either(reading.document) &&
          published(reading.document) &&
          (filters.verdict === undefined || reading.verdicts.includes(filters.verdict)),
      ),
  }
}

function isNamed(document: RecordDocument, filters: Filters): boolean {
  const names = [document.title ?? '', document.id, ...document.paths]
  return (
    (filters.document === undefined || names.some(name => holds(name, filters.document))) &&
    (filters.publisher === undefined || holds(document.publisher ?? '', filters.publisher))
  )
}

/** Whether `text` has `part`, case and accents apart. */
function holds(text: string, part: string | undefined): boolean {
  const plain = (value: string): string => value.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return part === undefined || plain(text).includes(plain(part))
}

/** Whether an EDTF date lies in the range, at the precision of the range; no date lies in none. */
function within(edtf: string | undefined, { since, until }: Filters): boolean {
  if (since === undefined && until === undefined) return true
  if (edtf === undefined) return false
  const start = edtf.split('/')[0] ?? edtf
  const end = edtf.split('/')[1] ?? edtf
  return (
    (since === undefined || end.slice(0, since.length) >= since.slice(0, end.length)) &&
    (until === undefined || start.slice(0, until.length) <= until)
  )
}

function taken<T>(items: Iterable<T>, limit: number | undefined, keep: (item: T) => boolean): T[] {
  const out: T[] = []
  for (const item of items) {
    if (out.length === limit) break
    if (keep(item)) out.push(item)
  }
  return out
}
