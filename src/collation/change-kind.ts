import { isModal, isNegation, isQuantifier } from './limits.js'
import type { PrintedWord } from './printed.js'
import { expandContraction, isNumber } from './spelling.js'
import type { VariantKind } from './witness.js'

/** Whether two runs of words are the same but for where they are parted ("clear eyed", "cleareyed", "per cent", "percent"). */
export function sameWords(reading: readonly PrintedWord[], base: readonly PrintedWord[]): boolean {
  const joined = (words: readonly PrintedWord[], form: 'canonical' | 'folded'): string =>
    words.map(word => word[form]).join('')
  // As they are folded too: of "sixty-one" each part alone has a form in digits, "sixtyone" has none.
  return (
    joined(reading, 'canonical') === joined(base, 'canonical') ||
    joined(reading, 'folded') === joined(base, 'folded') ||
    sameAmount(printed(reading), printed(base)) ||
    numeral(reading) === numeral(base) ||
    sameName(reading, base)
  )
}

/** A number of two words as one ("ninety-five": "95"), a run of one word as it is; NaN for any other, which equals nothing. */
function numeral(words: readonly PrintedWord[]): number {
  const [first, second, ...more] = words.map(word => Number(word.canonical))
  if (first === undefined || more.length > 0 || !Number.isInteger(first)) return Number.NaN
  if (second === undefined) return first
  const isTens = first % 10 === 0 && first >= 20 && first < 100
  return isTens && second >= 1 && second < 10 ? first + second : Number.NaN
}

/** Shorter names that differ in a letter are two names. */
const LEAST_NAME = 6

/** Whether two names differ only in how a foreign one is written with our letters: a letter doubled, "y" for "iy" at the end. */
function sameName(reading: readonly PrintedWord[], base: readonly PrintedWord[]): boolean {
  const [one, other] = [reading[0], base[0]]
  if (reading.length !== 1 || base.length !== 1 || one === undefined || other === undefined) return false
  if (![one, other].every(word => /^\p{Lu}/u.test(word.printed) && word.printed.length >= LEAST_NAME))
    return false
  return written(one.folded) === written(other.folded)
}

function written(folded: string): string {
  return folded.replace(/[iy]+$/u, 'y').replaceAll(/(\p{L})\1/gu, '$1')
}

function printed(words: readonly PrintedWord[]): string {
  return words
    .map(word => word.printed)
    .join('')
    .toLowerCase()
    .replaceAll(/,(?=\p{N}{3})/gu, '')
}

/** What stands for a unit after a number: "3.5m" may be million or metres, as the other says. */
const UNITS: ReadonlyMap<string, RegExp> = new Map([
  ['m', /^(?:million|met(?:er|re)s?)$/u],
  ['bn', /^billion$/u],
  ['tn', /^trillion$/u],
  ['k', /^thousand$/u],
  ['km', /^kilomet(?:er|re)s?$/u],
  ['kg', /^kilo(?:gram)?s?$/u],
])

function sameAmount(a: string, b: string): boolean {
  const parts = /^(\p{N}[\p{N}.]*)(\p{L}+)$/u
  const [one, other] = [parts.exec(a), parts.exec(b)]
  if (one === null || other === null || one[1] !== other[1]) return false
  const [unit = '', word = ''] = [one[2], other[2]]
  return UNITS.get(unit)?.test(word) === true || UNITS.get(word)?.test(unit) === true
}

/** Whether two runs of words differ in contractions alone ("wouldn't", "would not"). */
export function sameWrittenOut(reading: readonly PrintedWord[], base: readonly PrintedWord[]): boolean {
  return expanded(reading).join(' ') === expanded(base).join(' ')
}

/**
 * What kind of change it is to have `reading` where the base has `base`; either may be empty, not both. What
 * weighs most decides: a number, a negation, a name, modality, quantity; else dropped, added, moved, replaced.
 */
export function changeKind(reading: readonly PrintedWord[], base: readonly PrintedWord[]): VariantKind {
  const inReading = expanded(reading)
  const inBase = expanded(base)
  if (sameWrittenOut(reading, base)) return 'replaced'
  if (reading.length > 1 && inReading.toSorted().join(' ') === inBase.toSorted().join(' ')) return 'moved'
  const onlyReading = inReading.filter(word => !inBase.includes(word))
  const onlyBase = inBase.filter(word => !inReading.includes(word))
  const differ = (has: (word: string) => boolean): boolean => onlyReading.some(has) || onlyBase.some(has)
  if (
    differ(isNumber) &&
    (reading.length === 0 || base.length === 0 || (onlyReading.some(isNumber) && onlyBase.some(isNumber)))
  )
    return 'number'
  if (onlyReading.some(isNegation) !== onlyBase.some(isNegation)) return 'negation'
  if (reading.some(isName) && base.some(isName)) return 'name'
  if (differ(isModal)) return 'modality'
  if (differ(isQuantifier)) return 'quantifier'
  if (reading.length === 0) return 'dropped'
  return base.length === 0 ? 'added' : 'replaced'
}

function expanded(words: readonly PrintedWord[]): string[] {
  return words.flatMap(word => expandContraction(word.canonical).split(' '))
}

/** A capital inside a sentence; "I" and its contractions are none. */
function isName(word: PrintedWord): boolean {
  return /^\p{Lu}/u.test(word.printed) && !word.before.sentenceEnd && !/^I(?:'|$)/u.test(word.printed)
}
