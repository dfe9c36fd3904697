import { accessSync, constants, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { OnrecordError } from '../error/index.js'
import type { OpenMode } from './record-store.js'
import { RecordStore } from './record-store.js'
import { APPLICATION_ID, RECORD_VERSION, SCHEMA } from './schema.js'
import { sqliteFailure } from './sqlite-failure.js'

/** How long to wait for another process before giving up, in milliseconds. */
const PATIENCE = 1500

/** The same among those who share a record: a transaction of a build may take so long. */
const SHARED_PATIENCE = 8000

/**
 * Opens the record at `path`. A record that is being extended is locked against all others until it is
 * closed. One that is edited is shared: others of this machine read and edit it meanwhile, each transaction is seen whole or not at
 * all, and readers wait for nobody; while anybody has it open so, SQLite's files `-wal` and `-shm` lie beside it, and whoever closes
 * it last leaves one file. Whatever kills the process, the file opens again with all transactions that were finished.
 *
 * @throws OnrecordError `path-not-found`, `record-unreadable`, `not-a-record`, `record-damaged`, `record-version`, `record-busy`, and, for `extend` and `edit`,
 * `target-unwritable`, `disk-full`.
 */
export function openRecord(path: string, mode: OpenMode): RecordStore {
  if (mode === 'extend' && !existsSync(path)) create(path)
  const status = statSync(path, { throwIfNoEntry: false })
  if (status === undefined) throw new OnrecordError('path-not-found', { seen: path })
  if (!status.isFile()) throw notARecord(`${path} (${status.isDirectory() ? 'a folder' : 'no regular file'})`)
  mayRead(path)
  let database: Database.Database | undefined
  try {
    database = mode === 'read' ? openForReading(path) : new Database(path, SHORT)
    identify(database, path)
    if (mode !== 'read') prepareWriting(database)
    if (mode === 'extend') lock(database)
    if (mode === 'edit') share(database)
    return new RecordStore(database, path, mode)
  } catch (error) {
    database?.close()
    const failure = sqliteFailure(error, path)
    const isOther = failure instanceof OnrecordError && failure.code === 'not-a-record'
    throw isOther && mode === 'extend' ? notARecord(`${path} (it is left as it is)`) : failure
  }
}

/* How records are opened, until they are shared. */
const SHORT = { fileMustExist: true, timeout: PATIENCE }

function notARecord(seen: string): OnrecordError {
  return new OnrecordError('not-a-record', { seen })
}

/**
 * Asks, and does not open: closing a file drops every lock that this process holds on it (POSIX), those of its other connections too, and
 * another process would then take it for its own while they write to it.
 */
function mayRead(path: string): void {
  try {
    accessSync(path, constants.R_OK)
  } catch (error) {
    throw new OnrecordError('record-unreadable', { seen: path, cause: error })
  }
}

function openForReading(path: string): Database.Database {
  const database = new Database(path, { ...SHORT, readonly: true })
  try {
    database.pragma('user_version')
    return database
  } catch (error) {
    database.close()
    // A build that was killed left a journal, and rolling it back takes one writing.
    if (!existsSync(`${path}-journal`) || !isReadOnlyFailure(error)) throw error
    const recovery = new Database(path, SHORT)
    recovery.pragma('user_version')
    recovery.close()
    return new Database(path, { ...SHORT, readonly: true })
  }
}

function isReadOnlyFailure(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(?:READONLY|CANTOPEN)/u.test(error.code)
}

function prepareWriting(database: Database.Database): void {
  database.pragma('cache_size = -65536')
  database.pragma('temp_store = MEMORY')
}

/** Takes the write lock and keeps it until the file is closed. Writes nothing. */
function lock(database: Database.Database): void {
  // What others who shared the file left behind is taken in; while one still does, this fails as busy.
  if (database.pragma('journal_mode', { simple: true }) === 'wal') database.pragma('journal_mode = DELETE')
  database.pragma('locking_mode = EXCLUSIVE')
  database.exec('BEGIN EXCLUSIVE; COMMIT')
}

/** Lets others read and write between this connection's transactions. */
function share(database: Database.Database): void {
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma(`busy_timeout = ${SHARED_PATIENCE}`)
}

function identify(database: Database.Database, path: string): void {
  if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new OnrecordError('not-a-record', { seen: path })
  }
  const version = database.pragma('user_version', { simple: true })
  if (version !== RECORD_VERSION) {
    throw new OnrecordError('record-version', {
      seen: `${path} (version ${String(version)}, not ${RECORD_VERSION})`,
    })
  }
}

/** Makes an empty record beside its place and moves it there, so that no half-made file is ever seen. */
function create(path: string): void {
  const draft = `${path}.new-${process.pid}`
  try {
    rmSync(draft, { force: true })
    const database = new Database(draft)
    database.pragma('page_size = 8192')
    database.pragma(`application_id = ${APPLICATION_ID}`)
    database.pragma(`user_version = ${RECORD_VERSION}`)
    database.exec(`BEGIN; ${SCHEMA} COMMIT`)
    database.close()
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    const failure = sqliteFailure(error, path)
    throw failure instanceof OnrecordError && failure.code === 'disk-full'
      ? failure
      : new OnrecordError('target-unwritable', { seen: path, cause: error })
  }
}
