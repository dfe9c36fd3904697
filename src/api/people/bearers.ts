import type { SpeakerId } from '../../people/index.js'
import { keysOfSpeaker } from '../../record/index.js'
import type { RecordStore, StoredPerson } from '../../store/index.js'

/** A document among whose persons a speaker is. */
export interface Bearer {
  readonly ordinal: number
  /** Each once: a document can have taken them for several. */
  readonly persons: readonly StoredPerson[]
  /** How many statements of the document are theirs. */
  readonly statements: number
}

/** The documents among whose persons a speaker is, earlier versions left out, in order of publication. Cost: the persons under their keys. */
export function bearersOf(id: SpeakerId, store: RecordStore): Bearer[] {
  const speaker = store.people.speaker(id)
  if (speaker === undefined) return []
  const found = new Map<string, StoredPerson>()
  for (const key of keysOfSpeaker(speaker))
    for (const one of store.people.bearersUnder(key, id)) found.set(`${one.ordinal}:${one.number}`, one)
  const byDocument = new Map<number, StoredPerson[]>()
  for (const one of found.values()) {
    const list = byDocument.get(one.ordinal)
    if (list === undefined) byDocument.set(one.ordinal, [one])
    else list.push(one)
  }
  return store.documents
    .ordered()
    .filter(ordinal => byDocument.has(ordinal) && store.documents.counts(ordinal))
    .map(ordinal => {
      const persons = byDocument.get(ordinal) ?? []
      return { ordinal, persons, statements: persons.reduce((sum, one) => sum + one.statements, 0) }
    })
}
