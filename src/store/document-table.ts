import { deflateSync, inflateSync } from 'node:zlib'
import type { Database, Statement } from 'better-sqlite3'
import type { RecordDocument } from '../record/index.js'
import type { Damage, DocumentId, DocumentKind, SourceDocument } from '../text/index.js'
import type { SearchTable } from './search-table.js'
import { intact, restored, stored } from './stored.js'

/** What is known of a document besides its text: from its lowest path. */
export interface Head extends Omit<SourceDocument, 'id' | 'text' | 'damage'> {
  /** Who said when it was published ("index", "file", "text"); undefined where nobody did. */
  readonly publishedFrom: string | undefined
  readonly mediaType: string
}

/** A document as it is stored. */
export interface StoredDocument {
  readonly ordinal: number
  readonly document: RecordDocument
  readonly publishedFrom: string | undefined
  readonly mediaType: string
}

/** A document as it is handed in. */
export interface NewDocument {
  readonly document: SourceDocument
  readonly head: Head
  readonly original: { readonly bytes: Uint8Array; readonly sha256: string }
}

/** Where a document lay, and what was said of it there. */
export interface Origin {
  readonly path: string
  readonly ordinal: number
  readonly head: Head
}

/** An original as it is kept. */
export interface StoredOriginal {
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** A document as lists tell of it. */
export interface ListedDocument {
  readonly id: DocumentId
  readonly head: Head
  /** How many places are damaged. */
  readonly damage: number
  readonly statements: number
  /** Its lowest path; null for one that lies nowhere any more. */
  readonly path: string | null
}

/** What a count of all documents asks of each. */
export interface DocumentFacts {
  readonly id: DocumentId
  readonly kind: DocumentKind
  readonly publisher: string | null
  /** EDTF; null where it is not known. */
  readonly published: string | null
  /** Whether something of it was lost. */
  readonly damaged: boolean
  readonly statements: number
}

type FactsRow = readonly [
  id: DocumentId,
  kind: DocumentKind,
  publisher: string | null,
  published: string | null,
  damaged: 0 | 1,
  statements: number,
]

interface ListedRow extends Omit<ListedDocument, 'head'> {
  readonly head: string
  readonly published: string
}

interface Row {
  readonly ordinal: number
  readonly id: DocumentId
  readonly head: string
  readonly damage: string
  readonly text: string
  readonly superseded_by: DocumentId | null
}

interface OriginRow {
  readonly path: string
  readonly document: number
  readonly head: string
}

/** Sorts behind every date: documents without one come last. */
const UNDATED = '~'

/** So many documents are read for a list at a time: some 10 ms. */
const LISTED_AT_ONCE = 400

const COLUMNS = 'ordinal, id, head, damage, text, superseded_by'

/** The documents of a record, their originals, and the places where they lay; those that count are found by their words. */
export class DocumentTable {
  readonly #sql: Record<
    | 'byId'
    | 'byOrdinal'
    | 'ordinal'
    | 'id'
    | 'ordered'
    | 'live'
    | 'insert'
    | 'insertOriginal'
    | 'original'
    | 'hash'
    | 'earlier'
    | 'describe'
    | 'supersede'
    | 'origin'
    | 'origins'
    | 'paths'
    | 'setOrigin'
    | 'count'
    | 'counts'
    | 'dates'
    | 'text'
    | 'kind'
    | 'kinds'
    | 'facts'
    | 'listed',
    Statement
  >
  readonly #ids = new Map<number, DocumentId>()
  readonly #search: SearchTable
  /** Changes with every write to the database, this connection's or another's. */
  readonly #state: () => string
  #list: { readonly state: string; readonly rows: readonly ListedDocument[] } | undefined

  constructor(database: Database, search: SearchTable) {
    this.#search = search
    const sql = (text: string): Statement => database.prepare(text)
    const changes = sql('SELECT total_changes()').pluck()
    this.#state = () =>
      `${String(database.pragma('data_version', { simple: true }))} ${String(changes.get())}`
    this.#sql = {
      byId: sql(`SELECT ${COLUMNS} FROM document WHERE id = ?`),
      byOrdinal: sql(`SELECT ${COLUMNS} FROM document WHERE ordinal = ?`),
      ordinal: sql('SELECT ordinal FROM document WHERE id = ?').pluck(),
      id: sql('SELECT id FROM document WHERE ordinal = ?').pluck(),
      ordered: sql('SELECT ordinal FROM document ORDER BY superseded_by IS NOT NULL, published, id').pluck(),
      live: sql('SELECT ordinal FROM document WHERE superseded_by IS NULL ORDER BY ordinal').pluck(),
      insert: sql('INSERT INTO document (id, published, head, damage, text) VALUES (?, ?, ?, ?, ?)'),
      insertOriginal: sql('INSERT INTO original (document, sha256, size, packed) VALUES (?, ?, ?, ?)'),
      original: sql('SELECT sha256, packed FROM original WHERE document = ?'),
      hash: sql('SELECT sha256 FROM original WHERE document = ?').pluck(),
      earlier: sql('SELECT id FROM document WHERE superseded_by = ? ORDER BY published, id').pluck(),
      describe: sql('UPDATE document SET published = ?, head = ? WHERE ordinal = ?'),
      supersede: sql('UPDATE document SET superseded_by = ? WHERE ordinal = ?'),
      origin: sql('SELECT path, document, head FROM origin WHERE path = ?'),
      origins: sql('SELECT path, document, head FROM origin WHERE document = ? ORDER BY path'),
      paths: sql('SELECT path FROM origin WHERE document = ? ORDER BY path').pluck(),
      setOrigin: sql('INSERT OR REPLACE INTO origin (path, document, head) VALUES (?, ?, ?)'),
      text: sql('SELECT text FROM document WHERE id = ? AND superseded_by IS NULL').pluck(),
      kind: sql(
        "SELECT json_extract(head, '$.kind') FROM document WHERE ordinal = ? AND superseded_by IS NULL",
      ).pluck(),
      kinds: sql(
        `SELECT json_extract(head, '$.kind') AS kind, count(*) AS documents, sum(damage <> '[]') AS damaged
         FROM document WHERE superseded_by IS NULL GROUP BY 1 ORDER BY 1`,
      ),
      // As one JSON text, which takes two thirds of the time of rows; in the order of the file, without the column behind the text, which would be read for it.
      facts: sql(
        `SELECT json_group_array(json_array(d.id, json_extract(d.head, '$.kind'), json_extract(d.head, '$.publisher'),
                nullif(d.published, '${UNDATED}'), d.damage <> '[]', coalesce(a.statements, 0)))
         FROM document d NOT INDEXED LEFT JOIN analysis a ON a.document = d.ordinal
         WHERE d.ordinal BETWEEN ? AND ? AND d.ordinal NOT IN (SELECT ordinal FROM document WHERE superseded_by IS NOT NULL)`,
      ).pluck(),
      // Named index: the column stands behind the text, which would be read for it.
      listed: sql(
        `SELECT d.id, d.published, d.head, json_array_length(d.damage) AS damage, coalesce(a.statements, 0) AS statements,
                (SELECT min(path) FROM origin WHERE document = d.ordinal) AS path
         FROM document d INDEXED BY document_by_date LEFT JOIN analysis a ON a.document = d.ordinal
         WHERE d.superseded_by IS NULL AND (d.published, d.id) > (?, ?)
         ORDER BY d.published, d.id LIMIT ${LISTED_AT_ONCE}`,
      ),
      counts: sql('SELECT superseded_by IS NULL FROM document WHERE ordinal = ?').pluck(),
      dates: sql(
        'SELECT ordinal, id, published FROM document INDEXED BY document_by_date WHERE superseded_by IS NULL',
      ).raw(),
      count: sql('SELECT count(*) FROM document WHERE superseded_by IS NULL').pluck(),
    }
  }

  /** How many documents count: earlier versions do not. */
  count(): number {
    return this.#sql.count.get() as number
  }

  /** How many documents of each kind count, and how many of them are damaged. */
  kinds(): readonly { readonly kind: DocumentKind; readonly documents: number; readonly damaged: number }[] {
    return this.#sql.kinds.all() as { kind: DocumentKind; documents: number; damaged: number }[]
  }

  /** What counts of all documents ask of each that counts, by ordinal from `first` to `last`. Some 8 µs a document. */
  facts(first: number, last: number): readonly DocumentFacts[] {
    const rows = restored(String(this.#sql.facts.get(first, last))) as readonly FactsRow[]
    return rows.map(([id, kind, publisher, published, damaged, statements]) => ({
      id,
      kind,
      publisher,
      published,
      damaged: damaged === 1,
      statements,
    }))
  }

  /** What lists tell of each document that counts, without its text, by date. Some 20 µs a document; kept until something is written. */
  listed(): readonly ListedDocument[] {
    const listing = this.listing()
    for (;;) {
      const { done, value } = listing.next()
      if (done === true) return value
    }
  }

  /** As `listed`, a part at a time: for who must give way between the parts. What is written meanwhile may be missed, and is not kept. */
  *listing(): Generator<undefined, readonly ListedDocument[]> {
    const state = this.#state()
    if (this.#list?.state === state) return this.#list.rows
    const rows: ListedDocument[] = []
    for (let after: readonly [string, string] = ['', '']; ;) {
      const some = this.#sql.listed.all(...after) as ListedRow[]
      for (const { published: _published, ...row } of some)
        rows.push({ ...row, head: restored(row.head) as Head })
      const last = some.at(-1)
      if (last === undefined) break
      after = [last.published, last.id]
      yield
    }
    if (this.#state() === state) this.#list = { state, rows }
    return rows
  }

  /** When each document that counts was in print, by ordinal; undefined where that is not known. Some 1 µs each. */
  publishedByOrdinal(): ReadonlyMap<number, string | undefined> {
    const rows = this.#sql.dates.all() as [number, DocumentId, string][]
    for (const [ordinal, id] of rows) this.#ids.set(ordinal, id)
    return new Map(
      rows.map(([ordinal, , published]) => [ordinal, published === UNDATED ? undefined : published]),
    )
  }

  /** Whether a document is no earlier version of another. */
  counts(ordinal: number): boolean {
    return this.#sql.counts.get(ordinal) === 1
  }

  /** Undefined for an unknown id. */
  byId(id: DocumentId): StoredDocument | undefined {
    return this.#read(this.#sql.byId.get(id))
  }

  /** Undefined for an unknown ordinal. */
  byOrdinal(ordinal: number): StoredDocument | undefined {
    return this.#read(this.#sql.byOrdinal.get(ordinal))
  }

  /** Undefined for an unknown id. */
  ordinalOf(id: DocumentId): number | undefined {
    return this.#sql.ordinal.get(id) as number | undefined
  }

  /** The id of a document that is there. */
  idOf(ordinal: number): DocumentId {
    const known = this.#ids.get(ordinal)
    if (known !== undefined) return known
    const id = this.#sql.id.get(ordinal) as DocumentId
    this.#ids.set(ordinal, id)
    return id
  }

  /** The text of a document that counts; undefined for an unknown id and an earlier version. */
  textOf(id: DocumentId): string | undefined {
    return this.#sql.text.get(id) as string | undefined
  }

  /** What a document that counts is, without reading its text; undefined for an unknown ordinal and an earlier version. */
  kindOf(ordinal: number): DocumentKind | undefined {
    return this.#sql.kind.get(ordinal) as DocumentKind | undefined
  }

  /** All ordinals, by date of publication, then id; earlier versions last. */
  ordered(): readonly number[] {
    return this.#sql.ordered.all() as number[]
  }

  /** The ordinals of the documents that count, in the order of arrival. */
  live(): readonly number[] {
    return this.#sql.live.all() as number[]
  }

  /** Adds a document that is not there yet; its original is packed. Gives its ordinal. */
  add({ document, head, original }: NewDocument): number {
    const { lastInsertRowid } = this.#sql.insert.run(
      document.id,
      head.published ?? UNDATED,
      stored(head),
      stored(document.damage),
      document.text,
    )
    const ordinal = Number(lastInsertRowid)
    this.#search.setDocument(ordinal, document)
    this.#sql.insertOriginal.run(ordinal, original.sha256, original.bytes.length, deflateSync(original.bytes))
    return ordinal
  }

  /** Undefined for an unknown ordinal. @throws OnrecordError `record-damaged` where the packed bytes are. */
  original(ordinal: number): StoredOriginal | undefined {
    const row = this.#sql.original.get(ordinal) as { sha256: string; packed: Buffer } | undefined
    return row === undefined
      ? undefined
      : { sha256: row.sha256, bytes: intact(() => inflateSync(row.packed)) }
  }

  /** The SHA-256 of a document's bytes, without reading them; undefined for an unknown ordinal. */
  hashOf(ordinal: number): string | undefined {
    return this.#sql.hash.get(ordinal) as string | undefined
  }

  /** The earlier versions that a document replaced, by date; empty for one that replaced none. */
  earlierThan(id: DocumentId): readonly DocumentId[] {
    return this.#sql.earlier.all(id) as DocumentId[]
  }

  /** Replaces what is known of a document besides its text. */
  describe(ordinal: number, head: Head): void {
    this.#sql.describe.run(head.published ?? UNDATED, stored(head), ordinal)
    this.#index(ordinal)
  }

  /** Marks a document as an earlier version, or, with undefined, as one that counts. */
  supersede(ordinal: number, by: DocumentId | undefined): void {
    this.#sql.supersede.run(by ?? null, ordinal)
    if (by === undefined) this.#index(ordinal)
    else this.#search.removeDocument(ordinal)
  }

  /** What lies at a path; undefined where nothing was read from it. */
  origin(path: string): Origin | undefined {
    const row = this.#sql.origin.get(path) as OriginRow | undefined
    return row === undefined ? undefined : asOrigin(row)
  }

  /** Where a document lies, by path; empty for one that lies nowhere any more. */
  origins(ordinal: number): readonly Origin[] {
    return (this.#sql.origins.all(ordinal) as OriginRow[]).map(asOrigin)
  }

  /** Says that a document lies at a path, in place of what lay there. */
  setOrigin({ path, ordinal, head }: Origin): void {
    this.#sql.setOrigin.run(path, ordinal, stored(head))
  }

  /** Has a document that counts found by its words as it now stands. */
  #index(ordinal: number): void {
    const found = this.byOrdinal(ordinal)?.document
    if (found !== undefined && found.supersededBy === undefined) this.#search.setDocument(ordinal, found)
  }

  #read(found: unknown): StoredDocument | undefined {
    if (found === undefined) return undefined
    const row = found as Row
    const { publishedFrom, mediaType, ...head } = restored(row.head) as Head
    return {
      ordinal: row.ordinal,
      publishedFrom,
      mediaType,
      document: {
        id: row.id,
        text: row.text,
        kind: head.kind,
        title: head.title,
        publisher: head.publisher,
        authors: head.authors,
        published: head.published,
        ...(head.captured !== undefined && { captured: head.captured }),
        url: head.url,
        language: head.language,
        damage: restored(row.damage) as readonly Damage[],
        paths: this.#sql.paths.all(row.ordinal) as string[],
        supersededBy: row.superseded_by ?? undefined,
      },
    }
  }
}

function asOrigin(row: OriginRow): Origin {
  return { path: row.path, ordinal: row.document, head: restored(row.head) as Head }
}
