import { OnrecordError } from '../error/index.js'
import type { RecordStore } from '../store/index.js'
import { openRecord } from '../store/index.js'

/** The record that the room reads, shared with the work that changes it. */
export interface OpenDesk {
  readonly store: () => RecordStore
  readonly state: () => string
  /** False for a record that may only be read. */
  readonly writable: boolean
  readonly close: () => void
}

/**
 * Opens a record so that others of this machine can change it meanwhile; for reading alone where it may not be written.
 *
 * @throws OnrecordError what `openRecord` throws.
 */
export function openDesk(path: string): OpenDesk {
  const { store, writable } = openShared(path)
  return {
    store() {
      store.refresh()
      return store
    },
    state: () => store.state(),
    writable,
    close: () => store.close(),
  }
}

function openShared(path: string): { readonly store: RecordStore; readonly writable: boolean } {
  try {
    return { store: openRecord(path, 'edit'), writable: true }
  } catch (error) {
    if (!(error instanceof OnrecordError) || error.code !== 'target-unwritable') throw error
    return { store: openRecord(path, 'read'), writable: false }
  }
}
