import { deflateSync, inflateSync } from 'node:zlib'
import type { Database, Statement } from 'better-sqlite3'
import type { DocumentAnalysis, WitnessParts } from '../record/index.js'
import { witnessParts } from '../record/index.js'
import { intact, restored, stored } from './stored.js'

/* How what a document credits stands in its analysis. */
const CREDITS = '"credits":'
const AFTER_CREDITS = ',"accounts":'

/**
 * What was found in each document alone, packed to a fifth of its size: spans and reasons repeat
 * themselves. The zlib form has a checksum of its own: a flipped byte is known when it is read. What its witness needs stands beside it, because lookups need it often.
 */
export class AnalysisTable {
  readonly #get: Statement
  readonly #parts: Statement
  readonly #authored: Statement
  readonly #put: Statement
  readonly #statements: Statement
  readonly #allStatements: Statement

  constructor(database: Database) {
    this.#get = database.prepare('SELECT packed FROM analysis WHERE document = ?').pluck()
    this.#parts = database.prepare('SELECT parts FROM analysis WHERE document = ?').pluck()
    // JSON escapes every quotation mark within a text: this is the field's name or nothing.
    this.#authored = database
      .prepare(`SELECT instr(parts, '"author":') FROM analysis WHERE document = ?`)
      .pluck()
    this.#put = database.prepare(
      'INSERT OR REPLACE INTO analysis (document, statements, parts, packed) VALUES (?, ?, ?, ?)',
    )
    this.#statements = database.prepare('SELECT statements FROM analysis WHERE document = ?').pluck()
    this.#allStatements = database
      .prepare(
        `SELECT coalesce(sum(a.statements), 0) FROM document d INDEXED BY document_by_date
         JOIN analysis a INDEXED BY analysis_counted ON a.document = d.ordinal WHERE d.superseded_by IS NULL`,
      )
      .pluck()
  }

  /** Undefined for a document that was not analysed. */
  get(ordinal: number): DocumentAnalysis | undefined {
    const packed = this.#get.get(ordinal)
    return packed instanceof Uint8Array
      ? (restored(intact(() => inflateSync(packed).toString('utf8'))) as DocumentAnalysis)
      : undefined
  }

  /** Whom a document credits; none for one that was not analysed. A third of the cost of `get`. */
  credits(ordinal: number): DocumentAnalysis['credits'] {
    const packed = this.#get.get(ordinal)
    if (!(packed instanceof Uint8Array)) return []
    const json = intact(() => inflateSync(packed).toString('utf8'))
    // JSON escapes every quotation mark within a text: these are the names of two fields that follow each other, or nothing.
    const [from, to] = [json.indexOf(CREDITS), json.indexOf(AFTER_CREDITS)]
    const whole = (): DocumentAnalysis => restored(json) as DocumentAnalysis
    if (from === -1 || to < from) return whole().credits
    return restored(json.slice(from + CREDITS.length, to)) as DocumentAnalysis['credits']
  }

  /** What the document's witness needs; undefined for a document that was not analysed. Far cheaper than `get`. */
  parts(ordinal: number): WitnessParts | undefined {
    const parts = this.#parts.get(ordinal)
    return typeof parts === 'string' ? (restored(parts) as WitnessParts) : undefined
  }

  /** Whether a document may be somebody's own text: false for most, without reading more of it. */
  mayBeAuthored(ordinal: number): boolean {
    return (this.#authored.get(ordinal) ?? 0) !== 0
  }

  /** How many statements a document has; 0 for one that was not analysed. */
  statements(ordinal: number): number {
    return (this.#statements.get(ordinal) as number | undefined) ?? 0
  }

  /** How many statements all documents have together, earlier versions left out. */
  allStatements(): number {
    return this.#allStatements.get() as number
  }

  /** Keeps an analysis in place of the one before. */
  put(ordinal: number, analysis: DocumentAnalysis): void {
    this.#put.run(
      ordinal,
      analysis.attributions.length,
      stored(witnessParts(analysis)),
      deflateSync(stored(analysis), { level: 1 }),
    )
  }
}
