import type { RecordStore } from '../store/index.js'
import type { DocumentId } from '../text/index.js'

/** What to call a document before a person: its lowest path; its id or ordinal where it has none or that cannot be read. */
export function documentName(store: RecordStore, ordinal: number): string {
  try {
    return store.documents.origins(ordinal)[0]?.path ?? store.documents.idOf(ordinal)
  } catch {
    return `document ${ordinal}`
  }
}

/** The same by the document's id. */
export function documentNameOf(store: RecordStore, id: DocumentId): string {
  try {
    const ordinal = store.documents.ordinalOf(id)
    return ordinal === undefined ? id : documentName(store, ordinal)
  } catch {
    return id
  }
}
