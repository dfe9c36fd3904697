import type { RecordStore } from '../store/index.js'
import type { DocumentId } from '../text/index.js'
import { unlink } from './link-stage.js'

/**
 * Makes a document an earlier version of another: its original and text stay, everything that was found
 * in it goes, and whatever shared something with it is noted to be derived again. Within the caller's
 * transaction.
 */
export function retract(store: RecordStore, ordinal: number, by: DocumentId): void {
  store.documents.supersede(ordinal, by)
  removeFindings(store, ordinal)
  store.waiting.set(`document:${ordinal}`, [])
  store.todo.done('analyse', ordinal)
  store.todo.done('link', ordinal)
  for (const link of store.links.touching(ordinal)) unlink(store, link)
  store.todo.add('cluster', ordinal)
  store.todo.add('lineage', ordinal)
  for (const taker of store.lineage.takersFrom(ordinal)) store.todo.add('lineage', taker)
}

/** Removes a document's persons and accounts, and notes the names and topics that they were under. */
export function removeFindings(store: RecordStore, ordinal: number): void {
  for (const key of store.people.remove(ordinal)) store.todo.add('name', key)
  for (const topic of store.accounts.remove(ordinal)) store.todo.add('topic', topic)
  store.view.forget(store.documents.idOf(ordinal))
}
