import { mergeSpeakers } from '../people/index.js'
import type { RecordStore, StoredPerson } from '../store/index.js'
import type { DocumentId } from '../text/index.js'
import { inBatches } from './batches.js'
import type { OnProgress } from './progress.js'

/** So many name keys are settled in one transaction. */
const BATCH = 2000

/** Merges the persons under each name that was touched, and notes the documents where somebody became another. */
export function nameStage(store: RecordStore, onProgress: OnProgress): void {
  const keys = store.todo.items('name')
  const settled = new Set<string>()
  let done = 0
  for (const batch of inBatches(keys, BATCH)) {
    store.transaction(() => {
      for (const key of batch) if (!settled.has(key)) for (const one of settle(store, key)) settled.add(one)
      for (const key of batch) store.todo.done('name', key)
    })
    done += batch.length
    onProgress({ stage: 'name', done, total: keys.length })
  }
}

/** Gives the keys of the group that was settled. */
function settle(store: RecordStore, key: string): readonly string[] {
  const { keys, persons } = store.people.group(key)
  const byDocument = new Map<number, StoredPerson[]>()
  for (const one of persons) byDocument.set(one.ordinal, [...(byDocument.get(one.ordinal) ?? []), one])
  const own = new Map<StoredPerson, readonly [DocumentId, number]>()
  const people = [...byDocument].map(([ordinal, list]) => {
    const document = store.documents.idOf(ordinal)
    const ordered = list.toSorted((a, b) => a.number - b.number)
    for (const [index, one] of ordered.entries()) own.set(one, [document, index])
    return { document, people: { persons: ordered.map(one => one.person), speakers: [], author: undefined } }
  })
  const { speakers, speakerOf } = mergeSpeakers(people)
  for (const [one, [document, index]] of own) {
    const speaker = speakerOf(document, index)
    if (speaker === one.speaker) continue
    store.people.setSpeaker(one, speaker)
    store.view.forget(document)
    store.todo.add('link', one.ordinal)
  }
  store.people.setSpeakers(keys, speakers)
  return keys
}
