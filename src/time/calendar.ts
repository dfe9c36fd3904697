/** A day of the Gregorian calendar. */
export interface Day {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

const MILLISECONDS = 86_400_000

/** The day `count` days after `from` (before, where negative). Constant time. */
export function addDays(from: Day, count: number): Day {
  const date = new Date(Date.UTC(from.year, from.month - 1, from.day) + count * MILLISECONDS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The days from `a` to `b`; negative where `b` is the earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round(
    (Date.UTC(b.year, b.month - 1, b.day) - Date.UTC(a.year, a.month - 1, a.day)) / MILLISECONDS,
  )
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  return new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay()
}

/** Whether the calendar has such a day. */
export function isDay({ year, month, day }: Day): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The month `count` months after, as year and month. */
export function addMonths(
  from: { readonly year: number; readonly month: number },
  count: number,
): { year: number; month: number } {
  const months = from.year * 12 + from.month - 1 + count
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
}

/** EDTF of a day ("2023-02-27"), of a month where `day` is left out ("2023-02"), of a year where both are. */
export function toEdtf(date: {
  readonly year: number
  readonly month?: number
  readonly day?: number
}): string {
  const parts = [String(date.year).padStart(4, '0')]
  if (date.month !== undefined) parts.push(String(date.month).padStart(2, '0'))
  if (date.day !== undefined) parts.push(String(date.day).padStart(2, '0'))
  return parts.join('-')
}

/** What a document's date tells: all of a day, or only month or year. */
export interface Published {
  readonly year: number
  readonly month: number | undefined
  readonly day: number | undefined
}

/** Reads the day of an EDTF or ISO date, its time left aside; undefined where it has no year. Constant time. */
export function readPublished(edtf: string | undefined): Published | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(edtf ?? '')
  if (match === null) return undefined
  const [year, month, day] = match.slice(1, 4).map(part => (part === undefined ? undefined : Number(part)))
  if (year === undefined) return undefined
  return { year, month, day }
}

/** The published day, where it is known to the day. */
export function publishedDay(published: Published | undefined): Day | undefined {
  if (published?.month === undefined || published.day === undefined) return undefined
  return { year: published.year, month: published.month, day: published.day }
}
