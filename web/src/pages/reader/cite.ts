import type { Reading } from '../../../../src/api/index.js'
import { placesIn, readableDate } from '../../../../src/report/index.js'
import type { DocumentId, DocumentKind, Span } from '../../../../src/text/index.js'

/** A passage as it is cited. */
export interface Citation {
  /** The words, where they stand, and the link. */
  readonly text: string
  /** Leads to the passage as long as the room is open; its document and span name the passage for good. */
  readonly link: string
}

/**
 * The words of a passage with where they stand: who wrote it, title, publisher, date, place; then the document by its id, which comes
 * from its content, and the span in it: they name the passage wherever the record goes.
 */
export function citationOf({ document }: Reading, span: Span, origin: string): Citation {
  const { id, text, title, publisher, published, url, authors } = document
  const link = `${origin}/documents/${id}?at=${span.join('-')}`
  const by = authors.filter(author => author !== publisher).join(', ')
  const named = [
    by,
    title === null ? `untitled ${document.kind}` : `“${title}”`,
    publisher ?? '',
    published === null ? 'no date' : readableDate(published),
    placeIn(document)(span),
  ]
  const parts = [
    quoted(
      text
        .slice(...span)
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ),
    `${named.filter(part => part !== '').join(', ')}.`,
    url === null ? '' : `<${url}>.`,
    `Record document ${id}, characters ${span[0]} to ${span[1]}:`,
    link,
  ]
  return { text: parts.filter(part => part !== '').join(' '), link }
}

/** Words in quotation marks: in their own where they begin and end with some. */
function quoted(words: string): string {
  return /^["“«„].*["”»“]$/su.test(words) ? words : `“${words}”`
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
