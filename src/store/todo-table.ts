import type { Database, Statement } from 'better-sqlite3'

/**
 * What is still to be derived:
 * - `decision`: a decision of a person (its id) whose consequences are not noted yet;
 * - `decide`: a document in which a person decided something since it was analysed;
 * - `analyse`: a document (its ordinal) whose own analysis is missing or out of date;
 * - `name`: a name key whose speakers are to be merged again;
 * - `link`: a document whose words are to be looked for again;
 * - `cluster`: a document whose stretches are to be grouped again;
 * - `lineage`: a document whose sources are to be derived again;
 * - `narrative`: of these, a document of which nobody has looked yet which others share its narrative;
 * - `topic`: a topic whose accounts are to be compared again;
 * - `orphan`: a decision (its id) that may fit no longer or again; `all` of them, or those that confirm `readings`;
 * - `deriving`: no work; earlier versions noted so the process that did it.
 */
export type TodoStage =
  | 'decision'
  | 'decide'
  | 'analyse'
  | 'name'
  | 'link'
  | 'cluster'
  | 'lineage'
  | 'narrative'
  | 'topic'
  | 'orphan'
  | 'deriving'

/** The work that a record still needs; empty for a complete one. */
export class TodoTable {
  readonly #add: Statement
  readonly #done: Statement
  readonly #items: Statement
  readonly #any: Statement

  constructor(database: Database) {
    this.#add = database.prepare('INSERT OR IGNORE INTO todo (stage, item) VALUES (?, ?)')
    this.#done = database.prepare('DELETE FROM todo WHERE stage = ? AND item = ?')
    this.#items = database.prepare('SELECT item FROM todo WHERE stage = ? ORDER BY item').pluck()
    this.#any = database.prepare("SELECT 1 FROM todo WHERE stage <> 'deriving' LIMIT 1").pluck()
  }

  /** Notes work; noting it twice is noting it once. */
  add(stage: TodoStage, item: string | number): void {
    this.#add.run(stage, String(item))
  }

  /** Strikes out work that was done. */
  done(stage: TodoStage, item: string | number): void {
    this.#done.run(stage, String(item))
  }

  /** The items of a stage, in order of their text. */
  items(stage: TodoStage): readonly string[] {
    return this.#items.all(stage) as string[]
  }

  /** Whether nothing is left to do. */
  isEmpty(): boolean {
    return this.#any.get() === undefined
  }
}
