import { compareReading } from '../collation/index.js'
import type { Span } from '../text/index.js'
import type { Candidate } from './candidate.js'
import { rank } from './candidate.js'
import { findCandidates } from './candidates.js'
import type { Choice, ChoiceContext } from './choice.js'
import { countWords } from './count-words.js'
import { mayBeSame } from './same-speaker.js'

/** So many words of a quotation must be missing from one place to be looked for in another. */
const LEAST_WORDS = 4
/** How much more of the quotation two places must have together than the better one alone. */
const GAIN = 0.12

/**
 * A second place of what the same person said that has the words of the quotation which `best` lacks. An
 * ellipsis between two places of one document in their order makes it elided; else two places are run together
 * as one quotation: spliced. Undefined where there is no second place.
 */
export function findSecondPlace(best: Candidate, context: ChoiceContext): Choice | undefined {
  const { reading, credited, view } = context
  // What witnesses quote apart may have been said in one breath: only of a primary text can it be known.
  if (!best.primary || rank(best.comparison.verdict) <= rank('bracketed')) return undefined
  for (const missing of missingRuns(best, reading.text)) {
    for (const other of findCandidates(reading, missing, view)) {
      if (!mayBeSame(other.speaker, credited, view) || overlaps(best, other) || !other.primary) continue
      const opens = !/[\p{L}\p{N}]/u.test(reading.text.slice(reading.span[0], missing[0]))
      const pair = opens ? ([other, best] as const) : ([best, other] as const)
      const choice = elision(pair, missing, context) ?? splice(pair, best, context)
      if (choice !== undefined) return choice
    }
  }
  return undefined
}

type Pair = readonly [first: Candidate, second: Candidate]

/** Both places as one stretch, where the draft marks the cut between them. */
function elision([first, second]: Pair, missing: Span, { reading }: ChoiceContext): Choice | undefined {
  const between = reading.text.slice(
    Math.max(reading.span[0], missing[0] - 6),
    Math.min(reading.span[1], missing[1] + 6),
  )
  if (!/…|\. ?\. ?\./.test(between)) return undefined
  if (first.document.id !== second.document.id || first.stretch[1] > second.stretch[0]) return undefined
  const stretch: Span = [first.stretch[0], second.stretch[1]]
  const { document } = first
  const base = [{ document: document.id, text: document.text, span: stretch, damage: document.damage }]
  const comparison = compareReading({ base, reading })
  const source = { ...first, stretch, comparison }
  return { source, verdict: comparison.verdict, verdicts: comparison.verdicts, further: [] }
}

function splice(pair: Pair, best: Candidate, { reading }: ChoiceContext): Choice | undefined {
  const base = pair.map(({ document, stretch }) => ({
    document: document.id,
    text: document.text,
    span: stretch,
    apart: true,
  }))
  const together = compareReading({ base, reading })
  if (together.score < best.comparison.score + GAIN) return undefined
  const verdicts = together.verdicts.filter(verdict => rank(verdict) < rank('spliced'))
  return { source: pair[0], verdict: 'spliced', verdicts: [...verdicts, 'spliced'], further: [pair[1]] }
}

function overlaps(a: Candidate, b: Candidate): boolean {
  return a.document.id === b.document.id && a.stretch[0] < b.stretch[1] && b.stretch[0] < a.stretch[1]
}

/** Stretches of the quotation of some length that `best` does not have. */
function missingRuns({ comparison }: Candidate, draft: string): Span[] {
  return comparison.variants
    .map(variant => variant.reading)
    .filter(([start, end]) => countWords(draft.slice(start, end)) >= LEAST_WORDS)
}
