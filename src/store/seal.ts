import type { Database } from 'better-sqlite3'
import Sqlite from 'better-sqlite3'
import type { SqlValue } from './row-sum.js'
import { RowSum } from './row-sum.js'
import { SCHEMA } from './schema.js'

interface Table {
  readonly name: string
  readonly columns: readonly string[]
}

/** The function that the triggers call, and the table that keeps the sums. */
const FUNCTION = 'seal_row'
const SEAL = 'seal'

/**
 * What makes a flipped byte known: SQLite keeps no checksums, and a packed value with a changed byte can still be
 * unpacked. For each table, the number of its rows and the sum of their hashes are kept beside it, brought up to date in
 * the transaction that changes it, at a cost in proportion to what changes.
 */
export class Seal {
  readonly #database: Database
  readonly #changes = new Map<string, RowSum>()

  constructor(database: Database) {
    this.#database = database
  }

  /**
   * From now on notes every row that comes, changes or goes. By triggers of this connection alone: the file has
   * none, so that other programs can read and even write it, and what they wrote shows.
   */
  watch(): void {
    this.#database.pragma('recursive_triggers = ON') // REPLACE takes rows away: its triggers run by this only.
    this.#database.function(
      FUNCTION,
      { varargs: true },
      (name: string, times: 1 | -1, ...row: SqlValue[]) => {
        this.#changeOf(name).add(row, times)
        return null
      },
    )
    for (const table of tablesOf(this.#database)) this.#database.exec(triggers(table))
  }

  /** Writes what was noted, at the end of the transaction that did it. */
  write(): void {
    const put = this.#database.prepare(
      `INSERT INTO ${SEAL} (name, amount, low, high) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET
       amount = amount + excluded.amount, low = (low + excluded.low) & 0xffffffff, high = (high + excluded.high) & 0xffffffff`,
    )
    for (const [name, { rows, low, high }] of this.#changes) {
      // What came and went again leaves the file as it was.
      if (rows !== 0 || low !== 0 || high !== 0) put.run(name, rows, low, high)
    }
    this.forget()
  }

  /** Forgets what was noted: it was rolled back. */
  forget(): void {
    this.#changes.clear()
  }

  /** What is not as it was written, a line each; empty where all is. Cost: reads all of the file. */
  faults(): readonly string[] {
    const broken = tablesOf(this.#database).filter(table => !this.#holds(table))
    const faults = broken.map(({ name }) => `what its table “${name}” holds is not what was written`)
    return isLaidOut(this.#database) ? faults : ['its tables are not as they were made', ...faults]
  }

  #holds({ name, columns }: Table): boolean {
    const sum = new RowSum()
    // Not from an index: that is compared with its table by SQLite itself.
    const rows = this.#database.prepare(`SELECT ${columns.join(', ')} FROM ${name} NOT INDEXED`).raw()
    for (const row of rows.iterate()) sum.add(row as SqlValue[], 1)
    const kept = this.#database
      .prepare(`SELECT amount, low, high FROM ${SEAL} WHERE name = ?`)
      .raw()
      .get(name)
    const [amount, low, high] = (kept ?? [0, 0, 0]) as readonly number[]
    return sum.rows === amount && sum.low === low && sum.high === high
  }

  #changeOf(name: string): RowSum {
    const known = this.#changes.get(name)
    if (known !== undefined) return known
    const made = new RowSum()
    this.#changes.set(name, made)
    return made
  }
}

/** The names come from our own schema, or from a damaged one, which they then do not fit. */
function tablesOf(database: Database): Table[] {
  // Indexes of words are left out, with the tables in which they keep what they hold: no trigger can watch them.
  const names = database
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name")
    .pluck()
  const columns = database.prepare('SELECT name FROM pragma_table_info(?)').pluck()
  return (names.all() as string[])
    .filter(name => name !== SEAL && /^[a-z_]+$/u.test(name) && !name.startsWith('sqlite_'))
    .map(name => ({ name, columns: columns.all(name) as string[] }))
}

function triggers({ name, columns }: Table): string {
  const row = (which: 'OLD' | 'NEW', times: 1 | -1): string =>
    `SELECT ${FUNCTION}('${name}', ${times}, ${columns.map(column => `${which}.${column}`).join(', ')});`
  const trigger = (event: string, body: string): string =>
    `CREATE TEMP TRIGGER ${SEAL}_${event}_${name} AFTER ${event} ON ${name} BEGIN ${body} END;`
  return [
    trigger('INSERT', row('NEW', 1)),
    trigger('DELETE', row('OLD', -1)),
    trigger('UPDATE', row('OLD', -1) + row('NEW', 1)),
  ].join('\n')
}

/** Whether the tables are as they were made. */
function isLaidOut(database: Database): boolean {
  const fresh = new Sqlite(':memory:')
  try {
    fresh.exec(SCHEMA)
    return layout(database) === layout(fresh)
  } finally {
    fresh.close()
  }
}

function layout(database: Database): string {
  return JSON.stringify(
    database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all(),
  )
}
