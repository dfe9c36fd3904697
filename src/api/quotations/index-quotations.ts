import type { SpeakerId } from '../../people/index.js'
import type { RecordStore } from '../../store/index.js'
import type { DocumentId } from '../../text/index.js'
import type { Making } from '../prepared.js'
import type { CarryingDocument, IndexedQuotation } from './indexed-quotation.js'
import { indexedQuotation } from './indexed-quotation.js'
import { QuotationsIndex } from './quotations-index.js'

/** Reads all utterances that several documents carry: some 40 µs each. */
export function* indexQuotations(store: RecordStore): Making<QuotationsIndex> {
  const documents = new Map<DocumentId, CarryingDocument>()
  for (const { id, head } of yield* store.documents.listing())
    documents.set(id, {
      id,
      publisher: head.publisher,
      published: head.published,
      kind: head.kind,
    })
  yield
  const quotations: IndexedQuotation[] = []
  for (const utterance of store.utterances.shared()) {
    const indexed = indexedQuotation(utterance, id => documents.get(id))
    if (indexed !== undefined) quotations.push(indexed)
    yield
  }
  const names = new Map<SpeakerId, string>()
  for (const { speaker } of quotations) {
    if (speaker !== undefined && !names.has(speaker))
      names.set(speaker, store.view.speaker(speaker)?.name ?? speaker)
    yield
  }
  return new QuotationsIndex(quotations, names)
}
