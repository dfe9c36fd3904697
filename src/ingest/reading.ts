import type { Capture, DocumentKind, SourceDocument } from '../text/index.js'

/** What somebody says of a document: the user in an index, the file itself, or its words. */
export interface Description {
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  readonly authors?: readonly string[] | undefined
  /** EDTF. */
  readonly published?: string | undefined
  readonly captured?: Capture | undefined
  /** When a program took it from its address: of a copy in an archive that is not when the copy was made. */
  readonly fetched?: Capture | undefined
  readonly url?: string | undefined
  readonly kind?: DocumentKind | undefined
  /** BCP 47. */
  readonly language?: string | undefined
}

/**
 * Who said when a document was published, from the most to the least to be trusted: the user's index
 * (or the line of a collection), the file's own metadata, or a date that merely stands in its text.
 */
export type PublishedFrom = 'index' | 'file' | 'text'

/** The bytes of a document as they came. */
export interface Original {
  readonly bytes: Uint8Array
  /** Of `bytes`, in 64 lower-case hexadecimal digits. */
  readonly sha256: string
  readonly mediaType:
    | 'text/plain'
    | 'text/markdown'
    | 'text/html'
    | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    | 'application/pdf'
    | 'application/json'
}

/** A document that was read, with its original and where it lay. */
export interface DocumentRead {
  readonly kind: 'document'
  /**
   * With forward slashes, relative to `ReadOptions.base`. A line of a collection has the name of its
   * file, `#` and its own id ("pile.jsonl#a17").
   */
  readonly path: string
  readonly document: SourceDocument
  readonly original: Original
  readonly publishedFrom: PublishedFrom | undefined
}

/** A file, or a line of one, that gave no document, or something in an index that does not fit. */
export interface Unread {
  readonly kind: 'unread'
  readonly path: string
  /** 1-based, where one line is meant. */
  readonly line: number | undefined
  /** For a person, without a full stop ("it holds binary data"). */
  readonly reason: string
  /**
   * `skipped`: left alone, as files of a kind that is not read are. `failed`: should have been read.
   * `doubtful`: something was read, but not all that the user said of it could be taken over.
   */
  readonly outcome: 'skipped' | 'failed' | 'doubtful'
}

/** One thing met while reading files. */
export type Reading = DocumentRead | Unread
