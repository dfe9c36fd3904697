import type { Span } from '../text/index.js'

/**
 * Finds which of some spans touch another: their indices, ascending; none where none does. Building sorts them, a search
 * is logarithmic and then linear in what lies between the first that reaches the place and the place.
 */
export function touching(spans: readonly Span[]): (place: Span) => number[] {
  const order = [...spans.keys()].toSorted((a, b) => startOf(spans, a) - startOf(spans, b))
  // The furthest end of all spans up to each: where it lies before the place, no earlier one reaches it.
  const reach: number[] = []
  for (const index of order) reach.push(Math.max(reach.at(-1) ?? 0, spans[index]?.[1] ?? 0))
  return ([start, end]) => {
    let low = 0
    let high = order.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (startOf(spans, order[middle] ?? 0) < end) low = middle + 1
      else high = middle
    }
    const found: number[] = []
    for (let i = low - 1; i >= 0 && (reach[i] ?? 0) > start; i--) {
      const index = order[i] ?? 0
      if ((spans[index]?.[1] ?? 0) > start) found.push(index)
    }
    return found.toSorted((a, b) => a - b)
  }
}

function startOf(spans: readonly Span[], index: number): number {
  return spans[index]?.[0] ?? 0
}
