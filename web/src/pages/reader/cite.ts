import type { Reading } from '../../../../src/api/index.js'
import { placesIn } from '../../../../src/report/index.js'
import type { Cited } from '../../words/citation.js'
import type { DocumentId, DocumentKind, Span } from '../../../../src/text/index.js'

/** A span of a document as it is cited. */
export function cited({ document }: Reading, span: Span): Cited {
  return { document, span, place: placeIn(document)(span), words: document.text.slice(...span) }
}

/** Where a span of the document stands, as a reader would find it. */
export function placeIn(document: Reading['document']): (span: Span) => string {
  return placesIn({
    ...document,
    // What came from the record goes back as it was.
    id: document.id as DocumentId,
    kind: document.kind as DocumentKind,
    title: document.title ?? undefined,
    publisher: document.publisher ?? undefined,
    published: document.published ?? undefined,
    url: document.url ?? undefined,
    language: document.language ?? undefined,
    captured: document.captured ?? undefined,
    damage: [],
  })
}
