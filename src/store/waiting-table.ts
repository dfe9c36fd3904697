import type { Database, Statement } from 'better-sqlite3'
import type { Waiting, WaitingItem, WaitingKind, WaitingPage, WaitingQuery } from '../record/index.js'
import { WAITING_KINDS, WAITING_LIMIT } from '../record/index.js'
import { restored, stored } from './stored.js'

/** Who put something in the queue, with whom it goes again: a document, a name key, an utterance or a decision (its id). */
export type WaitingOwner =
  | `document:${number}`
  | `name:${string}`
  | `utterance:${string}`
  | `decision:${number}`

/** What waits for a person. */
export class WaitingTable {
  readonly #insert: Statement
  readonly #remove: Statement
  readonly #page: Statement
  readonly #counts: Statement
  /** Counted once for many pages: 20 ms for 54,000 items. */
  #counted: ReadonlyMap<WaitingKind, number> | undefined

  constructor(database: Database) {
    this.#insert = database.prepare(
      'INSERT INTO waiting (owner, number, rank, weight, place, body) VALUES (?, ?, ?, ?, ?, ?)',
    )
    this.#remove = database.prepare('DELETE FROM waiting WHERE owner = ?')
    this.#page = database
      .prepare(
        `SELECT body FROM waiting WHERE rank = ?
         ORDER BY weight DESC, place, owner, number LIMIT ? OFFSET ?`,
      )
      .pluck()
    this.#counts = database.prepare('SELECT rank, count(*) AS items FROM waiting GROUP BY rank')
  }

  /** Replaces what an owner put in the queue. */
  set(owner: WaitingOwner, waiting: readonly Waiting[]): void {
    this.forget()
    this.#remove.run(owner)
    for (const [number, { item, weight, place }] of waiting.entries())
      this.#insert.run(owner, number, WAITING_KINDS.indexOf(item.kind), weight, place, stored(item))
  }

  /** How many there are of each kind; a kind of which there is none is left out. */
  counts(): ReadonlyMap<WaitingKind, number> {
    if (this.#counted !== undefined) return this.#counted
    const rows = this.#counts.all() as { rank: number; items: number }[]
    this.#counted = new Map(
      rows.flatMap(({ rank, items }) => {
        const kind = WAITING_KINDS[rank]
        return kind === undefined ? [] : [[kind, items] as const]
      }),
    )
    return this.#counted
  }

  /** Forgets what was counted: another connection has written, or a transaction was rolled back. */
  forget(): void {
    this.#counted = undefined
  }

  /** A part of the queue. Cost: an index walk over what is left out of the kind that it begins with. */
  page({ kinds = WAITING_KINDS, from = 0, limit = WAITING_LIMIT }: WaitingQuery): WaitingPage {
    const counts = this.counts()
    const items: WaitingItem[] = []
    let total = 0
    for (const [rank, kind] of WAITING_KINDS.entries()) {
      const count = kinds.includes(kind) ? (counts.get(kind) ?? 0) : 0
      const skipped = Math.max(0, from - total)
      total += count
      if (skipped >= count || items.length >= limit) continue
      const bodies = this.#page.all(rank, limit - items.length, skipped) as string[]
      items.push(...bodies.map(body => restored(body) as WaitingItem))
    }
    return { items, total }
  }
}
