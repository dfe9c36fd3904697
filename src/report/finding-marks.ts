import type { Finding } from '../check/index.js'
import type { Verdict } from '../collation/index.js'
import type { Span } from '../text/index.js'

/** Verdicts on all of a quotation, whatever single words differ. */
const WHOLE: readonly Verdict[] = ['spliced', 'reworded', 'misattributed']

/**
 * The stretches of a quotation to point at, in order and apart: the words that differ, and where words were dropped
 * the mark or letter that now follows. Empty where all of it is meant.
 */
export function marksOf(finding: Finding, draft: string): Span[] {
  const [start, end] = finding.span
  if (WHOLE.some(verdict => finding.verdicts.includes(verdict))) return []
  const spans: Span[] = []
  for (const { reading } of finding.variants.toSorted((a, b) => a.reading[0] - b.reading[0])) {
    const after = Math.max(reading[0], spans.at(-1)?.[1] ?? start)
    const next = /\S/.exec(draft.slice(after, end))
    // White space before what differs, or before what follows a gap, is not to be pointed at.
    const from = after + (next?.index ?? 0)
    const last = reading[1] - (/\s*$/.exec(draft.slice(from, reading[1]))?.[0].length ?? 0)
    const to = Math.min(Math.max(from + 1, last), end)
    if (next !== null && from < to) spans.push([from, to])
  }
  return spans
}
