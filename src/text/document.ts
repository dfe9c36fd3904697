import type { Span } from './span.js'

/** The identity of a document: the first 16 hexadecimal digits of the SHA-256 of its bytes. */
export type DocumentId = string & { readonly __brand: 'DocumentId' }

/**
 * What a document is. `letter`, `post`, `statement`, `rule`, `transcript` and `press-release` are
 * primary: their author (or body) says all of it. An `article` reports what others say.
 */
export type DocumentKind =
  | 'article'
  | 'letter'
  | 'post'
  | 'press-release'
  | 'statement'
  | 'rule'
  | 'transcript'

/** What happened at a damaged place of the extracted text. */
export type DamageKind =
  /** Words were lost between two that now stand together ("wrote:Sheand wrote:"). */
  | 'lost-text'
  /** A sentence or paragraph begins in its middle (", serving in several roles"). */
  | 'lost-start'
  /** A sentence or paragraph stops in its middle. */
  | 'lost-end'
  /** A space between two sentences or words was lost ("office.He"). */
  | 'lost-space'
  /** Characters that no longer say what they said (U+FFFD, mojibake). */
  | 'garbled'

/** One place where the extraction or an earlier copy of the document lost something. */
export interface Damage {
  /** Where in the text; empty (start = end) where something is missing between two characters. */
  readonly span: Span
  readonly kind: DamageKind
  /** What makes us think so, in words. */
  readonly reason: string
}

/** When the bytes of a document were taken from where they lay. */
export interface Capture {
  /** EDTF. */
  readonly edtf: string
  /** How it is known, in words. */
  readonly reason: string
}

/** One text as one publisher gave it: what the pure core knows of a document. */
export interface SourceDocument {
  readonly id: DocumentId
  /** The extracted text, to which all spans refer. Never changed after extraction. */
  readonly text: string
  readonly kind: DocumentKind
  readonly title: string | undefined
  readonly publisher: string | undefined
  readonly authors: readonly string[]
  /** When it was published, as EDTF ("2023-11-01", "2023-11", "2023-11-01T09:30:00Z"). */
  readonly published: string | undefined
  /** Left out where nothing tells. */
  readonly captured?: Capture | undefined
  readonly url: string | undefined
  /** BCP 47; undefined where unknown. */
  readonly language: string | undefined
  readonly damage: readonly Damage[]
}

/** An article of which nothing is known but its words: what a text is before anything is found out about it. */
export function bareDocument(id: DocumentId, text: string): SourceDocument {
  return {
    id,
    text,
    kind: 'article',
    title: undefined,
    publisher: undefined,
    authors: [],
    published: undefined,
    url: undefined,
    language: undefined,
    damage: [],
  }
}
