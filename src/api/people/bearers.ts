import type { SpeakerId } from '../../people/index.js'
import { keysOfSpeaker } from '../../record/index.js'
import type { RecordStore, StoredPerson } from '../../store/index.js'
import type { SpeakingDocument, SpeakingDocuments } from './speaking-documents.js'

/** A document among whose persons a speaker is, as one who speaks or is only named. */
export interface Bearer {
  readonly document: SpeakingDocument
  /** More than one where the document has them as several. */
  readonly persons: readonly StoredPerson[]
}

/** The documents among whose persons a speaker is, in order of publication. Cost: the persons under their keys. */
export function bearersOf(id: SpeakerId, store: RecordStore, documents: SpeakingDocuments): Bearer[] {
  const speaker = store.people.speaker(id)
  if (speaker === undefined) return []
  const found = new Map<number, Map<number, StoredPerson>>()
  for (const key of keysOfSpeaker(speaker))
    for (const one of store.people.bearersUnder(key, id)) {
      const own = found.get(one.ordinal) ?? new Map<number, StoredPerson>()
      own.set(one.number, one)
      found.set(one.ordinal, own)
    }
  return [...documents.values()].flatMap(document => {
    const persons = found.get(document.ordinal)
    return persons === undefined ? [] : [{ document, persons: [...persons.values()] }]
  })
}
