import type { Circumstances } from '../collation/index.js'
import type { SpeakerId } from '../people/index.js'
import type { RecordStore } from './record-store.js'

/** Whether a document in these circumstances may have what is looked for under a key. */
export type MayHave = (circumstances: Circumstances, key: number) => boolean

/** What a record knows of its documents without reading them: when they were in print, and whose words they have. */
export class CircumstancesInStore {
  readonly #store: RecordStore
  /** When each was in print, by ordinal: 10 ms for 12,000, where one by one costs as much for a thousand. */
  #published: ReadonlyMap<number, string | undefined> | undefined
  /** Who is somebody in those that were asked about. */
  readonly #speakers = new Map<number, readonly (SpeakerId | undefined)[]>()

  constructor(store: RecordStore) {
    this.#store = store
  }

  /** Whether a document may have what is looked for under a key; always where nothing is asked. */
  allow(ordinal: number, may: MayHave | undefined, key: number): boolean {
    if (may === undefined) return true
    this.#published ??= this.#store.documents.publishedByOrdinal()
    const published = this.#published.get(ordinal)
    const mayQuote = (speakers: ReadonlySet<SpeakerId>): boolean =>
      this.#speakersOf(ordinal).some(speaker => speaker !== undefined && speakers.has(speaker))
    return may({ published, mayQuote }, key)
  }

  #speakersOf(ordinal: number): readonly (SpeakerId | undefined)[] {
    const known = this.#speakers.get(ordinal)
    if (known !== undefined) return known
    const speakers = this.#store.people.speakersOf(ordinal)
    this.#speakers.set(ordinal, speakers)
    return speakers
  }

  /** Forgets what was read: a document came or changed. */
  forget(): void {
    this.#published = undefined
    this.#speakers.clear()
  }
}
