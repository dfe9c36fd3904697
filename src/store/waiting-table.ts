import type { Database, Statement } from 'better-sqlite3'
import type { WaitingItem, WaitingKind, WaitingPage, WaitingQuery } from '../record/index.js'
import { WAITING_KINDS } from '../record/index.js'
import { restored, stored } from './stored.js'

/** Who put something in the queue, with whom it goes again: a document, a name key or an utterance. */
export type WaitingOwner = `document:${number}` | `name:${string}` | `utterance:${string}`

/** Something that waits, with its place among those of its kind: heaviest first, then by `place`. */
export interface Waiting {
  readonly item: WaitingItem
  readonly weight: number
  readonly place: string
}

/** So many items are given where nobody says how many. */
const LIMIT = 50

/** What waits for a person. */
export class WaitingTable {
  readonly #insert: Statement
  readonly #remove: Statement
  readonly #page: Statement
  readonly #counts: Statement

  constructor(database: Database) {
    this.#insert = database.prepare(
      'INSERT INTO waiting (owner, number, rank, weight, place, body) VALUES (?, ?, ?, ?, ?, ?)',
    )
    this.#remove = database.prepare('DELETE FROM waiting WHERE owner = ?')
    this.#page = database
      .prepare(
        `SELECT body FROM waiting WHERE rank IN (SELECT value FROM json_each(?))
         ORDER BY rank, weight DESC, place LIMIT ? OFFSET ?`,
      )
      .pluck()
    this.#counts = database.prepare('SELECT rank, count(*) AS items FROM waiting GROUP BY rank')
  }

  /** Replaces what an owner put in the queue. */
  set(owner: WaitingOwner, waiting: readonly Waiting[]): void {
    this.#remove.run(owner)
    for (const [number, { item, weight, place }] of waiting.entries())
      this.#insert.run(owner, number, WAITING_KINDS.indexOf(item.kind), weight, place, stored(item))
  }

  /** How many there are of each kind; a kind of which there is none is left out. */
  counts(): ReadonlyMap<WaitingKind, number> {
    const rows = this.#counts.all() as { rank: number; items: number }[]
    return new Map(
      rows.flatMap(({ rank, items }) => {
        const kind = WAITING_KINDS[rank]
        return kind === undefined ? [] : [[kind, items] as const]
      }),
    )
  }

  /** A part of the queue. Cost: an index walk over what is left out. */
  page({ kinds = WAITING_KINDS, from = 0, limit = LIMIT }: WaitingQuery): WaitingPage {
    const counts = this.counts()
    const wanted = [...new Set(kinds)]
    const ranks = stored(wanted.map(kind => WAITING_KINDS.indexOf(kind)))
    const bodies = this.#page.all(ranks, limit, from) as string[]
    return {
      items: bodies.map(body => restored(body) as WaitingItem),
      total: wanted.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0),
    }
  }
}
