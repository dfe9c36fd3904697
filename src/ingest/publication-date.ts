const MONTHS = new Map(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map(
    (name, index) => [name, index + 1] as const,
  ),
)

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?'
const ISO =
  /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?)?$/iu
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/u
const YEAR = /^\d{4}$/u
const DAY_FIRST = new RegExp(`^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}\\.?,?\\s+(\\d{4})\\b`, 'iu')
const MONTH_FIRST = new RegExp(`^${WEEKDAY}${MONTH}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'iu')

function day(year: number, month: number, date: number): string | undefined {
  const real = new Date(Date.UTC(year, month - 1, date))
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== date) return undefined
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

function iso(match: RegExpExecArray): string | undefined {
  const [, year = '', month = '', date, hour, minute, second = '00', zone] = match
  if (Number(month) < 1 || Number(month) > 12) return undefined
  if (date === undefined) return `${year}-${month}`
  const whole = day(Number(year), Number(month), Number(date))
  if (whole === undefined || hour === undefined || minute === undefined) return whole
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return whole
  const offset = zone === undefined ? '' : zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/u, '$1:$2')
  return `${whole}T${hour}:${minute}:${second}${offset}`
}

/**
 * A date as metadata gives it, as EDTF with the precision that it has: ISO 8601 in full or in part
 * (fractions of a second are left out), `YYYYMMDD`, or a day with the English name of its month.
 * Undefined for anything else: all-digit dates such as 3/4/2019 mean different days on the two sides of the
 * Atlantic, and a guess would look like knowledge.
 */
export function publicationDate(value: string): string | undefined {
  const text = value.trim()
  const standard = ISO.exec(text)
  if (standard !== null) return iso(standard)
  if (YEAR.test(text)) return text
  const compact = COMPACT.exec(text)
  if (compact !== null) return day(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst !== null) return named(monthFirst[3], monthFirst[1], monthFirst[2])
  return undefined
}

function named(year = '', month = '', date = ''): string | undefined {
  const number = MONTHS.get(month.slice(0, 3).toLowerCase())
  return number === undefined ? undefined : day(Number(year), number, Number(date))
}

/** How many lines at each end of a text may hold the date of its publication. */
const FRINGE = 12

/**
 * The date that a text bears on its face: after the bare word "date" at its very start, as scraped
 * collections leave it; or a line near its start or end that is a date and nothing else, give or take a word such
 * as "Published" and emphasis marks. Undefined where there is none. Weak evidence: what the user or the
 * file says comes before it.
 */
export function dateOnFace(text: string): string | undefined {
  const debris = /^\s*date[ :]+(\d{4}-\d{2}-\d{2})\b/iu.exec(text)
  if (debris?.[1] !== undefined) return publicationDate(debris[1])
  const lines = text.split('\n', FRINGE)
  const tail = text.slice(-400).split('\n').slice(-3)
  for (const line of [...lines, ...tail]) {
    const bare = line
      .replace(/[*_#]+/gu, '')
      .replace(/^\s*(?:published|posted|updated|date|dated|on)\b\s*(?:on\b)?:?\s*/iu, '')
      .trim()
    if (bare.length > 40 || !/^[^.]*\d{4}(?:[ ,T].{0,16})?$/u.test(bare) || YEAR.test(bare)) continue
    const date = publicationDate(bare)
    if (date !== undefined) return date
  }
  return undefined
}
