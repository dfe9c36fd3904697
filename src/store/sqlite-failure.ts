import { SqliteError } from 'better-sqlite3'
import type { ErrorCode } from '../error/index.js'
import { OnrecordError } from '../error/index.js'

const CODES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^SQLITE_(?:BUSY|LOCKED)/u, 'record-busy'],
  [/^SQLITE_(?:NOTADB|CORRUPT)/u, 'not-a-record'],
  [/^SQLITE_(?:CANTOPEN|READONLY|IOERR|FULL|PERM|AUTH)/u, 'target-unwritable'],
]

/**
 * What a failure of SQLite means to the user, as an error of ours about the record at `path`; any other
 * error is given back as it is.
 */
export function sqliteFailure(error: unknown, path: string): unknown {
  if (!(error instanceof SqliteError)) return error
  const code = CODES.find(([name]) => name.test(error.code))?.[1]
  return code === undefined ? error : new OnrecordError(code, { seen: path, cause: error })
}
