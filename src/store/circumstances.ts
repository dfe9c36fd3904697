import type { Circumstances } from '../collation/index.js'
import type { RecordStore } from './record-store.js'

/** Whether a document in these circumstances may have what is looked for. */
export type MayHave = (circumstances: Circumstances) => boolean

/** What a record knows of its documents without reading them: when they were in print, and whose words they have. */
export class CircumstancesInStore {
  readonly #store: RecordStore
  /** When each was in print, by ordinal: 10 ms for 12,000, where one by one costs as much for a thousand. */
  #published: ReadonlyMap<number, string | undefined> | undefined

  constructor(store: RecordStore) {
    this.#store = store
  }

  /** Whether a document may have what is looked for; always where nothing is asked. */
  allow(ordinal: number, may: MayHave | undefined): boolean {
    if (may === undefined) return true
    this.#published ??= this.#store.documents.publishedByOrdinal()
    return may({
      published: this.#published.get(ordinal),
      mayQuote: speakers =>
        this.#store.people
          .speakersOf(ordinal)
          .some(speaker => speaker !== undefined && speakers.has(speaker)),
    })
  }

  /** Forgets what was read: a document came or changed. */
  forget(): void {
    this.#published = undefined
  }
}
