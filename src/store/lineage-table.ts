import type { Database, Statement } from 'better-sqlite3'
import type { LineageEdge } from '../lineage/index.js'
import { restored, stored } from './stored.js'

/** An edge with the ordinals of its documents. */
export interface StoredEdge {
  readonly taker: number
  readonly giver: number | undefined
  readonly edge: LineageEdge
}

/** Which document took from which. */
export class LineageTable {
  readonly #insert: Statement
  readonly #remove: Statement
  readonly #all: Statement
  readonly #of: Statement
  readonly #count: Statement
  readonly #takers: Statement

  constructor(database: Database) {
    this.#insert = database.prepare(
      'INSERT INTO lineage (taker, giver, giver_name, body) VALUES (?, ?, ?, ?)',
    )
    this.#remove = database.prepare('DELETE FROM lineage WHERE taker = ?')
    this.#count = database.prepare('SELECT count(*) FROM lineage').pluck()
    this.#of = database.prepare('SELECT body FROM lineage WHERE taker = ? ORDER BY number').pluck()
    this.#takers = database.prepare('SELECT DISTINCT taker FROM lineage WHERE giver = ?').pluck()
    this.#all = database
      .prepare('SELECT l.body FROM lineage l JOIN document t ON t.ordinal = l.taker ORDER BY t.id, l.number')
      .pluck()
  }

  /** Adds an edge; those of one document are kept in the order in which they came. */
  add({ taker, giver, edge }: StoredEdge): void {
    this.#insert.run(taker, giver ?? null, edge.toName ?? null, stored(edge))
  }

  /** Removes the edges of a document that took. */
  removeOf(taker: number): void {
    this.#remove.run(taker)
  }

  /** The edges of a document that took. */
  of(taker: number): readonly LineageEdge[] {
    return (this.#of.all(taker) as string[]).map(body => restored(body) as LineageEdge)
  }

  /** The documents that took from this one. */
  takersFrom(giver: number): readonly number[] {
    return this.#takers.all(giver) as number[]
  }

  count(): number {
    return this.#count.get() as number
  }

  /** All edges: by the document that took, then by what it took from. */
  all(): readonly LineageEdge[] {
    return (this.#all.all() as string[]).map(body => restored(body) as LineageEdge)
  }
}
