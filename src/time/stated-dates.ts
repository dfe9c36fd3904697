import { isDay, toEdtf } from './calendar.js'
import { MONTH, monthNumber, seasonNumber } from './words.js'

/** One way to print a date: the expression, and what its match tells. */
export interface DatePattern {
  readonly expression: RegExp
  /** EDTF and why; undefined where the match is no date after all. */
  readonly read: (match: RegExpMatchArray) => ReadDate | undefined
}

/** What a match says. */
export interface ReadDate {
  readonly edtf: string
  readonly reason: string
}

const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '((?:1[5-9]|20)\\d{2})(?![\\d,.]\\d)'
const DASH = ' ?(?:-|–|—|to|and|until|through) ?'

const stated = (edtf: string | undefined, match: RegExpMatchArray): ReadDate | undefined =>
  edtf === undefined ? undefined : { edtf, reason: `stated: ${match[0]}` }

const day = (year: string | undefined, month: number, number: string | undefined): string | undefined => {
  const date = { year: Number(year), month, day: Number(number) }
  return isDay(date) ? toEdtf(date) : undefined
}

const range = (from: string | undefined, to: string | undefined): string | undefined =>
  from === undefined || to === undefined ? (from ?? to) : from <= to ? `${from}/${to}` : undefined

const at = (match: RegExpMatchArray, group: number): string => match[group] ?? ''

/** Dates that tell their year themselves, the longest forms first. */
export const STATED_DATES: readonly DatePattern[] = [
  {
    // 28 October – 1 November 2023
    expression: new RegExp(
      `\\b${DAY} (?:of )?(${MONTH})\\.?${DASH}${DAY} (?:of )?(${MONTH})\\.?,? ${YEAR}\\b`,
      'gu',
    ),
    read: m =>
      stated(range(day(m[5], monthNumber(at(m, 2)), m[1]), day(m[5], monthNumber(at(m, 4)), m[3])), m),
  },
  {
    // October 28 – November 1, 2023
    expression: new RegExp(`\\b(${MONTH})\\.? ${DAY}${DASH}(${MONTH})\\.? ${DAY},? ${YEAR}\\b`, 'gu'),
    read: m =>
      stated(range(day(m[5], monthNumber(at(m, 1)), m[2]), day(m[5], monthNumber(at(m, 3)), m[4])), m),
  },
  {
    // 2-5 March 2020
    expression: new RegExp(`\\b${DAY}${DASH}${DAY} (?:of )?(${MONTH})\\.?,? ${YEAR}\\b`, 'gu'),
    read: m =>
      stated(range(day(m[4], monthNumber(at(m, 3)), m[1]), day(m[4], monthNumber(at(m, 3)), m[2])), m),
  },
  {
    // March 2-5, 2020
    expression: new RegExp(`\\b(${MONTH})\\.? ${DAY}${DASH}${DAY},? ${YEAR}\\b`, 'gu'),
    read: m =>
      stated(range(day(m[4], monthNumber(at(m, 1)), m[2]), day(m[4], monthNumber(at(m, 1)), m[3])), m),
  },
  {
    // 27th of February, 2023
    expression: new RegExp(`\\b${DAY} (?:day of |of )?(${MONTH})\\.?,? (?:of )?${YEAR}\\b`, 'gu'),
    read: m => stated(day(m[3], monthNumber(at(m, 2)), m[1]), m),
  },
  {
    // February 27th, 2023
    expression: new RegExp(`\\b(${MONTH})\\.? ${DAY},? (?:of )?${YEAR}\\b`, 'gu'),
    read: m => stated(day(m[3], monthNumber(at(m, 1)), m[2]), m),
  },
  {
    expression: /(?<![\d/-])((?:1[5-9]|20)\d{2})[-/](\d{2})[-/](\d{2})(?![\d/-])/gu,
    read: m => stated(day(m[1], Number(m[2]), m[3]), m),
  },
  {
    // 27.02.2023: the day stands first wherever points are used.
    expression: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:1[5-9]|20)\d{2})(?![\d.]\d)/gu,
    read: m => stated(day(m[3], Number(m[2]), m[1]), m),
  },
  { expression: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:1[5-9]|20)\d{2})(?![\d/])/gu, read: readSlashed },
  {
    // March to May 2020
    expression: new RegExp(`\\b(${MONTH})\\.?${DASH}(${MONTH})\\.?,? (?:of )?${YEAR}\\b`, 'gu'),
    read: m => stated(range(monthOf(m[3], m[1]), monthOf(m[3], m[2])), m),
  },
  {
    expression: new RegExp(`\\b(${MONTH})\\.?,? (?:of )?${YEAR}\\b`, 'gu'),
    read: m => stated(monthOf(m[2], m[1]), m),
  },
  {
    expression: new RegExp(`\\b(spring|summer|autumn|fall|winter)(?: of|,)? ${YEAR}\\b`, 'giu'),
    read: m => stated(`${at(m, 2)}-${seasonNumber(at(m, 1)) ?? ''}`, m),
  },
  {
    // between 1992 and 1995; 2018-2020; 2016-17
    expression:
      /(?<![\d$£€.,/-])((?:1[5-9]|20)\d{2})( ?[-–] ?| (?:to|and|until|through) )((?:1[5-9]|20)?\d{2})(?![\d,.%/-]*\d|%)/gu,
    read: readYears,
  },
  {
    expression: /\b(?:the )?((?:1[5-9]|20)\d)0s\b/gu,
    read: m => stated(`${at(m, 1)}X`, m),
  },
]

function monthOf(year: string | undefined, name: string | undefined): string {
  return toEdtf({ year: Number(year), month: monthNumber(name ?? '') })
}

/** 5/4/2022 can be two days: the American order is taken, and marked uncertain, where both are possible. */
function readSlashed(match: RegExpMatchArray): ReadDate | undefined {
  const [first, second] = [Number(match[1]), Number(match[2])]
  if (first > 12) return stated(day(match[3], second, match[1]), match)
  const edtf = day(match[3], first, match[2])
  if (edtf === undefined || second > 12 || first === second) return stated(edtf, match)
  return { edtf: `${edtf}?`, reason: `stated: ${match[0]}, read with the month first` }
}

function readYears(match: RegExpMatchArray): ReadDate | undefined {
  const from = match[1] ?? ''
  const last = match[3] ?? ''
  const to = last.length === 2 ? from.slice(0, 2) + last : last
  if (last.length === 2 && !/[-–]/u.test(match[2] ?? '')) return undefined
  return from < to ? stated(`${from}/${to}`, match) : undefined
}
