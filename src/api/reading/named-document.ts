import { shortTitle } from '../../report/index.js'
import type { SourceDocument } from '../../text/index.js'
import type { NamedDocument } from '../schema/reading.js'

/** A document as the record holds it; of one that is not kept nobody knows where it lay. */
type Named = SourceDocument & { readonly paths?: readonly string[] }

/** What a document is named by, as it is answered. */
export function namedDocument(document: Named): NamedDocument {
  const { id, kind, title, publisher, published, language, text, paths = [] } = document
  return {
    id,
    kind,
    title: title ?? null,
    ...(title === undefined ? { called: shortTitle({ title, text, paths }, id) } : {}),
    publisher: publisher ?? null,
    published: published ?? null,
    language: language ?? null,
  }
}

/** The name of a file at a path; undefined for a document that lies nowhere any more. */
export function fileAt(path: string | null): string | undefined {
  return path === null ? undefined : path.replace(/^.*[/\\]/u, '')
}
