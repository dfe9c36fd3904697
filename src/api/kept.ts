import type { RecordStore } from '../store/index.js'
import type { Desk } from './desk.js'

/**
 * What `make` gives of the record, made when it is first asked for and kept until the record changes: for what many requests need
 * and none could make in time.
 */
export function kept<T>(desk: Desk, make: (store: RecordStore) => T): () => T {
  let last: { readonly state: string; readonly value: T } | undefined
  return () => {
    const state = desk.state()
    if (last?.state !== state) last = { state, value: make(desk.store()) }
    return last.value
  }
}
