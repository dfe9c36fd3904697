import { bySpan, type Span } from '../text/index.js'

/** Tells whether a span shares a character with any of those that it was made from. */
export type Cover = (span: Span) => boolean

/** Makes a cover of spans in any order. Takes n log n steps, and log n for each question. */
export function openCover(spans: readonly Span[]): Cover {
  const sorted = spans.filter(([start, end]) => start < end).toSorted(bySpan)
  /** The farthest end of the spans up to each. */
  const ends = new Float64Array(sorted.length)
  for (const [i, span] of sorted.entries()) ends[i] = Math.max(span[1], ends[i - 1] ?? 0)
  return ([start, end]) => {
    if (start >= end) return false
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.[0] ?? 0) < end) low = middle + 1
      else high = middle
    }
    return low > 0 && (ends[low - 1] ?? 0) > start
  }
}
