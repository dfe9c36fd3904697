import type { Stretch } from './labels.js'
import type { Units } from './units.js'

/** How many units inside a quotation may be left over at its ends when content is drawn to its marks. */
const LEFT_OVER = 3
const OPEN = 2
const CLOSE = 3

/** The quotation a unit stands in: its opening and closing marks, or where they would stand. */
interface Quotation {
  /** The first unit inside. */
  readonly first: number
  /** The unit after the last one inside. */
  readonly last: number
  readonly closed: boolean
}

/** The quotations of one passage in order. One left open ends with its paragraph. */
export function quotationsOf(units: Units): Quotation[] {
  const found: Quotation[] = []
  let first = -1
  for (let i = 0; i <= units.count; i++) {
    const state = i < units.count ? (units.quoted[i] ?? 0) : 0
    const inside = state === 1 || state === 4
    if (first >= 0 && !inside) {
      if (i > first) found.push({ first, last: i, closed: state === CLOSE })
      first = -1
    }
    if (state === OPEN) first = i + 1
  }
  return found
}

/** The quotation that holds unit `at`; undefined outside any. */
function holding(quotations: readonly Quotation[], at: number): Quotation | undefined {
  let low = 0
  let high = quotations.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const quotation = quotations[middle]
    if (quotation === undefined || at < quotation.first) high = middle - 1
    else if (at >= quotation.last) low = middle + 1
    else return quotation
  }
  return undefined
}

/**
 * Draws the ends of contents to quotation marks where they stop just short of them or just beyond: print
 * quotes whole sentences or phrases, so an end a few words inside a mark is a slip of the tagger. Nothing
 * is drawn over another stretch. Other stretches stay as they are.
 */
export function snapToQuotations(units: Units, stretches: readonly Stretch[]): Stretch[] {
  const quotations = quotationsOf(units)
  return stretches.map((stretch, i) => {
    if (stretch.role !== 'content') return stretch
    const floor = stretches[i - 1]?.last ?? 0
    const ceiling = stretches[i + 1]?.first ?? units.count
    return snapOne(stretch, quotations, { floor, ceiling })
  })
}

function snapOne(
  stretch: Stretch,
  quotations: readonly Quotation[],
  { floor, ceiling }: { readonly floor: number; readonly ceiling: number },
): Stretch {
  let { first, last } = stretch
  const atStart = holding(quotations, first)
  const atEnd = holding(quotations, last - 1)
  // An end outside quotation marks is the tagger's to say.
  if (atStart !== undefined && first - atStart.first <= LEFT_OVER && atStart.first >= floor)
    first = atStart.first
  if (atEnd !== undefined && atEnd.closed && atEnd.last <= ceiling) {
    const rest = atEnd.last - last
    if (rest <= LEFT_OVER || first >= atEnd.first) last = atEnd.last
  }
  return first < last ? { ...stretch, first, last } : stretch
}
