import type { SourceDocument } from '../text/index.js'

/** What is known of a document besides its text: from its lowest path. */
export interface Head extends Omit<SourceDocument, 'id' | 'text' | 'damage'> {
  /** Who said when it was published ("index", "file", "text"); undefined where nobody did. */
  readonly publishedFrom: string | undefined
  readonly mediaType: string
}

/** Sorts behind every date: documents without one come last. */
export const UNDATED = '~'
