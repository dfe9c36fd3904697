import type { Database, Statement } from 'better-sqlite3'
import type { Span } from '../text/index.js'

/** A link between two documents by their ordinals: see collation's `Link`. */
export interface StoredLink {
  readonly number: number
  readonly quoting: number
  readonly quotingSpan: Span
  readonly carrying: number
  readonly carryingSpan: Span
  readonly shared: number
  readonly score: number
}

/** A link that is not stored yet. */
export type NewLink = Omit<StoredLink, 'number'>

interface Row {
  readonly number: number
  readonly quoting: number
  readonly carrying: number
  readonly quoting_start: number
  readonly quoting_end: number
  readonly carrying_start: number
  readonly carrying_end: number
  readonly shared: number
  readonly score: number
}

/** Where the same words stand in two documents. */
export class LinkTable {
  readonly #touching: Statement
  readonly #carried: Statement
  readonly #all: Statement
  readonly #insert: Statement
  readonly #remove: Statement

  constructor(database: Database) {
    this.#touching = database.prepare(
      `SELECT * FROM link WHERE quoting = ?
       UNION ALL SELECT * FROM link WHERE carrying = ? AND quoting <> ? ORDER BY number`,
    )
    this.#all = database.prepare('SELECT * FROM link ORDER BY number')
    this.#carried = database.prepare('SELECT * FROM link WHERE carrying = ? ORDER BY number')
    this.#insert = database.prepare(
      `INSERT INTO link (quoting, quoting_start, quoting_end, carrying, carrying_start, carrying_end, shared, score)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    this.#remove = database.prepare('DELETE FROM link WHERE number = ?')
  }

  /** The links that have this document on either side. */
  touching(ordinal: number): readonly StoredLink[] {
    return (this.#touching.all(ordinal, ordinal, ordinal) as Row[]).map(asLink)
  }

  /** The links that have this document as the carrying side. */
  carriedBy(ordinal: number): readonly StoredLink[] {
    return (this.#carried.all(ordinal) as Row[]).map(asLink)
  }

  /** Every link, by number, one at a time. */
  *all(): Generator<StoredLink> {
    for (const row of this.#all.iterate() as IterableIterator<Row>) yield asLink(row)
  }

  add(link: NewLink): void {
    this.#insert.run(
      link.quoting,
      ...link.quotingSpan,
      link.carrying,
      ...link.carryingSpan,
      link.shared,
      link.score,
    )
  }

  remove(number: number): void {
    this.#remove.run(number)
  }
}

function asLink(row: Row): StoredLink {
  return {
    number: row.number,
    quoting: row.quoting,
    quotingSpan: [row.quoting_start, row.quoting_end],
    carrying: row.carrying,
    carryingSpan: [row.carrying_start, row.carrying_end],
    shared: row.shared,
    score: row.score,
  }
}
