import { rmSync, statSync } from 'node:fs'
import Database, { SqliteError } from 'better-sqlite3'
import { sqliteFailure } from './sqlite-failure.js'

/** A lock that this process holds until it gives it up or ends, however it ends. */
export interface FileLock {
  readonly release: () => void
}

/**
 * Takes the lock that the file at `path` stands for; undefined where another process, or another part of this one, holds it. The file is empty
 * and is there while the lock is held; it stays after a holder that was killed, and on systems that do not remove a file which is open
 * (Windows). The lock is the system's own, as SQLite takes it: it ends with its process, and no number of a process is compared, which another
 * may have by now.
 *
 * @throws OnrecordError `target-unwritable`, `disk-full`.
 */
export function takeLock(path: string): FileLock | undefined {
  for (;;) {
    const before = inodeOf(path)
    const held = lockAt(path)
    if (held === undefined) return undefined
    // Who held it before may have removed the file that was opened here: a lock on that one keeps nobody out.
    if (before !== undefined && inodeOf(path) === before) return releasing(held, path)
    held.close()
  }
}

function lockAt(path: string): Database.Database | undefined {
  let database: Database.Database | undefined
  try {
    database = new Database(path, { timeout: 0 })
    database.pragma('journal_mode = MEMORY')
    database.exec('BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database?.close()
    if (error instanceof SqliteError && /^SQLITE_(?:BUSY|LOCKED)/u.test(error.code)) return undefined
    throw sqliteFailure(error, path)
  }
}

function releasing(held: Database.Database, path: string): FileLock {
  return {
    release() {
      if (!held.open) return
      try {
        // Removed while it is held, so that nobody else holds this file meanwhile.
        rmSync(path, { force: true })
      } catch {
        // Where a file that is open cannot be removed, the next takes it over.
      } finally {
        held.close()
      }
    },
  }
}

function inodeOf(path: string): bigint | undefined {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino
}
