import { speakerChanges } from '../decisions/index.js'
import type { PeopleOfDocument, SpeakerChange } from '../people/index.js'
import { keysOfChange, tiedKeys } from '../people/index.js'
import type { SpeakerPreview } from '../record/index.js'
import { previewSpeakers } from '../record/index.js'
import type { DocumentId } from '../text/index.js'
import type { RecordStore } from './record-store.js'
import type { StoredPerson } from './stored-person.js'

/** What a change of speakers would do in a store: of the persons who share keys with those it names. Writes nothing. */
export function previewInStore(store: RecordStore, change: SpeakerChange): SpeakerPreview {
  const changes = speakerChanges(store.decisions.inForce())
  const ties = tiedKeys([...changes, change])
  const [key = ''] = keysOfChange(change)
  const { keys, persons } = store.people.group(key, ties)
  const { people, personAt } = asDocuments(store, persons)
  const own = new Set(keys)
  return previewSpeakers({
    people,
    changes: changes.filter(one => keysOfChange(one).some(other => own.has(other))),
    change,
    statementsOf: (document, person) => personAt(document, person)?.statements ?? 0,
  })
}

/** Persons by their documents, as `mergeSpeakers` takes them. */
export interface PeopleByDocument {
  readonly people: readonly PeopleOfDocument[]
  /** The person at an index of a document of `people`; undefined where there is none. */
  readonly personAt: (document: DocumentId, index: number) => StoredPerson | undefined
}

/** Puts persons together by document, each document's in their order. Linear. */
export function asDocuments(store: RecordStore, persons: readonly StoredPerson[]): PeopleByDocument {
  const byDocument = new Map<DocumentId, StoredPerson[]>()
  for (const one of persons) {
    const document = store.documents.idOf(one.ordinal)
    const list = byDocument.get(document)
    if (list === undefined) byDocument.set(document, [one])
    else list.push(one)
  }
  for (const list of byDocument.values()) list.sort((a, b) => a.number - b.number)
  return {
    people: [...byDocument].map(([document, list]) => ({
      document,
      people: { persons: list.map(({ person }) => person), speakers: [], author: undefined },
    })),
    personAt: (document, index) => byDocument.get(document)?.[index],
  }
}
