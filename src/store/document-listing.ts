import type { Database, Statement } from 'better-sqlite3'
import type { DocumentId, DocumentKind } from '../text/index.js'
import type { Head } from './document-head.js'
import { UNDATED } from './document-head.js'
import { restored } from './stored.js'

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

/** So many documents are read for a list at a time: some 10 ms. */
const LISTED_AT_ONCE = 400

/** What lists and counts of all documents read of them, without their texts. */
export class DocumentListing {
  readonly #facts: Statement
  readonly #listed: Statement
  /** Changes with every write to the database, this connection's or another's. */
  readonly #state: () => string
  #list: { readonly state: string; readonly rows: readonly ListedDocument[] } | undefined

  constructor(database: Database) {
    const sql = (text: string): Statement => database.prepare(text)
    const changes = sql('SELECT total_changes()').pluck()
    this.#state = () =>
      `${String(database.pragma('data_version', { simple: true }))} ${String(changes.get())}`
    // As one JSON text, which takes two thirds of the time of rows; in the order of the file, without the column behind the text, which would be read for it.
    this.#facts = sql(
      `SELECT json_group_array(json_array(d.id, json_extract(d.head, '$.kind'), json_extract(d.head, '$.publisher'),
                nullif(d.published, '${UNDATED}'), d.damage <> '[]', coalesce(a.statements, 0)))
         FROM document d NOT INDEXED LEFT JOIN analysis a ON a.document = d.ordinal
         WHERE d.ordinal BETWEEN ? AND ? AND d.ordinal NOT IN (SELECT ordinal FROM document WHERE superseded_by IS NOT NULL)`,
    ).pluck()
    // Named index: the column stands behind the text, which would be read for it.
    this.#listed = sql(
      `SELECT d.id, d.published, d.head, json_array_length(d.damage) AS damage, coalesce(a.statements, 0) AS statements,
                (SELECT min(path) FROM origin WHERE document = d.ordinal) AS path
         FROM document d INDEXED BY document_by_date LEFT JOIN analysis a ON a.document = d.ordinal
         WHERE d.superseded_by IS NULL AND (d.published, d.id) > (?, ?)
         ORDER BY d.published, d.id LIMIT ${LISTED_AT_ONCE}`,
    )
  }

  /** What counts of all documents ask of each that counts, by ordinal from `first` to `last`. Some 8 µs a document. */
  facts(first: number, last: number): readonly DocumentFacts[] {
    const rows = restored(String(this.#facts.get(first, last))) as readonly FactsRow[]
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
      const some = this.#listed.all(...after) as ListedRow[]
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
}
