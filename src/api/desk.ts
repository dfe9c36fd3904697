import type { RecordStore } from '../store/index.js'

/** What the API works on: one record that is open for reading. */
export interface Desk {
  /** The name of the record's file, without its folder. */
  readonly name: string
  /** The record as it is now: ask anew for each request, since it is opened again after it was changed. */
  store(): RecordStore
}
