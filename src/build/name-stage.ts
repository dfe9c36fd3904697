import { speakerChanges } from '../decisions/index.js'
import type { MergedSpeakers, Speaker, SpeakerChange, SpeakerId } from '../people/index.js'
import { keysOfChange, mergeSpeakers, tiedKeys } from '../people/index.js'
import { keysOfSpeaker, NO_SUCH_SPEAKER, waitingDecisions, waitingSpeaker } from '../record/index.js'
import type { KeyedSpeaker, KeyGroup, RecordStore, StoredPerson } from '../store/index.js'
import { asDocuments } from '../store/index.js'
import { inBatches } from './batches.js'
import type { Arrivals } from './arrivals.js'
import { arrivals } from './arrivals.js'
import type { SettledPerson } from './keep-crowd.js'
import { keepCrowd } from './keep-crowd.js'
import type { OnProgress } from './progress.js'
import { settleForms } from './settle-forms.js'

/** So many name keys are settled in one transaction. */
const BATCH = 2000

/** Merges the persons under each name that was touched, and notes the documents where somebody became another. */
export function nameStage(store: RecordStore, onProgress: OnProgress): void {
  const keys = store.todo.items('name')
  if (keys.length === 0) return
  const settled = new Set<string>()
  const naming = new Naming(store)
  let done = 0
  for (const batch of inBatches(keys, BATCH)) {
    store.transaction(() => {
      for (const key of batch) if (!settled.has(key)) for (const one of naming.settle(key)) settled.add(one)
      for (const key of batch) store.todo.done('name', key)
    })
    done += batch.length
    onProgress({ stage: 'name', done, total: keys.length })
  }
}

/** Settles who is who under names, with what persons decided about it. */
class Naming {
  readonly #store: RecordStore
  readonly #changes: readonly SpeakerChange[]
  readonly #ties: ReadonlyMap<string, ReadonlySet<string>>
  readonly #arrivals: Arrivals | undefined
  /** Documents that are to be linked anyway. */
  readonly #linked: ReadonlySet<number>

  constructor(store: RecordStore) {
    this.#store = store
    this.#changes = speakerChanges(store.decisions.inForce())
    this.#ties = tiedKeys(this.#changes)
    this.#arrivals = arrivals(store)
    this.#linked = new Set(store.todo.items('link').map(Number))
  }

  /** Gives the keys of the group that was settled. */
  settle(key: string): readonly string[] {
    const settled =
      this.#arrivals &&
      settleForms(key, {
        store: this.#store,
        arrivals: this.#arrivals,
        isDecided: keys => this.#changesOf(keys).length > 0,
        become: (person, speaker) => this.#become(person, speaker),
      })
    return settled ?? this.#settleAll(key)
  }

  /** Settles all persons of the group that a key is of. */
  #settleAll(key: string): readonly string[] {
    const store = this.#store
    const group = store.people.group(key, this.#ties)
    const changes = this.#changesOf(group.keys)
    const { people, personAt } = asDocuments(store, group.persons)
    const merged = mergeSpeakers(people, changes)
    const settled: SettledPerson[] = []
    for (const { document, people: inDocument } of people) {
      for (const index of inDocument.persons.keys()) {
        const one = personAt(document, index)
        const speaker = merged.speakerOf(document, index)
        if (one === undefined || speaker === undefined) continue
        if (speaker !== one.speaker) this.#become(one, speaker)
        settled.push({ person: one.person, speaker })
      }
    }
    const speakers = keyed(group.keys, merged.speakers, changes.length > 0)
    const changed = store.people.setSpeakers(group.keys, speakers)
    store.search.setSpeakers(group.keys, speakers, { documents: bearings(people, merged), changed })
    this.#queue(group, merged)
    // What was decided of some of those whom documents name alike is not told from their names.
    const isDecided = changes.length > 0 || settled.some(({ person }) => person.is !== undefined)
    keepCrowd(store, group.keys, isDecided ? [] : settled)
    return group.keys
  }

  #changesOf(keys: readonly string[]): readonly SpeakerChange[] {
    const own = new Set(keys)
    return this.#changes.filter(change => keysOfChange(change).some(one => own.has(one)))
  }

  #become(one: StoredPerson, speaker: SpeakerId): void {
    const store = this.#store
    store.people.setSpeaker(one, speaker)
    store.view.forget(store.documents.idOf(one.ordinal))
    if (this.#hasWordsOf(one)) store.todo.add('link', one.ordinal)
  }

  /** Whether the document is to be linked again where this person of it becomes another: not for who is only named. */
  #hasWordsOf({ ordinal, number }: StoredPerson): boolean {
    if (this.#linked.has(ordinal)) return true
    const parts = this.#store.analyses.parts(ordinal)
    return parts?.author === number || parts?.passages.some(({ person }) => person === number) === true
  }

  /** What waits for a person under these names. */
  #queue({ keys }: KeyGroup, { uncertain, orphaned }: MergedSpeakers): void {
    const lost = new Map(
      orphaned.flatMap(({ id }) => (id === undefined ? [] : [[id, NO_SUCH_SPEAKER] as const])),
    )
    const waiting = [...uncertain.map(waitingSpeaker), ...waitingDecisions(lost)]
    for (const [at, key] of keys.entries()) this.#store.waiting.set(`name:${key}`, at === 0 ? waiting : [])
  }
}

/** In how many of these documents each speaker is somebody. */
function bearings(
  people: ReturnType<typeof asDocuments>['people'],
  { speakerOf }: MergedSpeakers,
): ReadonlyMap<SpeakerId, number> {
  const counts = new Map<SpeakerId, number>()
  for (const { document, people: inDocument } of people) {
    const own = new Set([...inDocument.persons.keys()].map(index => speakerOf(document, index)))
    for (const id of own) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

/**
 * Under which keys each speaker is found: the first of the group, or its own where decisions put the persons of several
 * names together.
 */
function keyed(keys: readonly string[], speakers: readonly Speaker[], tied: boolean): KeyedSpeaker[] {
  const own = new Set(keys)
  return speakers.map(speaker => ({
    speaker,
    keys: tied ? keysOfSpeaker(speaker).filter(key => own.has(key)) : keys.slice(0, 1),
  }))
}
