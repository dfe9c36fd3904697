import { OnrecordError } from '../error/index.js'
import type { RecordStore } from '../store/index.js'
import { isInUse, openRecord } from '../store/index.js'

/** The record that the room reads, shared with the work that changes it. */
export interface OpenDesk {
  readonly store: () => RecordStore
  readonly state: () => string
  /** As `RecordStore.failure`. */
  readonly failure: (error: unknown) => unknown
  /** False for a record that may only be read. */
  readonly writable: boolean
  readonly close: () => void
}

/**
 * Opens a record so that others of this machine can change it meanwhile; for reading alone where it may not be written. What is asked of it between
 * two turns of the event loop's microtasks is asked of one state: an answer that is made without giving way mixes no two. Nothing may be
 * written through it.
 *
 * @throws OnrecordError what `openRecord` throws.
 */
export function openDesk(path: string): OpenDesk {
  const { store, writable } = openShared(path)
  let release: (() => void) | undefined
  const letGo = (): void => {
    try {
      release?.()
    } catch (error) {
      if (isInUse(error)) {
        // From one turn to the next.
        setImmediate(letGo)
        return
      }
      // Nothing was written that could be lost, and nothing is held: what is wrong with the file meets who asks next.
    }
    release = undefined
  }
  const held = (): RecordStore => {
    if (release === undefined) {
      release = store.hold()
      queueMicrotask(letGo)
    }
    return store
  }
  return {
    store: held,
    state: () => held().state(),
    failure: error => store.failure(error),
    writable,
    close() {
      try {
        release?.()
      } finally {
        store.close()
      }
    },
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
