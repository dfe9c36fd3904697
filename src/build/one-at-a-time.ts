import { setTimeout as sleep } from 'node:timers/promises'
import { OnrecordError } from '../error/index.js'
import type { RecordStore } from '../store/index.js'

/** How long to wait for another process that derives a shared record, and how often to look, in milliseconds. */
const PATIENCE = 30_000
const PAUSE = 100

/**
 * Does `work` while no other process derives the same record: what a stage keeps in hand between its transactions would be
 * stale where two did. Who derives a shared record is written in it; a process that is gone is not waited for. Of one process, the
 * caller sees to it.
 *
 * @throws OnrecordError `record-busy` where another process still derives it after half a minute.
 */
export async function oneAtATime<T>(store: RecordStore, work: () => Promise<T>): Promise<T> {
  if (store.mode !== 'edit') {
    // Nobody else has it open: whoever is noted is gone.
    const gone = store.todo.items('deriving')
    if (gone.length > 0) store.transaction(() => gone.forEach(item => store.todo.done('deriving', item)))
    return work()
  }
  for (let waited = 0; !claim(store); waited += PAUSE) {
    if (waited >= PATIENCE) throw new OnrecordError('record-busy', { seen: store.path })
    await sleep(PAUSE)
  }
  try {
    return await work()
  } finally {
    store.transaction(() => store.todo.done('deriving', process.pid))
  }
}

function claim(store: RecordStore): boolean {
  return store.transaction(() => {
    const others = store.todo.items('deriving').filter(item => item !== String(process.pid))
    if (others.some(item => isAlive(Number(item)))) return false
    for (const item of others) store.todo.done('deriving', item)
    store.todo.add('deriving', process.pid)
    return true
  })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of somebody else may not be signalled, but is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
