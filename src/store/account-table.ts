import type { Database, Statement } from 'better-sqlite3'
import type { Account, Discrepancy } from '../accounts/index.js'
import { topicOf } from '../accounts/index.js'
import { restored, stored } from './stored.js'

/** What the documents say on points of fact, and the points on which they differ. */
export class AccountTable {
  readonly #sql: Record<
    'insert' | 'topics' | 'remove' | 'byTopic' | 'all' | 'put' | 'inTopic' | 'removePoint' | 'discrepancies',
    Statement
  >

  constructor(database: Database) {
    const sql = (text: string): Statement => database.prepare(text)
    this.#sql = {
      insert: sql('INSERT INTO account (document, number, topic, body) VALUES (?, ?, ?, ?)'),
      topics: sql('SELECT DISTINCT topic FROM account WHERE document = ?').pluck(),
      remove: sql('DELETE FROM account WHERE document = ?'),
      // Many small rows are read as one JSON text: that takes a third of the time.
      byTopic: sql(
        "SELECT '[' || coalesce(group_concat(body), '') || ']' FROM (SELECT body FROM account WHERE topic = ? ORDER BY document, number)",
      ).pluck(),
      all: sql(
        'SELECT a.body FROM account a JOIN document d ON d.ordinal = a.document ORDER BY d.id, a.number',
      ).pluck(),
      put: sql('INSERT OR REPLACE INTO discrepancy (topic, point, body) VALUES (?, ?, ?)'),
      inTopic: sql('SELECT point, body FROM discrepancy WHERE topic = ?'),
      removePoint: sql('DELETE FROM discrepancy WHERE topic = ? AND point = ?'),
      discrepancies: sql('SELECT body FROM discrepancy ORDER BY point, topic').pluck(),
    }
  }

  /** Adds a document's accounts; gives their topics. */
  add(ordinal: number, accounts: readonly Account[]): ReadonlySet<string> {
    for (const [number, account] of accounts.entries()) {
      this.#sql.insert.run(ordinal, number, topicOf(account.point), stored(account))
    }
    return new Set(accounts.map(account => topicOf(account.point)))
  }

  /** Removes a document's accounts; gives the topics that they were on. */
  remove(ordinal: number): ReadonlySet<string> {
    const topics = new Set(this.#sql.topics.all(ordinal) as string[])
    this.#sql.remove.run(ordinal)
    return topics
  }

  /** The accounts of one topic, by document. */
  on(topic: string): readonly Account[] {
    const found = restored(String(this.#sql.byTopic.get(topic))) as Account[]
    return found.toSorted((a, b) => (a.document < b.document ? -1 : a.document > b.document ? 1 : 0))
  }

  /** All accounts, by document and place. */
  *all(): Generator<Account> {
    for (const body of this.#sql.all.all() as string[]) yield restored(body) as Account
  }

  /** Replaces the discrepancies of a topic; what is as before is not written again. */
  setDiscrepancies(topic: string, found: readonly Discrepancy[]): void {
    const rows = this.#sql.inTopic.all(topic) as { readonly point: string; readonly body: string }[]
    const before = new Map(rows.map(({ point, body }) => [point, body]))
    for (const discrepancy of found) {
      const body = stored(discrepancy)
      if (before.get(discrepancy.point) !== body) this.#sql.put.run(topic, discrepancy.point, body)
      before.delete(discrepancy.point)
    }
    for (const point of before.keys()) this.#sql.removePoint.run(topic, point)
  }

  /** By point. */
  discrepancies(): readonly Discrepancy[] {
    return (this.#sql.discrepancies.all() as string[]).map(body => restored(body) as Discrepancy)
  }
}
