import type { DocumentId, Span } from '../text/index.js'

/** What one document says on one point of fact. */
export interface Account {
  readonly document: DocumentId
  readonly span: Span
  /** The point, as a stable key a person can read ("Ada Quill: departure"). */
  readonly point: string
  /** The value in comparable form ("resigned", "2023-10-28", "1400"). */
  readonly value: string
}

/** A point on which accounts differ: at least two values, at least two documents. */
export interface Discrepancy {
  readonly point: string
  readonly accounts: readonly Account[]
}
