import type { Database, Statement } from 'better-sqlite3'
import type { LoggedDecision, NewDecision, Undo } from '../decisions/index.js'
import { documentsNamed, standing, undoneBy } from '../decisions/index.js'
import type { DocumentId } from '../text/index.js'
import { restored, stored } from './stored.js'

interface Row {
  readonly id: number
  readonly body: string
}

/** The log of what persons decided. It has no way to change or remove a row. */
export class DecisionTable {
  readonly #sql: Record<'insert' | 'one' | 'all' | 'on' | 'readings' | 'undos' | 'count', Statement>

  constructor(database: Database) {
    const sql = (text: string): Statement => database.prepare(text)
    this.#sql = {
      insert: sql('INSERT INTO decision (document, base, undoes, body) VALUES (?, ?, ?, ?)'),
      one: sql('SELECT id, body FROM decision WHERE id = ?'),
      all: sql('SELECT id, body FROM decision ORDER BY id'),
      on: sql(
        `SELECT id, body FROM decision WHERE document = ?
         UNION SELECT id, body FROM decision WHERE base = ? ORDER BY id`,
      ),
      // JSON escapes every quotation mark within a text: what is found here is the kind of the decision.
      readings: sql(`SELECT id, body FROM decision WHERE instr(body, '"kind":"confirm-match"') ORDER BY id`),
      undos: sql('SELECT id, undoes FROM decision WHERE undoes IS NOT NULL'),
      count: sql('SELECT count(*) FROM decision').pluck(),
    }
  }

  /** Adds a decision at the end of the log; gives its id. Within the caller's transaction. */
  add(decision: NewDecision): number {
    const [document, base] = documentsNamed(decision.decision)
    const { by, at, reason } = decision
    const undoes = decision.decision.kind === 'undo' ? decision.decision.decision : null
    const body = stored({ by, at, reason, decision: decision.decision })
    return Number(this.#sql.insert.run(document ?? null, base ?? null, undoes, body).lastInsertRowid)
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

  /** Those in force, in the order of the log. */
  inForce(): readonly LoggedDecision[] {
    return this.count() === 0 ? [] : standing(this.all())
  }

  /** Those that confirm a reading, undone ones among them, in the order of the log. */
  confirmedReadings(): readonly LoggedDecision[] {
    return (this.#sql.readings.all() as Row[]).map(asDecision)
  }

  /** The ids of those that no longer hold. Linear in the undos. */
  undone(): ReadonlySet<number> {
    return undoneBy(this.#sql.undos.all() as Undo[])
  }

  /** Those in force that name a document, in the order of the log. */
  inForceOn(document: DocumentId): readonly LoggedDecision[] {
    const on = this.on(document)
    if (on.length === 0) return on
    const undone = this.undone()
    return on.filter(({ id }) => !undone.has(id))
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
