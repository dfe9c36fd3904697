import type { Span } from './span.js'

/** Which pair of marks encloses a quoted passage. */
export type QuotationMarks = 'double' | 'single' | 'guillemets' | 'low-high'

/** One stretch between quotation marks, within one paragraph. */
export interface QuotedPassage {
  /** The words inside the marks. */
  readonly span: Span
  /** With the marks; `outer[1] === span[1]` where the closing mark is missing. */
  readonly outer: Span
  readonly marks: QuotationMarks
  /** 0 for a quotation in the text, 1 for one inside another, and so on. */
  readonly depth: number
  /** Whether its own closing mark stands in the paragraph. */
  readonly closed: boolean
  /**
   * Index in the list of the passage of the paragraph before that this one carries on: print opens
   * each paragraph of a long quotation and closes only the last.
   */
  readonly continues: number | undefined
}
