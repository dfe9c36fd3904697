/**
 * A stretch of a document's extracted text: `[start, end)` in UTF-16 code units, so that
 * `text.slice(start, end)` gives its characters.
 */
export type Span = readonly [start: number, end: number]

/** The number of UTF-16 code units that two spans share; 0 when they only touch or lie apart. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
}

/** Shared code units over all code units that either span covers, 0 to 1; 0 for two empty spans. */
export function jaccard(a: Span, b: Span): number {
  const shared = overlap(a, b)
  return shared === 0 ? 0 : shared / (a[1] - a[0] + b[1] - b[0] - shared)
}

/** Whether `inner` lies wholly in `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}

/** The least span that covers all of `spans`; undefined for an empty list. */
export function hull(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const span of spans) {
    start = Math.min(start, span[0])
    end = Math.max(end, span[1])
  }
  return [start, end]
}

/** Orders spans by start, then by end: a comparator for `sort`. */
export function bySpan(a: Span, b: Span): number {
  return a[0] - b[0] || a[1] - b[1]
}
