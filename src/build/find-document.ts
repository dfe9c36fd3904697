import type { FindDocument, NamedDocument } from '../decisions/index.js'
import type { RecordStore } from '../store/index.js'
import type { DocumentId } from '../text/index.js'

/** Finds the documents that decisions name, each read once. */
export function findDocumentIn(store: RecordStore): FindDocument {
  const known = new Map<DocumentId, NamedDocument | undefined>()
  return id => {
    if (!known.has(id)) {
      const document = store.documents.byId(id)?.document
      known.set(id, document && { text: document.text, supersededBy: document.supersededBy })
    }
    return known.get(id)
  }
}
