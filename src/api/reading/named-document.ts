import type { SourceDocument } from '../../text/index.js'
import type { NamedDocument } from '../schema/reading.js'

/** What a document is named by, as it is answered. */
export function namedDocument({
  id,
  kind,
  title,
  publisher,
  published,
  language,
}: SourceDocument): NamedDocument {
  return {
    id,
    kind,
    title: title ?? null,
    publisher: publisher ?? null,
    published: published ?? null,
    language: language ?? null,
  }
}
