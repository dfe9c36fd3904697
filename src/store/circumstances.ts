import type { Circumstances } from '../collation/index.js'
import type { SpeakerId } from '../people/index.js'
import type { RecordStore } from './record-store.js'

/** Whether a document in these circumstances may have what is looked for under a key. */
export type MayHave = (circumstances: Circumstances, key: number) => boolean

/** Of more than so many, when all were in print is read at once: 10 ms for 12,000. Of ten articles that are linked seven ask of fewer. */
const FEW = 500

/** What a record knows of its documents without reading them: when they were in print, and whose words they have. */
export class CircumstancesInStore {
  readonly #store: RecordStore
  /** When they were in print, by ordinal. */
  #published = new Map<number, string | undefined>()
  /** Who is somebody in those that were asked about. */
  readonly #speakers = new Map<number, readonly (SpeakerId | undefined)[]>()

  constructor(store: RecordStore) {
    this.#store = store
  }

  /** Whether a document may have what is looked for under a key; always where nothing is asked. */
  allow(ordinal: number, may: MayHave | undefined, key: number): boolean {
    if (may === undefined) return true
    const publishedOf = (): string | undefined => this.#publishedOf(ordinal)
    const circumstances: Circumstances = {
      // Most keys are of long passages, of which no date is asked.
      get published() {
        return publishedOf()
      },
      mayQuote: speakers =>
        this.#speakersOf(ordinal).some(speaker => speaker !== undefined && speakers.has(speaker)),
    }
    return may(circumstances, key)
  }

  #publishedOf(ordinal: number): string | undefined {
    const known = this.#published.get(ordinal)
    if (known !== undefined || this.#published.has(ordinal)) return known
    if (this.#published.size === FEW) this.#published = new Map(this.#store.documents.publishedByOrdinal())
    const published = this.#published.get(ordinal) ?? this.#store.documents.publishedOf(ordinal)
    this.#published.set(ordinal, published)
    return published
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
    this.#published.clear()
    this.#speakers.clear()
  }
}
