import type { Day, Published } from './calendar.js'
import { addDays, addMonths, daysBetween, isDay, publishedDay, toEdtf, weekday } from './calendar.js'
import type { ReadDate } from './stated-dates.js'
import { countWord, MONTH, monthNumber, seasonNumber, WEEKDAY, weekdayNumber } from './words.js'

/** One way to print a date that needs the date of publication. */
export interface RelativePattern {
  readonly expression: RegExp
  /** `ahead` says whether the sentence looks forward ("will", "next", "scheduled"). */
  readonly read: (match: RegExpMatchArray, from: Reference) => ReadDate | undefined
}

/** What a relative date is reckoned from. */
export interface Reference {
  readonly published: Published | undefined
  readonly ahead: boolean
  /** Whether the words before it tell of something written or done ("the note of", "resigned on"). */
  readonly done: boolean
}

const IN_MONTH =
  '(?:in|since|until|till|by|during|of|from|through|for|before|after|early|mid|late|last|this|next|between|and|to|around)'

/** Dates that leave out the year or more. News looks back: what is not marked as coming has been. */
export const RELATIVE_DATES: readonly RelativePattern[] = [
  {
    // 2-5 March, 28 October – 1 November
    expression: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: (${MONTH})\\.?)? ?(?:-|–|to|and) ?(\\d{1,2})(?:st|nd|rd|th)? (${MONTH})\\b`,
      'gu',
    ),
    read: (m, from) => readRange({ from: [m[2] ?? m[4], m[1]], to: [m[4], m[3]] }, from),
  },
  {
    expression: new RegExp(
      `\\b(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)? ?(?:-|–|to|and) ?(?:(${MONTH})\\.? )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?![,:]?\\d)`,
      'gu',
    ),
    read: (m, from) => readRange({ from: [m[1], m[2]], to: [m[3] ?? m[1], m[4]] }, from),
  },
  {
    expression: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${MONTH})\\b`, 'gu'),
    read: (m, from) => readDayOfMonth(m[2], m[1], from),
  },
  {
    expression: new RegExp(`\\b(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?![,:.]?\\d)`, 'gu'),
    read: (m, from) => readDayOfMonth(m[1], m[2], from),
  },
  {
    expression:
      /\bon the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:floor|century|anniversary|day|hole|amendment|district|circuit))/giu,
    read: readNth,
  },
  {
    expression: new RegExp(`\\b(?:(last|next|this|past|coming|following) )?(${WEEKDAY})(?![\\p{L}])`, 'gu'),
    read: readWeekday,
  },
  {
    expression:
      /\b(today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening)|earlier today|the day before yesterday)\b/giu,
    read: readToday,
  },
  {
    expression: /\b(?:(earlier|later) )?(this|last|next|past|previous) (week|month|year|weekend)\b/giu,
    read: readPeriod,
  },
  {
    expression:
      /\b(a couple of|an?|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (day|week|month|year)s? ago\b/giu,
    read: readAgo,
  },
  {
    expression: new RegExp(
      `\\b${IN_MONTH} (?:early |mid-?|late |the (?:beginning|end|middle) of )?(${MONTH})\\b(?! \\d)`,
      'gu',
    ),
    read: (m, from) => readMonth(m, from),
  },
  { expression: /\b(last|this|next) (spring|summer|autumn|fall|winter)\b/giu, read: readSeason },
]

const printed = (published: Published): string =>
  toEdtf({
    year: published.year,
    ...(published.month === undefined ? {} : { month: published.month }),
    ...(published.day === undefined ? {} : { day: published.day }),
  })

const reckoned = (edtf: string, match: string, from: Reference): ReadDate => ({
  edtf,
  reason:
    from.published === undefined
      ? `stated: ${match}, without a year`
      : `'${match}', reckoned from the date of publication, ${printed(from.published)}`,
})

/* A day and month that lie nine months or more back are taken for the coming ones: an article of September that
 * names "Nov. 8" means the next. */
const BACK = 270

/** The year that puts a day and month in the past of the publication, or just ahead of it. */
function yearOf(month: number, day: number, from: Reference): number | undefined {
  const reference = publishedDay(from.published)
  if (reference === undefined) return from.published?.year
  const past = { year: reference.year, month, day }
  const back = daysBetween(past, reference)
  if (back < 0) {
    const earlier = daysBetween({ ...past, year: reference.year - 1 }, reference)
    return from.ahead || (earlier > BACK && !from.done) ? reference.year : reference.year - 1
  }
  return back > BACK && (from.ahead || (back > 330 && !from.done)) ? reference.year + 1 : reference.year
}

function readDayOfMonth(
  name: string | undefined,
  number: string | undefined,
  from: Reference,
): ReadDate | undefined {
  const month = monthNumber(name ?? '')
  const day = Number(number)
  const match = `${number ?? ''} ${name ?? ''}`
  const year = yearOf(month, day, from)
  if (!isDay({ year: year ?? 2000, month, day })) return undefined
  if (year === undefined) return reckoned(`XXXX-${toEdtf({ year: 2000, month, day }).slice(5)}`, match, from)
  return reckoned(toEdtf({ year, month, day }), match, from)
}

type Half = readonly [month: string | undefined, day: string | undefined]

function readRange(range: { from: Half; to: Half }, from: Reference): ReadDate | undefined {
  const first = readDayOfMonth(range.from[0], range.from[1], from)
  const last = readDayOfMonth(range.to[0], range.to[1], from)
  if (first === undefined || last === undefined || first.edtf > last.edtf) return undefined
  return { edtf: `${first.edtf}/${last.edtf}`, reason: last.reason }
}

function readNth(match: RegExpMatchArray, from: Reference): ReadDate | undefined {
  const reference = publishedDay(from.published)
  if (reference === undefined) return undefined
  const day = Number(match[1])
  const same = day <= reference.day || from.ahead
  const { year, month } = addMonths(reference, same ? 0 : -1)
  return isDay({ year, month, day }) ? reckoned(toEdtf({ year, month, day }), match[0], from) : undefined
}

function readWeekday(match: RegExpMatchArray, from: Reference): ReadDate | undefined {
  const reference = publishedDay(from.published)
  const wanted = weekdayNumber(match[2] ?? '')
  if (reference === undefined || wanted < 0) return undefined
  const word = (match[1] ?? '').toLowerCase()
  const back = (weekday(reference) - wanted + 7) % 7
  const forward =
    ['next', 'coming', 'following'].includes(word) || (from.ahead && word !== 'last' && word !== 'past')
  if (forward) return weekdayRead(addDays(reference, back === 0 ? 7 : 7 - back), match, 'after')
  const away = back === 0 && word === 'last' ? 7 : back
  return weekdayRead(addDays(reference, -away), match, away === 0 ? 'of' : 'before')
}

function weekdayRead(day: Day, match: RegExpMatchArray, where: 'before' | 'of' | 'after'): ReadDate {
  const name = match[2] ?? ''
  return {
    edtf: toEdtf(day),
    reason: where === 'of' ? `${name}, the day of publication` : `${name} ${where} the date of publication`,
  }
}

/** "USA TODAY", "This Week": capitals within a sentence make a name, not a date. */
function isTitle(match: RegExpMatchArray): boolean {
  if (!/^\p{Lu}/u.test(match[0])) return false
  const before = (match.input ?? '').slice(Math.max(0, (match.index ?? 0) - 3), match.index)
  return /^[A-Z]{2}|\s[A-Z]/u.test(match[0]) || /[\p{L}\p{N},’'] $/u.test(before)
}

function readToday(match: RegExpMatchArray, from: Reference): ReadDate | undefined {
  const reference = publishedDay(from.published)
  if (reference === undefined) return undefined
  if (isTitle(match)) return undefined
  const word = (match[1] ?? '').toLowerCase()
  const away =
    word === 'tomorrow'
      ? 1
      : word === 'yesterday' || word === 'last night'
        ? -1
        : word.startsWith('the day')
          ? -2
          : 0
  return reckoned(toEdtf(addDays(reference, away)), match[0], from)
}

function readPeriod(match: RegExpMatchArray, from: Reference): ReadDate | undefined {
  if (isTitle(match)) return undefined
  const { published } = from
  const unit = (match[3] ?? '').toLowerCase()
  const word = (match[2] ?? '').toLowerCase()
  const step = word === 'this' ? 0 : word === 'next' ? 1 : -1
  if (published === undefined) return undefined
  if (unit === 'year') return reckoned(toEdtf({ year: published.year + step }), match[0], from)
  if (published.month === undefined) return undefined
  if (unit === 'month')
    return reckoned(toEdtf(addMonths({ year: published.year, month: published.month }, step)), match[0], from)
  const reference = publishedDay(published)
  if (reference === undefined) return undefined
  return unit === 'week'
    ? readWeek(reference, { step, match }, from)
    : readWeekend(reference, { step, match }, from)
}

interface Step {
  readonly step: number
  readonly match: RegExpMatchArray
}

/** A week runs from Monday; "this week" ends on the day of publication, "earlier this week" before it. */
function readWeek(reference: Day, { step, match }: Step, from: Reference): ReadDate {
  const monday = addDays(reference, -((weekday(reference) + 6) % 7) + 7 * step)
  const end = step === 0 && !from.ahead ? reference : addDays(monday, 6)
  const edtf = toEdtf(monday) === toEdtf(end) ? toEdtf(end) : `${toEdtf(monday)}/${toEdtf(end)}`
  return reckoned(edtf, match[0], from)
}

function readWeekend(reference: Day, { step, match }: Step, from: Reference): ReadDate {
  const saturday = addDays(
    reference,
    -((weekday(reference) + 1) % 7) + (step > 0 ? 7 : step < 0 && (weekday(reference) + 1) % 7 < 2 ? -7 : 0),
  )
  return reckoned(`${toEdtf(saturday)}/${toEdtf(addDays(saturday, 1))}`, match[0], from)
}

function readAgo(match: RegExpMatchArray, from: Reference): ReadDate | undefined {
  const count = countWord(match[1] ?? '')
  const unit = (match[2] ?? '').toLowerCase()
  const { published } = from
  if (count === undefined || published === undefined) return undefined
  if (unit === 'year') return reckoned(`${toEdtf({ year: published.year - count })}~`, match[0], from)
  if (published.month === undefined) return undefined
  if (unit === 'month')
    return reckoned(
      `${toEdtf(addMonths({ year: published.year, month: published.month }, -count))}~`,
      match[0],
      from,
    )
  const reference = publishedDay(published)
  if (reference === undefined) return undefined
  const day = toEdtf(addDays(reference, unit === 'day' ? -count : -7 * count))
  return reckoned(unit === 'day' ? day : `${day}~`, match[0], from)
}

function readMonth(match: RegExpMatchArray, from: Reference): ReadDate | undefined {
  const month = monthNumber(match[1] ?? '')
  const { published } = from
  if (published === undefined) return undefined
  const ahead = from.ahead || /^next/iu.test(match[0])
  const isPast = published.month === undefined || month <= published.month
  const year =
    isPast === ahead && month !== published.month ? published.year + (ahead ? 1 : -1) : published.year
  const last = /^last/iu.test(match[0]) && month === published.month ? 1 : 0
  return reckoned(toEdtf({ year: year - last, month }), match[0], from)
}

function readSeason(match: RegExpMatchArray, from: Reference): ReadDate | undefined {
  const { published } = from
  const season = seasonNumber(match[2] ?? '')
  if (published?.month === undefined || season === undefined) return undefined
  const word = (match[1] ?? '').toLowerCase()
  const starts = [3, 6, 9, 12][season - 21] ?? 1
  const begun = published.month >= starts
  const year =
    word === 'this'
      ? published.year
      : word === 'last'
        ? published.year - (begun && published.month >= starts + 2 ? 0 : 1)
        : published.year + (begun ? 1 : 0)
  return reckoned(`${year}-${season}`, match[0], from)
}
