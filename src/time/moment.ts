import type { Span } from '../text/index.js'

/** A time with its precision, and how we know it. */
export interface Moment {
  /** EDTF: "2023-02-27", "2023-02", "2023", "2023-02-27/2023-03-01", "2023?" where uncertain. */
  readonly edtf: string
  /** The words it was read from; undefined where it is the document's own date. */
  readonly span: Span | undefined
  /** In words: "stated: on 27 February 2023", "Tuesday before the date of publication". */
  readonly reason: string
}
