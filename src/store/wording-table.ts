import type { Database, Statement } from 'better-sqlite3'
import type { WordTable } from '../collation/index.js'
import type { DocumentId } from '../text/index.js'
import { packWords, unpackWords } from './packed-words.js'

/** The words of each document's text, which never changes: reading them from the text costs 35 times as much. */
export class WordingTable {
  readonly #put: Statement
  readonly #of: Statement

  constructor(database: Database) {
    this.#put = database.prepare('INSERT OR REPLACE INTO wording (document, packed) VALUES (?, ?)')
    this.#of = database
      .prepare(
        `SELECT w.packed FROM document d JOIN wording w ON w.document = d.ordinal
         WHERE d.id = ? AND d.superseded_by IS NULL`,
      )
      .pluck()
  }

  /** Keeps the words of a document's text. */
  put(ordinal: number, table: WordTable): void {
    this.#put.run(ordinal, packWords(table))
  }

  /** The words of a document that counts; undefined where none were kept, for an unknown id and an earlier version. */
  of(id: DocumentId): WordTable | undefined {
    const packed = this.#of.get(id)
    return packed instanceof Uint8Array ? unpackWords(packed) : undefined
  }
}
