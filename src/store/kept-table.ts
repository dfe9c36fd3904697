import type { Database, Statement } from 'better-sqlite3'
import type { DocumentId } from '../text/index.js'

/** How what is kept of a document stands in its table. */
export interface Keeping<Value> {
  readonly table: 'outline' | 'wording'
  readonly column: 'body' | 'packed'
  pack(value: Value): string | Uint8Array
  /** What was packed; undefined for what is none. @throws OnrecordError `record-damaged`. */
  unpack(packed: unknown, document: DocumentId): Value | undefined
}

/** Something that follows from a document, kept because making it anew costs more than reading it: one for each at most. */
export class KeptTable<Value> {
  readonly #keeping: Keeping<Value>
  readonly #put: Statement
  readonly #of: Statement
  readonly #remove: Statement
  readonly #clear: Statement

  constructor(database: Database, keeping: Keeping<Value>) {
    const { table, column } = keeping
    this.#keeping = keeping
    this.#put = database.prepare(`INSERT OR REPLACE INTO ${table} (document, ${column}) VALUES (?, ?)`)
    this.#of = database
      .prepare(
        `SELECT k.${column} FROM document d JOIN ${table} k ON k.document = d.ordinal
         WHERE d.id = ? AND d.superseded_by IS NULL`,
      )
      .pluck()
    this.#remove = database.prepare(`DELETE FROM ${table} WHERE document = ?`)
    this.#clear = database.prepare(`DELETE FROM ${table}`)
  }

  /** What is kept of a document that counts; undefined where nothing is, for an unknown id and an earlier version. */
  of(document: DocumentId): Value | undefined {
    return this.#keeping.unpack(this.#of.get(document), document)
  }

  /** Keeps it in place of what was kept before. */
  put(ordinal: number, value: Value): void {
    this.#put.run(ordinal, this.#keeping.pack(value))
  }

  /** Forgets what is kept of one document. */
  remove(ordinal: number): void {
    this.#remove.run(ordinal)
  }

  /** Forgets all. */
  clear(): void {
    this.#clear.run()
  }
}
