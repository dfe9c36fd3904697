import type { Database, Statement } from 'better-sqlite3'
import type { LoggedDecision, NewDecision } from '../decisions/index.js'
import { documentsNamed } from '../decisions/index.js'
import type { DocumentId } from '../text/index.js'
import { restored, stored } from './stored.js'

interface Row {
  readonly id: number
  readonly body: string
}

/** The log of what persons decided. It has no way to change or remove a row. */
export class DecisionTable {
  readonly #sql: Record<'insert' | 'one' | 'all' | 'on' | 'documents' | 'count', Statement>

  constructor(database: Database) {
    const sql = (text: string): Statement => database.prepare(text)
    this.#sql = {
      insert: sql('INSERT INTO decision (document, base, body) VALUES (?, ?, ?)'),
      one: sql('SELECT id, body FROM decision WHERE id = ?'),
      all: sql('SELECT id, body FROM decision ORDER BY id'),
      on: sql(
        `SELECT id, body FROM decision WHERE document = ?
         UNION SELECT id, body FROM decision WHERE base = ? ORDER BY id`,
      ),
      documents: sql('SELECT DISTINCT document FROM decision WHERE document IS NOT NULL').pluck(),
      count: sql('SELECT count(*) FROM decision').pluck(),
    }
  }

  /** Adds a decision at the end of the log; gives its id. Within the caller's transaction. */
  add(decision: NewDecision): number {
    const [document, base] = documentsNamed(decision.decision)
    const { by, at, reason } = decision
    const body = stored({ by, at, reason, decision: decision.decision })
    return Number(this.#sql.insert.run(document ?? null, base ?? null, body).lastInsertRowid)
  }

  /** How many there are. */
  count(): number {
    return this.#sql.count.get() as number
  }

  /** Undefined for an unknown id. */
  get(id: number): LoggedDecision | undefined {
    const row = this.#sql.one.get(id) as Row | undefined
    return row === undefined ? undefined : asDecision(row)
  }

  /** The whole log, in its order. */
  all(): readonly LoggedDecision[] {
    return (this.#sql.all.all() as Row[]).map(asDecision)
  }

  /** The decisions that name a document, undone ones among them, in the order of the log. Undos name none. */
  on(document: DocumentId): readonly LoggedDecision[] {
    return (this.#sql.on.all(document, document) as Row[]).map(asDecision)
  }
}

function asDecision({ id, body }: Row): LoggedDecision {
  const { by, at, reason, decision } = restored(body) as NewDecision
  return { id, by, at, reason, decision }
}
