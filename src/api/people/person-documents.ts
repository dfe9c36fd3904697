import type { SpeakerId } from '../../people/index.js'
import type { RecordStore } from '../../store/index.js'
import type { PersonDocuments } from '../schema/people.js'
import { bearersOf } from './bearers.js'
import type { SpeakingDocuments } from './speaking-documents.js'

/** So many documents are given: a split by documents is made of few. */
const GIVEN = 400

/**
 * The documents among whose persons a speaker is, by publication. Cost: the persons under the speaker's keys, and the
 * documents given.
 */
export function personDocuments(
  id: SpeakerId,
  { store, documents }: { readonly store: RecordStore; readonly documents: SpeakingDocuments },
): PersonDocuments {
  const bearers = bearersOf(id, store, documents)
  return {
    total: bearers.length,
    rows: bearers.slice(0, GIVEN).map(({ document, persons }) => ({
      id: document.id,
      title: document.title ?? null,
      ...(document.title === undefined && document.file !== undefined ? { called: document.file } : {}),
      publisher: document.publisher ?? null,
      published: document.published ?? null,
      language: document.language ?? null,
      names: [...new Set(persons.map(one => one.person.name))],
      statements: persons.reduce((sum, one) => sum + one.statements, 0),
    })),
  }
}
