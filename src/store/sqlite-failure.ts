import { SqliteError } from 'better-sqlite3'
import type { ErrorCode } from '../error/index.js'
import { OnrecordError } from '../error/index.js'

const CODES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^SQLITE_(?:BUSY|LOCKED)/u, 'record-busy'],
  [/^SQLITE_NOTADB/u, 'not-a-record'],
  // All statements are written here: one that SQLite refuses meets a table that is not as it was made.
  [/^SQLITE_(?:CORRUPT|ERROR$)/u, 'record-damaged'],
  [/^SQLITE_FULL/u, 'disk-full'],
  [/^SQLITE_(?:CANTOPEN|READONLY|IOERR|PERM|AUTH)/u, 'target-unwritable'],
]

/**
 * What a failure of SQLite, or a stored value that is damaged, means to the user, as an error of ours about the record at `path`; any other
 * error is given back as it is.
 */
export function sqliteFailure(error: unknown, path: string): unknown {
  if (error instanceof OnrecordError && error.code === 'record-damaged' && error.seen === undefined)
    return new OnrecordError('record-damaged', { seen: path, cause: error.cause })
  if (!(error instanceof SqliteError)) return error
  const code = CODES.find(([name]) => name.test(error.code))?.[1]
  return code === undefined ? error : new OnrecordError(code, { seen: path, cause: error })
}
