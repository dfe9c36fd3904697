import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Database, Statement } from 'better-sqlite3'
import type { DocumentAnalysis } from '../record/index.js'
import { restored, stored } from './stored.js'

/** What was found in each document alone, packed: spans and reasons repeat themselves, to a fifth of their size. */
export class AnalysisTable {
  readonly #get: Statement
  readonly #put: Statement
  readonly #remove: Statement

  constructor(database: Database) {
    this.#get = database.prepare('SELECT packed FROM analysis WHERE document = ?').pluck()
    this.#put = database.prepare('INSERT OR REPLACE INTO analysis (document, packed) VALUES (?, ?)')
    this.#remove = database.prepare('DELETE FROM analysis WHERE document = ?')
  }

  /** Undefined for a document that was not analysed. */
  get(ordinal: number): DocumentAnalysis | undefined {
    const packed = this.#get.get(ordinal)
    return packed instanceof Uint8Array
      ? (restored(inflateRawSync(packed).toString('utf8')) as DocumentAnalysis)
      : undefined
  }

  /** Keeps an analysis in place of the one before. */
  put(ordinal: number, analysis: DocumentAnalysis): void {
    this.#put.run(ordinal, deflateRawSync(stored(analysis), { level: 1 }))
  }

  remove(ordinal: number): void {
    this.#remove.run(ordinal)
  }
}
