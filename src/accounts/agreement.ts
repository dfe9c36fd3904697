import { parsePoint } from './point.js'
import { canAgree, parseQuantity } from './quantity.js'

/** The days that an EDTF date can mean, as text that orders like time; undefined for what is no date. */
function bounds(edtf: string): readonly [string, string] | undefined {
  const [start, end = start] = edtf.replaceAll(/[?~%]/gu, '').split('/')
  if (start === undefined || end === undefined || !/^\d{4}/u.test(start)) return undefined
  return [
    start.slice(0, 10).replaceAll('X', '0'),
    `${end.slice(0, 10).replaceAll('X', '9')}-99`.slice(0, 10 + 3),
  ]
}

function datesAgree(a: string, b: string): boolean {
  const [one, other] = [bounds(a), bounds(b)]
  if (one === undefined || other === undefined) return true
  return one[0] <= other[1] && other[0] <= one[1]
}

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 }

const NUMBERS = [
  'a',
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

/**
 * The least and most days that a duration in words can mean: "weeks" is two to six of them, "nearly two months" about
 * sixty days.
 */
function durationDays(words: string): readonly [number, number] | undefined {
  const match =
    /^(about |around |nearly |almost |more than |over |some |roughly )?(?:(an?|several|a few|\p{L}+|\d+) )?(day|week|month|year)s?$/u.exec(
      words,
    )
  const unit = DAYS[match?.[3] ?? '']
  if (match === null || unit === undefined) return undefined
  const word = match[2]
  if (word === undefined || word === 'several' || word === 'a few') return [2 * unit, 6 * unit]
  const count = /^\d+$/u.test(word) ? Number(word) : Math.max(1, NUMBERS.indexOf(word === 'an' ? 'a' : word))
  return [(count - 0.4) * unit, (count + 0.4) * unit]
}

function durationsAgree(a: string, b: string): boolean {
  const [one, other] = [durationDays(a), durationDays(b)]
  return one === undefined || other === undefined || (one[0] <= other[1] && other[0] <= one[1])
}

/** "resigned (in protest)" and "resigned" are one manner, told with more or less. */
const manner = (value: string): string => value.replace(/\s*\([^)]*\)$/u, '')

/** "Stepped down" says that somebody left, not how. */
const OPEN = 'stepped down'

function mannersAgree(a: string, b: string): boolean {
  const [one, other] = [manner(a), manner(b)]
  if (one === OPEN || other === OPEN) return true
  const denied = [one, other].filter(value => value.startsWith('not '))
  if (denied.length === 0) return one === other
  return denied.length === 2 || one.replace('not ', '') !== other.replace('not ', '')
}

/** Media that cannot be one occasion. A statement can be a letter or a post, and all that is not spoken is writing. */
const APART: readonly (readonly [string, readonly string[]])[] = [
  ['speech', ['letter', 'post', 'statement', 'writing', 'interview']],
  ['interview', ['letter', 'post', 'speech']],
  ['hearing or press conference', ['letter', 'post']],
  ['letter', ['post', 'interview']],
]

function mediaAgree(a: string, b: string): boolean {
  return !APART.some(
    ([one, others]) => (one === a && others.includes(b)) || (one === b && others.includes(a)),
  )
}

const REASON_STOP = new Set(
  'the a an of in on to from with and or his her their its that this over by for at as was were president mr ms mrs decision administration house white'.split(
    ' ',
  ),
)

function contentWords(text: string): Set<string> {
  return new Set(
    (text.toLowerCase().match(/[\p{L}]{3,}/gu) ?? [])
      .filter(word => !REASON_STOP.has(word))
      .map(word => word.slice(0, 5)),
  )
}

function reasonsAgree(a: string, b: string): boolean {
  const other = contentWords(b)
  return [...contentWords(a)].some(word => other.has(word))
}

function numbersAgree(a: string, b: string): boolean {
  const [one, other] = [parseQuantity(a), parseQuantity(b)]
  return one === undefined || other === undefined || canAgree(one, other)
}

/** Ages differ by one over a birthday. */
function agesAgree(a: string, b: string): boolean {
  return Math.abs(Number(a) - Number(b)) <= 1
}

/** Words that British and American print, or the house styles of papers, spell in two ways: no difference of names. */
const HOUSE_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\badvisor/giu, 'adviser'],
  [/\bcentre\b/giu, 'center'],
  [/\bdefence\b/giu, 'defense'],
  [/\btheatre\b/giu, 'theater'],
  [/\bprogramme\b/giu, 'program'],
  [/(?<=\b(?:lab|harb|neighb|hon))our/giu, 'or'],
]

function plainSpelling(name: string): string {
  return HOUSE_SPELLINGS.reduce((plain, [pattern, usual]) => plain.replace(pattern, usual), name)
}

/**
 * Whether two values of one point can both be right: a month agrees with a day in it, "about 1400" with
 * 1,420, "resigned" with "resigned (in protest)", "weeks" with "three weeks", an age with the next. What
 * cannot be read agrees with everything: no difference is claimed on what is not understood.
 */
export function valuesAgree(point: string, a: string, b: string): boolean {
  if (a === b) return true
  const parsed = parsePoint(point)
  if (parsed === undefined) return a === b
  switch (parsed.kind) {
    case 'manner':
      return mannersAgree(a, b)
    case 'quoted-number':
      return false
    case 'medium':
      return mediaAgree(a, b)
    case 'date':
    case 'said-date':
      return datesAgree(a, b)
    case 'duration':
      return durationsAgree(a, b)
    case 'number':
      return parsed.aspect === 'age' ? agesAgree(a, b) : numbersAgree(a, b)
    case 'reason':
      return reasonsAgree(a, b)
    case 'form':
      return plainSpelling(a) === plainSpelling(b)
    default:
      return parsed.kind satisfies never
  }
}
