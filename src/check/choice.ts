import type { Verdict } from '../collation/index.js'
import type { RecordView } from '../record/index.js'
import type { Candidate, Reading } from './candidate.js'
import type { Credited } from './credited.js'

/** The source that a finding shows, and what the quotation is against it. */
export interface Choice {
  /** Undefined where nothing in the record comes near. */
  readonly source: Candidate | undefined
  readonly verdict: Verdict
  readonly verdicts: readonly Verdict[]
  /** For a splice, the second place; else other documents that carry the words, the earliest first. */
  readonly further: readonly Candidate[]
  /** All places of the same speaker's words that are near, the source's among them; absent where they do not matter. */
  readonly near?: readonly Candidate[]
  /** A document that credits the words to whom the draft does, where the primary text has them as another's. */
  readonly crediting?: Candidate
  /** Whether the source leaves it to its reader whose words they are, where they are said to be another's (`saysWhose`). */
  readonly guessed?: boolean
  /** Whether the source only tells, without quotation marks, what was said (`isOnlyTold`). */
  readonly told?: boolean
  /** Whether the source has only some sentences of the quotation, and nothing the others. */
  readonly partly?: boolean
}

/** What a choice needs besides the candidates. */
export interface ChoiceContext {
  readonly reading: Reading
  readonly credited: Credited
  readonly view: RecordView
}
