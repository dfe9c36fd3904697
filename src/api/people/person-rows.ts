import type { RecordStore } from '../../store/index.js'
import { namedDocument } from '../reading/named-document.js'
import type { PersonRow } from '../schema/people.js'
import type { IndexedPerson } from './people-index.js'

/** Speakers as they are listed. Cost: a document for each who is not named. */
export function personRows(people: readonly IndexedPerson[], store: RecordStore): PersonRow[] {
  return people.map(({ id, name, kind, aliases, statements, documents, within }) => {
    const row = { id, name, kind, aliases: [...aliases], statements, documents }
    const document =
      kind === 'unnamed' && within > 0 ? store.view.document(store.documents.idOf(within)) : undefined
    return document === undefined ? row : { ...row, within: namedDocument(document) }
  })
}
