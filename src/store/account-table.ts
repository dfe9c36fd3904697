import type { Database, Statement } from 'better-sqlite3'
import type { Account, Discrepancy } from '../accounts/index.js'
import { restored, stored } from './stored.js'

/** What the documents say on points of fact, and the points on which they differ. */
export class AccountTable {
  readonly #sql: Record<
    'insert' | 'points' | 'remove' | 'byPoint' | 'all' | 'put' | 'removePoint' | 'discrepancies',
    Statement
  >

  constructor(database: Database) {
    const sql = (text: string): Statement => database.prepare(text)
    this.#sql = {
      insert: sql('INSERT INTO account (document, number, point, body) VALUES (?, ?, ?, ?)'),
      points: sql('SELECT DISTINCT point FROM account WHERE document = ?').pluck(),
      remove: sql('DELETE FROM account WHERE document = ?'),
      byPoint: sql(
        'SELECT a.body FROM account a JOIN document d ON d.ordinal = a.document WHERE a.point = ? ORDER BY d.id, a.number',
      ).pluck(),
      all: sql('SELECT a.body FROM account a JOIN document d ON d.ordinal = a.document ORDER BY d.id, a.number').pluck(),
      put: sql('INSERT INTO discrepancy (point, body) VALUES (?, ?)'),
      removePoint: sql('DELETE FROM discrepancy WHERE point = ?'),
      discrepancies: sql('SELECT body FROM discrepancy ORDER BY point').pluck(),
    }
  }

  /** Adds a document's accounts; gives their points. */
  add(ordinal: number, accounts: readonly Account[]): ReadonlySet<string> {
    for (const [number, account] of accounts.entries()) {
      this.#sql.insert.run(ordinal, number, account.point, stored(account))
    }
    return new Set(accounts.map(account => account.point))
  }

  /** Removes a document's accounts; gives the points that they were on. */
  remove(ordinal: number): ReadonlySet<string> {
    const points = new Set(this.#sql.points.all(ordinal) as string[])
    this.#sql.remove.run(ordinal)
    return points
  }

  /** The accounts of one point, by document. */
  on(point: string): readonly Account[] {
    return (this.#sql.byPoint.all(point) as string[]).map(body => restored<Account>(body))
  }

  /** All accounts, by document and place. */
  *all(): Generator<Account> {
    for (const body of this.#sql.all.all() as string[]) yield restored<Account>(body)
  }

  /** Replaces the discrepancies on a point. */
  setDiscrepancies(point: string, found: readonly Discrepancy[]): void {
    this.#sql.removePoint.run(point)
    for (const discrepancy of found) this.#sql.put.run(discrepancy.point, stored(discrepancy))
  }

  /** By point. */
  discrepancies(): readonly Discrepancy[] {
    return (this.#sql.discrepancies.all() as string[]).map(body => restored<Discrepancy>(body))
  }
}
