import type { ListedDocument, RecordStore } from '../store/index.js'
import type { Making } from './prepared.js'
import { fileAt } from './reading/named-document.js'
import type { DocumentFilter, DocumentQuery, DocumentRow, DocumentShares } from './schema/document-list.js'
import { withinRange } from './time-range.js'

/** A document as the index of a record holds it. */
export interface IndexedDocument extends DocumentRow {
  /** What a filter by words looks through, folded. */
  readonly words: string
}

type Order = DocumentQuery['sort']
type Group = NonNullable<DocumentFilter['group']>

/** Reads what lists tell of all documents. Some 25 µs a document. */
export function* indexDocuments(store: RecordStore): Making<DocumentsIndex> {
  const listed = yield* store.documents.listing()
  return new DocumentsIndex(listed.map(indexed))
}

function indexed({ id, head, damage, statements, path }: ListedDocument): IndexedDocument {
  const { title, publisher, published, kind, language, authors } = head
  return {
    id,
    kind,
    statements,
    damage,
    ...(title === undefined ? named(path) : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
    words: foldedWords([title, publisher, ...authors, path].join(' ')),
  }
}

function named(path: string | null): { readonly called?: string } {
  const called = fileAt(path)
  return called === undefined ? {} : { called }
}

/* One collation for all lists: letters before accents and case, numbers by their worth. */
const COLLATOR = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/**
 * All documents of a record in memory, without their texts: filtered, sorted and counted for each request. An order of all documents is made
 * when it is first asked for and kept: 100,000 take half a second, and the record seldom changes.
 */
export class DocumentsIndex {
  readonly #documents: readonly IndexedDocument[]
  readonly #orders = new Map<Order, readonly IndexedDocument[]>()

  constructor(documents: readonly IndexedDocument[]) {
    this.#documents = documents
  }

  /** One part of the list. Linear in the documents. */
  list(query: DocumentQuery): { readonly total: number; readonly rows: DocumentRow[] } {
    const { offset, limit } = query
    const found = this.#sorted(query).filter(matcher(query))
    const grouped = query.group === undefined ? found : byGroup(found, query.group)
    const rows = grouped.slice(offset, offset + limit).map(asRow)
    return { total: found.length, rows }
  }

  /** How the documents that a filter leaves divide. Linear in the documents. */
  shares(filter: DocumentFilter): DocumentShares {
    const { kind: _kind, ...anyKind } = filter
    const { publisher: _publisher, ...anyPublisher } = filter
    const found = this.#documents.filter(matcher(filter))
    const { group } = filter
    return {
      all: this.#documents.length,
      total: found.length,
      damaged: found.filter(one => one.damage > 0).length,
      kinds: count(this.#documents.filter(matcher(anyKind)), one => one.kind),
      publishers: count(this.#documents.filter(matcher(anyPublisher)), one => one.publisher ?? ''),
      groups: group === undefined ? [] : sharesBy(found, group),
    }
  }

  #sorted({ sort, descending }: DocumentQuery): readonly IndexedDocument[] {
    const known = this.#orders.get(sort)
    const sorted = known ?? this.#documents.toSorted(ORDERS[sort])
    if (known === undefined) this.#orders.set(sort, sorted)
    if (descending === undefined) return sorted
    // What is not known stands last in both directions.
    const missing = sorted.filter(one => isMissing(one, sort))
    return [...sorted.filter(one => !isMissing(one, sort)).toReversed(), ...missing]
  }
}

function asRow({ words: _words, ...row }: IndexedDocument): DocumentRow {
  return row
}

const ORDERS: Readonly<Record<Order, (a: IndexedDocument, b: IndexedDocument) => number>> = {
  title: (a, b) => byWords(a.title, b.title) || byId(a, b),
  publisher: (a, b) => byWords(a.publisher, b.publisher) || byDate(a, b),
  published: byDate,
  kind: (a, b) => byCodeUnit(a.kind, b.kind) || byDate(a, b),
  statements: (a, b) => a.statements - b.statements || byDate(a, b),
  damage: (a, b) => a.damage - b.damage || byDate(a, b),
}

function isMissing(one: IndexedDocument, sort: Order): boolean {
  return (sort === 'title' || sort === 'publisher' || sort === 'published') && one[sort] === undefined
}

function byWords(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return COLLATOR.compare(a, b)
}

/** Documents without a date stand last. */
function byDate(a: IndexedDocument, b: IndexedDocument): number {
  return byCodeUnit(a.published ?? '~', b.published ?? '~') || byId(a, b)
}

function byId(a: IndexedDocument, b: IndexedDocument): number {
  return byCodeUnit(a.id, b.id)
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Text as a filter by words compares it: without case and accents. */
export function foldedWords(text: string): string {
  // Most has no accents, and is folded five times faster.
  if (/^[\0-\x7f]*$/u.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

function matcher(filter: DocumentFilter): (one: IndexedDocument) => boolean {
  const { kind, publisher, damaged } = filter
  const within = withinRange(filter)
  const words = foldedWords(filter.q ?? '')
    .split(/\s+/u)
    .filter(word => word !== '')
  return one =>
    (kind === undefined || one.kind === kind) &&
    (publisher === undefined || (one.publisher ?? '') === publisher) &&
    (damaged === undefined || one.damage > 0) &&
    within(one.published) &&
    words.every(word => one.words.includes(word))
}

function groupOf(one: IndexedDocument, group: Group): string {
  switch (group) {
    case 'publisher':
      return one.publisher ?? ''
    case 'kind':
      return one.kind
    case 'date':
      return /^\d{4}(?:-\d{2})?/u.exec(one.published ?? '')?.[0] ?? ''
    default:
      return group satisfies never
  }
}

/** Rows by group, in their own order within each. */
function byGroup(rows: readonly IndexedDocument[], group: Group): readonly IndexedDocument[] {
  const groups = new Map<string, IndexedDocument[]>()
  for (const row of rows) {
    const key = groupOf(row, group)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [row])
    else known.push(row)
  }
  return sortedKeys(groups.keys(), group).flatMap(key => groups.get(key) ?? [])
}

function sharesBy(rows: readonly IndexedDocument[], group: Group): DocumentShares['groups'] {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(groupOf(row, group), (counts.get(groupOf(row, group)) ?? 0) + 1)
  return sortedKeys(counts.keys(), group).map(key => ({ key, rows: counts.get(key) ?? 0 }))
}

/** Those without a key last. */
function sortedKeys(keys: Iterable<string>, group: Group): string[] {
  const compare = group === 'date' ? byCodeUnit : COLLATOR.compare
  return [...keys].toSorted(
    (a, b) => Number(a === '') - Number(b === '') || compare(a, b) || byCodeUnit(a, b),
  )
}

/** How often each value is there: the most frequent first. */
function count(
  rows: readonly IndexedDocument[],
  value: (row: IndexedDocument) => string,
): DocumentShares['kinds'] {
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(value(row), (counts.get(value(row)) ?? 0) + 1)
  return [...counts]
    .map(([key, amount]) => ({ key, rows: amount }))
    .toSorted((a, b) => b.rows - a.rows || COLLATOR.compare(a.key, b.key))
}
