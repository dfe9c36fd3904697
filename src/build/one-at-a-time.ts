import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { OnrecordError } from '../error/index.js'
import type { FileLock, RecordStore } from '../store/index.js'
import { takeLock } from '../store/index.js'

/** How long a command waits for another process that works on a shared record, and how often it looks, in milliseconds. */
const PATIENCE = 30_000
const PAUSE = 100

/**
 * Does `work` while nobody else takes documents into the same record or derives it: what a stage keeps in hand between its transactions would be
 * stale where two did. A shared record has a lock beside it (`NAME.record-lock`), which ends with its process; a record that is being extended
 * is locked itself.
 *
 * @throws OnrecordError `record-busy` where somebody else still works on it after so many milliseconds of `patience`.
 */
export async function oneAtATime<T>(
  store: RecordStore,
  work: () => Promise<T>,
  patience: number = PATIENCE,
): Promise<T> {
  const lock = store.mode === 'edit' ? await lockOf(store.path, patience) : undefined
  try {
    forgetClaims(store)
    return await work()
  } finally {
    lock?.release()
  }
}

/**
 * Removes the lock's file beside a record where a thread was ended while it held it; leaves it where somebody holds it, and where it cannot be
 * removed. It keeps nobody out.
 */
export function removeLeftLock(path: string): void {
  if (!existsSync(lockFile(path))) return
  try {
    takeLock(lockFile(path))?.release()
  } catch (error) {
    // The next who works on the record takes it over, or is told what is wrong there.
    if (!(error instanceof OnrecordError)) throw error
  }
}

function lockFile(path: string): string {
  return `${path}-lock`
}

async function lockOf(path: string, patience: number): Promise<FileLock> {
  for (let waited = 0; ; waited += PAUSE) {
    const lock = takeLock(lockFile(path))
    if (lock !== undefined) return lock
    if (waited >= patience) throw new OnrecordError('record-busy', { seen: path })
    await sleep(PAUSE)
  }
}

/** Earlier versions noted in the record who derives it: whoever that was is done. */
function forgetClaims(store: RecordStore): void {
  const gone = store.todo.items('deriving')
  if (gone.length > 0) store.transaction(() => gone.forEach(item => store.todo.done('deriving', item)))
}
