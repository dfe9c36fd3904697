import type { Database, Statement } from 'better-sqlite3'
import type { SpeakerId } from '../people/index.js'
import type { PersonForm } from './stored-person.js'

/**
 * How often documents say the same under a name, and the speaker that those persons are: empty for somebody unnamed, who
 * has one a document.
 */
export interface CrowdForm extends PersonForm {
  readonly persons: number
  readonly speaker: SpeakerId | ''
}

/**
 * The forms of names that a crowd of documents have: 5,800 of 12,000 articles name a president in 800 forms, 4,000 a party in 6.
 * What is kept of a key is of all persons under it whose speaker was settled; where one of them went, or was told apart by a
 * decision, nothing is kept until the persons were read again.
 */
export class CrowdTable {
  readonly #database: Database
  #statements: Record<'under' | 'add' | 'drop', Statement> | undefined

  constructor(database: Database) {
    this.#database = database
  }

  /** Empty where nothing is kept of the key. */
  under(key: string): readonly CrowdForm[] {
    return this.#sql.under.all(key) as CrowdForm[]
  }

  /** Adds persons to what is kept. */
  add(key: string, { kind, name, more, persons, speaker }: CrowdForm): void {
    this.#sql.add.run(key, kind, name, more, persons, speaker)
  }

  /** Forgets what was kept of a key. */
  drop(key: string): void {
    this.#sql.drop.run(key)
  }

  /* Made when they are first asked for: a record of the version before is read without this table. */
  get #sql(): Record<'under' | 'add' | 'drop', Statement> {
    const sql = (text: string): Statement => this.#database.prepare(text)
    return (this.#statements ??= {
      under: sql('SELECT kind, name, more, persons, speaker FROM crowd WHERE key = ?'),
      add: sql(
        `INSERT INTO crowd (key, kind, name, more, persons, speaker) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (key, kind, name, more) DO UPDATE SET persons = persons + excluded.persons, speaker = excluded.speaker`,
      ),
      drop: sql('DELETE FROM crowd WHERE key = ?'),
    })
  }
}
