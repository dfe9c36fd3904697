import type { RecordView } from '../record/index.js'
import { overlap } from '../text/index.js'
import type { Candidate } from './candidate.js'
import { rank } from './candidate.js'
import type { Credited } from './credited.js'

/** So much of what a quotation was compared with must be reported speech: more than that has the words around it too. */
const LEAST_TOLD = 0.9

/**
 * Whether a document only tells, without quotation marks, what the quotation has in other words: reported speech
 * changes person, tense and what it likes, so that it is no wording to hold a quotation against. Not in a person's own
 * text, and not where the draft quotes the very body whose text it is.
 */
export function isOnlyTold(
  { document, comparison, marked, primary, speaker }: Candidate,
  credited: Credited,
  view: RecordView,
): boolean {
  if (marked || primary || comparison.verdict === 'reworded') return false
  if (rank(comparison.verdict) < rank('cut')) return false
  if (speaker !== undefined && speaker === credited.speaker) return false
  const [start, end] = comparison.baseSpan
  return view.statementsOf(document.id).some(({ type, content }) => {
    const told = content.reduce((sum, part) => sum + overlap(part, comparison.baseSpan), 0)
    return type === 'indirect' && told > 0 && told >= LEAST_TOLD * (end - start)
  })
}
