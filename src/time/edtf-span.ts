/** How exactly a date is known. */
export type DatePrecision = 'time' | 'day' | 'month' | 'year' | 'interval'

/** The stretch of time that a date leaves open, in milliseconds since 1970 UTC. */
export interface DateSpan {
  readonly start: number
  /** The first moment that no longer belongs to it. */
  readonly end: number
  readonly precision: DatePrecision
  /** Whether the date says of itself that it is uncertain or approximate ("2023?", "2023-02~"). */
  readonly uncertain: boolean
}

const MINUTE = 60_000

/**
 * The stretch of time in which an EDTF date lies: "2023-11" is all of November 2023, in UTC. Of an interval whose end is open, its
 * beginning. Undefined for what is no date of the kinds that the record has.
 */
export function edtfSpan(edtf: string): DateSpan | undefined {
  const [first = '', last] = edtf.split('/')
  if (last === undefined) return single(first)
  const [from, to] = [single(first), single(last)]
  if (from === undefined || to === undefined) return from ?? to
  return {
    start: from.start,
    end: Math.max(from.end, to.end),
    precision: 'interval',
    uncertain: from.uncertain || to.uncertain,
  }
}

const DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?([?~%]?)$/

function single(edtf: string): DateSpan | undefined {
  const match = DATE.exec(edtf)
  if (match === null) return undefined
  const [, year = '', month, day, clock, mark] = match
  const uncertain = mark !== ''
  if (clock !== undefined) {
    const zoned = /(?:Z|[+-]\d{2}:\d{2})$/.test(clock) ? clock : `${clock}Z`
    const start = Date.parse(`${year}-${month ?? ''}-${day ?? ''}${zoned}`)
    return Number.isNaN(start) ? undefined : { start, end: start + MINUTE, precision: 'time', uncertain }
  }
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)]
  const precision = day !== undefined ? 'day' : month === undefined ? 'year' : 'month'
  const start = utc(y, m, d)
  const end = utc(
    y + (precision === 'year' ? 1 : 0),
    m + (precision === 'month' ? 1 : 0),
    d + (precision === 'day' ? 1 : 0),
  )
  return { start, end, precision, uncertain }
}

/** `Date.UTC` takes years below 100 for those of the last century. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day)
}
