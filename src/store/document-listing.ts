import type { Database, Statement } from 'better-sqlite3'
import type { DocumentId } from '../text/index.js'
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

type ListedRow = readonly [
  id: DocumentId,
  head: Head,
  damage: number,
  statements: number,
  path: string | null,
]

/** So many documents are read for a list at a time: some 6 ms. */
const LISTED_AT_ONCE = 400

/** What lists and counts of all documents read of them, without their texts. */
export class DocumentListing {
  readonly #listed: Statement
  readonly #last: Statement
  /** Changes with every write to the database, this connection's or another's. */
  readonly #state: () => string
  #list: { readonly state: string; readonly rows: readonly ListedDocument[] } | undefined

  constructor(database: Database) {
    const sql = (text: string): Statement => database.prepare(text)
    const changes = sql('SELECT total_changes()').pluck()
    this.#state = () =>
      `${String(database.pragma('data_version', { simple: true }))} ${String(changes.get())}`
    // As one JSON text, in which what stands there as JSON is put as it is: that takes two thirds of the time of rows.
    this.#listed = sql(
      `SELECT '[' || coalesce(group_concat('[' || json_quote(d.id) || ',' || d.head || ',' ||
                d.damaged || ',' || coalesce(a.statements, 0) || ',' ||
                coalesce(json_quote((SELECT min(path) FROM origin WHERE document = d.ordinal)), 'null') || ']'), '') || ']'
         FROM document d INDEXED BY document_listed LEFT JOIN analysis a INDEXED BY analysis_counted ON a.document = d.ordinal
         WHERE d.superseded_by IS NULL AND d.ordinal BETWEEN ? AND ?`,
    ).pluck()
    this.#last = sql('SELECT coalesce(max(ordinal), 0) FROM document').pluck()
  }

  /**
   * What lists tell of each document that counts, without its text, by date. Some 12 µs a document; kept until something
   * is written.
   */
  listed(): readonly ListedDocument[] {
    const listing = this.listing()
    for (;;) {
      const { done, value } = listing.next()
      if (done === true) return value
    }
  }

  /**
   * As `listed`, a part at a time: for who must give way between the parts. What is written meanwhile may be missed, and
   * is not kept.
   */
  *listing(): Generator<undefined, readonly ListedDocument[]> {
    const state = this.#state()
    if (this.#list?.state === state) return this.#list.rows
    const rows: ListedDocument[] = []
    const last = this.#last.get() as number
    for (let first = 0; first <= last; first += LISTED_AT_ONCE) {
      const some = restored(String(this.#listed.get(first, first + LISTED_AT_ONCE - 1))) as ListedRow[]
      for (const [id, head, damage, statements, path] of some)
        rows.push({ id, head, damage, statements, path })
      yield
    }
    rows.sort(byDate)
    if (this.#state() === state) this.#list = { state, rows }
    return rows
  }
}

/** Those without a date last. */
function byDate(a: ListedDocument, b: ListedDocument): number {
  const [one, other] = [a.head.published ?? UNDATED, b.head.published ?? UNDATED]
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
