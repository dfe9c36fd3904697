/** How two times of publication lie to each other; `unknown` where their precisions overlap or one is missing. */
type PublicationOrder = 'before' | 'after' | 'unknown'

interface Interval {
  readonly from: number
  readonly to: number
}

const DAY = 86_400_000

/** The stretch of time that an EDTF date can mean, in milliseconds; undefined for what cannot be read. */
function interval(edtf: string): Interval | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T\S+)?)?)?[?~%]?$/u.exec(edtf.trim())
  if (match === null) return undefined
  const [, year, month, day, time] = match
  if (time !== undefined) {
    const moment = Date.parse(`${year}-${month}-${day}${time}`)
    return Number.isNaN(moment) ? interval(`${year}-${month}-${day}`) : { from: moment, to: moment }
  }
  const from = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1))
  if (day !== undefined) return { from, to: from + DAY - 1 }
  const to = month === undefined ? Date.UTC(Number(year) + 1, 0, 1) : Date.UTC(Number(year), Number(month), 1)
  return { from, to: to - 1 }
}

/**
 * Whether a document published at `a` came before one published at `b`, both EDTF with any precision:
 * a day against a time on that day is unknown, and so is whatever is missing or cannot be read.
 */
export function publicationOrder(a: string | undefined, b: string | undefined): PublicationOrder {
  const first = a === undefined ? undefined : interval(a)
  const second = b === undefined ? undefined : interval(b)
  if (first === undefined || second === undefined) return 'unknown'
  if (first.to < second.from) return 'before'
  return second.to < first.from ? 'after' : 'unknown'
}

/** Days between the beginnings of two dates, 0 or more; undefined where one is missing or cannot be read. */
export function daysBetween(a: string | undefined, b: string | undefined): number | undefined {
  const first = a === undefined ? undefined : interval(a)
  const second = b === undefined ? undefined : interval(b)
  return first === undefined || second === undefined ? undefined : Math.abs(first.from - second.from) / DAY
}
