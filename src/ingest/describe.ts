import { createHash } from 'node:crypto'
import type { Capture, Damage, DocumentId, SourceDocument } from '../text/index.js'
import { findDamage } from '../text/index.js'
import { captureInAddress } from './capture-date.js'
import { guessAuthors } from './guess-authors.js'
import { guessKind } from './guess-kind.js'
import { dateOnFace } from './publication-date.js'
import type { Description, DocumentRead, Original, PublishedFrom } from './reading.js'

/** What a reader of one format makes of a file: its text, what it says of itself, and what was lost. */
export interface Extracted {
  readonly text: string
  /** What the file says of itself. */
  readonly own: Description
  /** What the extraction lost; damage that shows in the text is found later. */
  readonly damage: readonly Damage[]
}

/** One document's parts, before they are put together. */
export interface DocumentParts {
  readonly path: string
  readonly bytes: Uint8Array
  readonly mediaType: Original['mediaType']
  readonly extracted: Extracted
  /** What the user's index says; it wins over what the file says of itself. */
  readonly stated: Description
}

function given(value: string | undefined): string | undefined {
  const trimmed = value?.trim()
  return trimmed === '' ? undefined : trimmed
}

/**
 * Puts a document together: its identity from its bytes; each field from the user's index, else from the file itself,
 * else (kind, authors of a primary text, date) from the text.
 */
export function describe(parts: DocumentParts): DocumentRead {
  const { stated, extracted } = parts
  const { own, text } = extracted
  const sha256 = createHash('sha256').update(parts.bytes).digest('hex')
  const kind = stated.kind ?? own.kind ?? guessKind(text)
  const authors = [stated.authors, own.authors].find(list => list !== undefined && list.length > 0)
  const [published, publishedFrom] = publication(parts)
  const document: SourceDocument = {
    // The branded identity is made here and nowhere else.
    id: sha256.slice(0, 16) as DocumentId,
    text,
    kind,
    title: given(stated.title) ?? given(own.title),
    publisher: given(stated.publisher) ?? given(own.publisher),
    authors: authors ?? guessAuthors(text, kind),
    published,
    captured: captured(parts),
    url: given(stated.url) ?? given(own.url),
    language: given(stated.language) ?? given(own.language),
    damage: [...extracted.damage, ...findDamage(text)].toSorted(
      (a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1] || (a.kind < b.kind ? -1 : 1),
    ),
  }
  const original = { bytes: parts.bytes, sha256, mediaType: parts.mediaType }
  return { kind: 'document', path: parts.path, document, original, publishedFrom }
}

/**
 * The user's word, else that of the program that saved the page, else the address of a copy in an archive; when the file was fetched is least: it
 * may be such a copy.
 */
function captured({ stated, extracted: { own } }: DocumentParts): Capture | undefined {
  const archived = captureInAddress(given(stated.url) ?? given(own.url))
  return stated.captured ?? own.captured ?? archived ?? stated.fetched ?? own.fetched
}

function publication({ stated, extracted }: DocumentParts): [string | undefined, PublishedFrom | undefined] {
  if (stated.published !== undefined) return [stated.published, 'index']
  if (extracted.own.published !== undefined) return [extracted.own.published, 'file']
  const onFace = dateOnFace(extracted.text)
  return onFace === undefined ? [undefined, undefined] : [onFace, 'text']
}
