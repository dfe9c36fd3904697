import type { RecordView } from '../record/index.js'
import type { RecordStore } from '../store/index.js'
import { openRecord } from '../store/index.js'
import type { Terminal } from './terminal.js'
import { write } from './terminal.js'

/** Said of a record that a build left unfinished. */
export const INCOMPLETE =
  'onrecord: A build of this record was cut short, and not everything is derived yet. Run `onrecord build` again with the same paths to finish it.\n'

/**
 * Opens a record for reading, gives it to `use`, and closes it whatever happens. A record that a build left
 * unfinished is used as it is, and a line on the error stream says so.
 */
export async function withRecord<T>(
  file: string,
  terminal: Terminal,
  use: (view: RecordView, store: RecordStore) => Promise<T>,
): Promise<T> {
  const store = openRecord(file, 'read')
  try {
    if (!store.isComplete()) await write(terminal.errors, INCOMPLETE)
    return await use(store.view, store)
  } catch (error) {
    throw store.failure(error)
  } finally {
    store.close()
  }
}
