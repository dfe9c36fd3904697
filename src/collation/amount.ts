import { SCALES, numberOfWords } from '../text/index.js'
import type { PrintedWord } from './printed.js'
import { isNumber } from './spelling.js'

/** What stands for a unit after a number: "3.5m" may be million or metres, as the other says. */
const UNITS: ReadonlyMap<string, RegExp> = new Map([
  ['m', /^(?:million|met(?:er|re)s?)$/u],
  ['bn', /^billion$/u],
  ['tn', /^trillion$/u],
  ['k', /^thousand$/u],
  ['km', /^kilomet(?:er|re)s?$/u],
  ['kg', /^kilo(?:gram)?s?$/u],
])

/** Signs of money before a number, each with its word after one. */
const CURRENCIES: readonly (readonly [sign: string, word: RegExp])[] = [
  ['£', /^pounds?$/u],
  ['$', /^dollars?$/u],
  ['€', /^euros?$/u],
  ['¥', /^(?:yen|yuan)$/u],
  ['₹', /^rupees?$/u],
]

/**
 * Whether two runs of words are one amount: a number in words or digits, a unit or money as a word or a sign ("two
 * million pounds", "£2m").
 */
export function sameAmount(reading: readonly PrintedWord[], base: readonly PrintedWord[]): boolean {
  return sameMeasure(printed(reading), printed(base)) || amountOf(reading) === amountOf(base)
}

function sameMeasure(a: string, b: string): boolean {
  const parts = /^(\p{N}[\p{N}.]*)(\p{L}+)$/u
  const [one, other] = [parts.exec(a), parts.exec(b)]
  if (one === null || other === null || one[1] !== other[1]) return false
  const [unit = '', word = ''] = [one[2], other[2]]
  return UNITS.get(unit)?.test(word) === true || UNITS.get(word)?.test(unit) === true
}

function printed(words: readonly PrintedWord[]): string {
  return words
    .map(word => word.printed)
    .join('')
    .toLowerCase()
    .replaceAll(/,(?=\p{N}{3})/gu, '')
}

/**
 * The number that some words are, with its ending and its sign of money ("200", "21st", "£2000000"); NaN where they are
 * none, which equals nothing.
 */
function amountOf(words: readonly PrintedWord[]): string | number {
  const forms = words.flatMap(word => apart(word))
  const sign = signOf(forms.at(-1) ?? '') ?? signBefore(words[0])
  if (signOf(forms.at(-1) ?? '') !== undefined) forms.pop()
  const ending = /(?<=^\d+)(?:st|nd|rd|th)$/u.exec(forms.at(-1) ?? '')?.[0] ?? ''
  const last = forms.pop() ?? ''
  const number = numberOfWords([...forms, last.slice(0, last.length - ending.length)])
  return number === undefined ? Number.NaN : `${sign ?? ''}${number}${ending}`
}

/** The parts of a number in one word: "2m" has "2" and "million". */
function apart({ canonical, printed: word }: PrintedWord): string[] {
  const [, number, unit = ''] = /^(\d[\d.,]*)(\p{L}+)$/u.exec(word.toLowerCase()) ?? []
  const scale = Object.keys(SCALES).find(name => UNITS.get(unit)?.test(name) === true)
  if (number !== undefined && scale !== undefined) return [number, scale]
  return [/^\d[\d.,]*$/u.test(word) ? word : canonical]
}

function signOf(word: string): string | undefined {
  return CURRENCIES.find(([, name]) => name.test(word))?.[0]
}

function signBefore(word: PrintedWord | undefined): string | undefined {
  return CURRENCIES.find(([sign]) => word?.before.marks.endsWith(sign))?.[0]
}

/**
 * Whether words that only one side has are the money of a number before them which the other side gives as a sign ("5,000 pounds",
 * "£5,000"): `words`, and the other side's words up to that number, in order.
 */
export function isMoneyOf(words: readonly PrintedWord[], other: readonly PrintedWord[]): boolean {
  const sign = signOf(words[0]?.folded ?? '')
  if (words.length !== 1 || sign === undefined) return false
  const first = other[other.findLastIndex(word => !isNumber(word.folded)) + 1]
  return signBefore(first) === sign
}
