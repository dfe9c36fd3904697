import { checkMemory } from '../check/index.js'
import type { RecordView } from '../record/index.js'
import type { RecordStore } from '../store/index.js'
import { openRecord } from '../store/index.js'
import { INCOMPLETE } from './open-record.js'
import type { Terminal } from './terminal.js'
import { write } from './terminal.js'

/** Records that stay open while drafts are checked against them: each is opened once. Close it when done. */
export class RecordShelf {
  readonly #stores = new Map<string, RecordStore>()
  readonly #terminal: Terminal
  /** What was found for drafts that are checked more than once. */
  readonly memory = checkMemory()

  constructor(terminal: Terminal) {
    this.#terminal = terminal
  }

  /**
   * Gives the record at `file` to `use`, in one state: a transaction, without which SQLite asks before each of some 5,000 look-ups of a
   * draft whether the file has changed. That a build left it unfinished is said once on the error stream.
   *
   * @throws OnrecordError as `openRecord`, and `record-damaged` for damage met in `use`.
   */
  async with<T>(file: string, use: (view: RecordView) => T): Promise<T> {
    let store = this.#stores.get(file)
    if (store === undefined) {
      store = openRecord(file, 'read')
      this.#stores.set(file, store)
      if (!store.isComplete()) await write(this.#terminal.errors, INCOMPLETE)
    }
    const { view } = store
    try {
      return store.reading(() => use(view))
    } catch (error) {
      throw store.failure(error)
    }
  }

  /** Closes all; those that are asked for later are opened anew. */
  close(): void {
    for (const store of this.#stores.values()) store.close()
    this.#stores.clear()
  }
}
