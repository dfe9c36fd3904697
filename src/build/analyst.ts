import type { DocumentAnalysis } from '../record/index.js'
import { analyse } from '../record/index.js'
import type { SourceDocument } from '../text/index.js'

/** What came of one document: its analysis, or why it could not be analysed. */
export type Analysed =
  | { readonly kind: 'analysed'; readonly analysis: DocumentAnalysis }
  | { readonly kind: 'failed'; readonly reason: string }

/** Analyses documents, here or in other threads. */
export interface Analyst {
  /** How many lists of documents it can have in hand at once. */
  readonly width: number
  /** In the order of `documents`. */
  analyse(documents: readonly SourceDocument[]): Promise<readonly Analysed[]>
  /** Ends what it started. */
  close(): Promise<void>
}

/** Analyses in this thread. */
export const soleAnalyst: Analyst = {
  width: 1,
  analyse: documents => Promise.resolve(documents.map(analysed)),
  close: () => Promise.resolve(),
}

/** The analysis of one document; one that cannot be analysed must not sink the others. */
export function analysed(document: SourceDocument): Analysed {
  try {
    return { kind: 'analysed', analysis: analyse(document) }
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}
