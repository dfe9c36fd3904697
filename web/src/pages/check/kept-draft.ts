import type { DraftHistory } from './draft.js'

const NAME = 'onrecord'
const STORE = 'check'
const KEY = 'draft'
const TYPED = 'onrecord.check-typed'

/** The words that were being typed; empty where none were kept. */
export function readTyped(): string {
  try {
    return localStorage.getItem(TYPED) ?? ''
  } catch {
    return ''
  }
}

/**
 * Keeps words that are being typed, at once: a page that is being left does not wait. What a browser has no room for is
 * not kept.
 */
export function keepTyped(words: string): void {
  try {
    if (words === '') localStorage.removeItem(TYPED)
    else localStorage.setItem(TYPED, words)
  } catch {
    // Beyond some millions of letters, or in a private window.
  }
}

/** The draft that was kept in this browser, with all that was done to it; undefined where none was. */
export async function readHistory(): Promise<DraftHistory | undefined> {
  try {
    return (
      (await inStore('readonly', store => store.get(KEY) as IDBRequest<DraftHistory | undefined>)) ??
      undefined
    )
  } catch {
    return undefined
  }
}

/** Keeps the draft in this browser; where the browser keeps nothing, it is gone with the page. */
export async function keepHistory(history: DraftHistory | undefined): Promise<void> {
  try {
    if (history === undefined) await inStore('readwrite', store => store.delete(KEY))
    else await inStore('readwrite', store => store.put(history, KEY))
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
