import { compareReading } from '../collation/index.js'
import type { Span } from '../text/index.js'
import { tokenise } from '../text/index.js'
import type { Candidate } from './candidate.js'
import { rank } from './candidate.js'
import { findCandidates } from './candidates.js'
import type { Choice, ChoiceContext } from './choice.js'
import { mayBeSame } from './same-speaker.js'

/** So many words of a quotation must be missing from one place to be looked for in another. */
const LEAST_WORDS = 4
/** How much more of the quotation two places must have together than the better one alone. */
const GAIN = 0.12

/**
 * A second place of what the same person said that has the words of the quotation which `best` lacks:
 * two places run together. Undefined where there is none.
 */
export function findSplice(best: Candidate, context: ChoiceContext): Choice | undefined {
  const { reading, credited, view } = context
  if (rank(best.comparison.verdict) <= rank('bracketed')) return undefined
  for (const missing of missingRuns(best, reading.text)) {
    for (const other of findCandidates(reading, missing, view)) {
      if (!mayBeSame(other.speaker, credited, view) || overlaps(best, other)) continue
      const pair = missing[0] === reading.span[0] ? [other, best] : [best, other]
      const base = pair.map(({ document, stretch }) => ({
        document: document.id,
        text: document.text,
        span: stretch,
        apart: true,
      }))
      const together = compareReading({ base, reading })
      if (together.score < best.comparison.score + GAIN || !together.verdicts.includes('spliced')) continue
      const [first = best, second = other] = pair
      return { source: first, verdict: 'spliced', verdicts: together.verdicts, further: [second] }
    }
  }
  return undefined
}

function overlaps(a: Candidate, b: Candidate): boolean {
  return a.document.id === b.document.id && a.stretch[0] < b.stretch[1] && b.stretch[0] < a.stretch[1]
}

/** Stretches of the quotation of some length that `best` does not have. */
function missingRuns({ comparison }: Candidate, draft: string): Span[] {
  return comparison.variants
    .map(variant => variant.reading)
    .filter(
      ([start, end]) =>
        tokenise(draft.slice(start, end)).filter(({ kind }) => kind !== 'mark').length >= LEAST_WORDS,
    )
}
