import type { Database, Statement } from 'better-sqlite3'
import type { Account, Discrepancy } from '../accounts/index.js'
import { topicOf } from '../accounts/index.js'
import { restored, stored } from './stored.js'

/** What the documents say on points of fact, and the points on which they differ. */
export class AccountTable {
  readonly #sql: Record<
    'insert' | 'topics' | 'remove' | 'byTopic' | 'all' | 'put' | 'removeTopic' | 'discrepancies',
    Statement
  >

  constructor(database: Database) {
    const sql = (text: string): Statement => database.prepare(text)
    this.#sql = {
      insert: sql('INSERT INTO account (document, number, topic, body) VALUES (?, ?, ?, ?)'),
      topics: sql('SELECT DISTINCT topic FROM account WHERE document = ?').pluck(),
      remove: sql('DELETE FROM account WHERE document = ?'),
      byTopic: sql(
        'SELECT a.body FROM account a JOIN document d ON d.ordinal = a.document WHERE a.topic = ? ORDER BY d.id, a.number',
      ).pluck(),
      all: sql(
        'SELECT a.body FROM account a JOIN document d ON d.ordinal = a.document ORDER BY d.id, a.number',
      ).pluck(),
      put: sql('INSERT INTO discrepancy (topic, point, body) VALUES (?, ?, ?)'),
      removeTopic: sql('DELETE FROM discrepancy WHERE topic = ?'),
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
    return (this.#sql.byTopic.all(topic) as string[]).map(body => restored(body) as Account)
  }

  /** All accounts, by document and place. */
  *all(): Generator<Account> {
    for (const body of this.#sql.all.all() as string[]) yield restored(body) as Account
  }

  /** Replaces the discrepancies of a topic. */
  setDiscrepancies(topic: string, found: readonly Discrepancy[]): void {
    this.#sql.removeTopic.run(topic)
    for (const discrepancy of found) this.#sql.put.run(topic, discrepancy.point, stored(discrepancy))
  }

  /** By point. */
  discrepancies(): readonly Discrepancy[] {
    return (this.#sql.discrepancies.all() as string[]).map(body => restored(body) as Discrepancy)
  }
}
