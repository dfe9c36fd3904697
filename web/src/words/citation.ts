import { readableDate } from '../../../src/time/index.js'
import type { Span } from '../../../src/text/index.js'

/** What a document is cited by. */
export interface CitedDocument {
  readonly id: string
  readonly kind: string
  readonly title: string | null
  /** What it is called where it has no title. */
  readonly called?: string | undefined
  readonly publisher: string | null
  readonly published: string | null
  readonly authors: readonly string[]
  readonly url: string | null
  /** Of its bytes as they came. */
  readonly sha256: string
}

/** Words of a document, and where they stand. */
export interface Cited {
  readonly words: string
  readonly document: CitedDocument
  readonly span: Span
  /** As a reader finds it: "paragraph 3". */
  readonly place: string
}

/** A passage as it is cited. */
export interface Citation {
  /** The words, where they stand, what fixes them, and the link. */
  readonly text: string
  /** Leads to the passage as long as the room is open at this address. */
  readonly link: string
}

/**
 * Words with where they stand: who wrote them, title, publisher, date, place, address; then what fixes them: the document by its id, which comes
 * from its content, the span in it, and the hash of its bytes, which name the passage wherever the record goes and however often it
 * is built again; then the link.
 */
export function citationOf({ words, document, span, place }: Cited, origin: string): Citation {
  const { id, kind, title, called, publisher, published, authors, url, sha256 } = document
  const link = `${origin}/documents/${id}?at=${span.join('-')}`
  const named = [
    authors.filter(author => author !== publisher).join(', '),
    title === null ? `untitled ${kind}${called === undefined ? '' : ` (${called})`}` : quoted(title),
    publisher ?? '',
    published === null ? 'no date' : readableDate(published),
    place,
  ]
  const parts = [
    quoted(words.replaceAll(/\s+/g, ' ').trim()),
    `${named.filter(part => part !== '').join(', ')}.`,
    url === null ? '' : `<${url}>.`,
    `Record document ${id}, characters ${span[0]} to ${span[1]}, SHA-256 of its bytes ${sha256}:`,
    link,
  ]
  return { text: parts.filter(part => part !== '').join(' '), link }
}

/** The marks that open a quotation, and those that close it. */
const OPENING = '["“”„«»‟「『]'
const CLOSING = '["”“«»」』]'

/**
 * Words in quotation marks: in their own where one pair of them holds all. Marks of their own at one end, or of two quotations, become single
 * ones, as print has quotations within a quotation.
 */
export function quoted(words: string): string {
  const whole = new RegExp(`^${OPENING}[^"“”„«»‟「」『』]*${CLOSING}$`, 'u')
  if (whole.test(words)) return words
  const inner = words.replaceAll(/["“”„‟](?=[\p{L}\p{N}…(['])/gu, '‘').replaceAll(/["“”„‟]/gu, '’')
  return `“${inner}”`
}
