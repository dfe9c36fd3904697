import { deflateSync, inflateSync } from 'node:zlib'
import type { Database, Statement } from 'better-sqlite3'
import type { RecordDocument } from '../record/index.js'
import type { Damage, DocumentId, DocumentKind, SourceDocument } from '../text/index.js'
import type { Head } from './document-head.js'
import { UNDATED } from './document-head.js'
import { DocumentCounts } from './document-counts.js'
import type { ListedDocument } from './document-listing.js'
import { DocumentListing } from './document-listing.js'
import type { SearchTable } from './search-table.js'
import { intact, restored, stored } from './stored.js'

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
    | 'date'
    | 'counts'
    | 'dates'
    | 'text'
    | 'kind',
    Statement
  >
  readonly #ids = new Map<number, DocumentId>()
  readonly #search: SearchTable
  readonly #listing: DocumentListing
  /** How many there are, by what. */
  readonly counted: DocumentCounts

  constructor(database: Database, search: SearchTable) {
    this.#search = search
    this.#listing = new DocumentListing(database)
    this.counted = new DocumentCounts(database)
    const sql = (text: string): Statement => database.prepare(text)
    this.#sql = {
      byId: sql(`SELECT ${COLUMNS} FROM document WHERE id = ?`),
      byOrdinal: sql(`SELECT ${COLUMNS} FROM document WHERE ordinal = ?`),
      ordinal: sql('SELECT ordinal FROM document WHERE id = ?').pluck(),
      id: sql('SELECT id FROM document WHERE ordinal = ?').pluck(),
      ordered: sql('SELECT ordinal FROM document ORDER BY superseded_by IS NOT NULL, published, id').pluck(),
      live: sql('SELECT ordinal FROM document WHERE superseded_by IS NULL ORDER BY ordinal').pluck(),
      insert: sql(
        'INSERT INTO document (id, published, kind, publisher, damaged, head, damage, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ),
      insertOriginal: sql('INSERT INTO original (document, sha256, size, packed) VALUES (?, ?, ?, ?)'),
      original: sql('SELECT sha256, packed FROM original WHERE document = ?'),
      hash: sql('SELECT sha256 FROM original WHERE document = ?').pluck(),
      earlier: sql('SELECT id FROM document WHERE superseded_by = ? ORDER BY published, id').pluck(),
      describe: sql('UPDATE document SET published = ?, kind = ?, publisher = ?, head = ? WHERE ordinal = ?'),
      supersede: sql('UPDATE document SET superseded_by = ? WHERE ordinal = ?'),
      origin: sql('SELECT path, document, head FROM origin WHERE path = ?'),
      origins: sql('SELECT path, document, head FROM origin WHERE document = ? ORDER BY path'),
      paths: sql('SELECT path FROM origin WHERE document = ? ORDER BY path').pluck(),
      setOrigin: sql('INSERT OR REPLACE INTO origin (path, document, head) VALUES (?, ?, ?)'),
      text: sql('SELECT text FROM document WHERE id = ? AND superseded_by IS NULL').pluck(),
      kind: sql('SELECT kind FROM document WHERE ordinal = ? AND superseded_by IS NULL').pluck(),
      counts: sql('SELECT superseded_by IS NULL FROM document WHERE ordinal = ?').pluck(),
      // Many small rows are read as one JSON text: that takes a third of the time.
      dates: sql(
        `SELECT json_group_array(json_array(ordinal, id, published))
         FROM document INDEXED BY document_by_date WHERE superseded_by IS NULL`,
      ).pluck(),
      date: sql('SELECT published FROM document WHERE ordinal = ?').pluck(),
      count: sql(
        'SELECT count(*) FROM document INDEXED BY document_by_date WHERE superseded_by IS NULL',
      ).pluck(),
    }
  }

  /** How many documents count: earlier versions do not. */
  count(): number {
    return this.#sql.count.get() as number
  }

  /** As `DocumentListing.listed`. */
  listed(): readonly ListedDocument[] {
    return this.#listing.listed()
  }

  /** As `DocumentListing.listing`. */
  listing(): Generator<undefined, readonly ListedDocument[]> {
    return this.#listing.listing()
  }

  /** When a document was in print; undefined where that is not known. */
  publishedOf(ordinal: number): string | undefined {
    const published = this.#sql.date.get(ordinal)
    return published === UNDATED ? undefined : (published as string | undefined)
  }

  /** When each document that counts was in print, by ordinal; undefined where that is not known. Some 1 µs each. */
  publishedByOrdinal(): ReadonlyMap<number, string | undefined> {
    const rows = restored(String(this.#sql.dates.get())) as [number, DocumentId, string][]
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
      ...told(head),
      document.damage.length,
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
    this.#sql.describe.run(...told(head), stored(head), ordinal)
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

/** What stands beside a document's head, so that it is told and counted without reading that. */
function told({ published, kind, publisher }: Head): readonly (string | null)[] {
  return [published ?? UNDATED, kind, publisher ?? null]
}

function asOrigin(row: OriginRow): Origin {
  return { path: row.path, ordinal: row.document, head: restored(row.head) as Head }
}
