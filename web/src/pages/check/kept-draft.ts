import type { DraftHistory } from './draft.js'

/** What is kept of the page: the draft with all that was done to it, and words that are being typed. */
export interface KeptDraft {
  readonly history: DraftHistory | undefined
  readonly typed: string
}

const NAME = 'onrecord'
const STORE = 'check'
const KEY = 'draft'

/** What was kept in this browser; undefined where nothing was, or where the browser keeps nothing. */
export async function readKept(): Promise<KeptDraft | undefined> {
  try {
    return (
      (await inStore('readonly', store => store.get(KEY) as IDBRequest<KeptDraft | undefined>)) ?? undefined
    )
  } catch {
    return undefined
  }
}

/** Keeps the draft in this browser; where the browser keeps nothing, it is gone with the page. */
export async function keep(draft: KeptDraft): Promise<void> {
  try {
    await inStore('readwrite', store => store.put(draft, KEY))
  } catch {
    // A browser that keeps nothing (a private window) is no reason to stop the work.
  }
}

async function inStore<T>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened()
  try {
    return await settled(use(database.transaction(STORE, mode).objectStore(STORE)))
  } finally {
    database.close()
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1)
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE))
  return settled(request)
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the browser keeps nothing')))
  })
}
