/** The months in their order. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const MONTHS = MONTH_NAMES.map(name => name.toLowerCase())
const DAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** Of every date that is told without a digit, one word or more, in lower case. */
export const DATE_WORDS: readonly string[] = [
  ...MONTHS,
  ...[...MONTHS, ...DAY_NAMES].map(name => name.slice(0, 3)),
  ...DAY_NAMES,
  ...'sept tues weds thurs today yesterday tomorrow tonight night morning afternoon evening'.split(' '),
  ...'weekend day days week weeks month months year years spring summer autumn fall winter'.split(' '),
]

/** Source of an expression for a month's name or printed abbreviation. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)'

/** Source of an expression for a weekday; the abbreviations need their point ("Sun" is also a paper). */
export const WEEKDAY =
  '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\\.)'

/** 1 to 12 for a month's name or abbreviation; 0 for another word. */
export function monthNumber(name: string): number {
  const short = name.toLowerCase().slice(0, 3)
  return MONTHS.findIndex(month => month.startsWith(short)) + 1
}

/** 0 for Sunday to 6 for Saturday; -1 for another word. */
export function weekdayNumber(name: string): number {
  const short = name.toLowerCase().slice(0, 3)
  return DAY_NAMES.findIndex(day => day.startsWith(short))
}

/** The number that a word or figures up to twelve tell ("a", "two", "12", "a couple of"); undefined for others. */
export function countWord(word: string): number | undefined {
  const plain = word.toLowerCase()
  if (plain === 'a' || plain === 'an') return 1
  if (plain === 'a couple of') return 2
  const figure = /^\d{1,3}$/u.test(plain) ? Number(plain) : NUMBERS.indexOf(plain)
  return figure > 0 ? figure : undefined
}

/** EDTF's number of a season (21 spring to 24 winter); undefined for another word. */
export function seasonNumber(word: string): number | undefined {
  const at = ['spring', 'summer', 'autumn', 'winter'].indexOf(
    word.toLowerCase() === 'fall' ? 'autumn' : word.toLowerCase(),
  )
  return at < 0 ? undefined : 21 + at
}
