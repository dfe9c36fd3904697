import { existsSync } from 'node:fs'
import Database, { SqliteError } from 'better-sqlite3'

/**
 * Makes a shared record one file again, where nobody else has it open: SQLite takes its write-ahead log in by itself when the last
 * connection closes, but its files come back with the next reader unless the journal mode is set back too.
 */
export function leaveShared(database: Database.Database): void {
  try {
    database.pragma('busy_timeout = 0')
    database.pragma('journal_mode = DELETE')
  } catch (error) {
    // Somebody else shares it: whoever closes it last tidies up.
    if (!(error instanceof SqliteError) || !/^SQLITE_(?:BUSY|LOCKED)/u.test(error.code)) throw error
  }
}

/**
 * Makes a record one file again that was shared by processes which are gone: one who only read it cannot. Leaves it as it is where
 * somebody still has it open, or where it may not be written.
 */
export function tidy(path: string): void {
  if (!existsSync(`${path}-wal`) && !existsSync(`${path}-shm`)) return
  let database: Database.Database | undefined
  try {
    database = new Database(path, { fileMustExist: true, timeout: 0 })
    leaveShared(database)
  } catch (error) {
    if (!(error instanceof SqliteError)) throw error
  } finally {
    database?.close()
  }
}
