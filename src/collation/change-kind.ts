import { sameAmount } from './amount.js'
import { isModal, isNegation, isQuantifier } from './limits.js'
import type { PrintedWord } from './printed.js'
import { expandContraction, isNumber } from './spelling.js'
import { isFunctionWord } from './telling.js'
import type { VariantKind } from './witness.js'
import { hashWord } from './word-table.js'

/** Whether two runs of words are the same but for where they are parted ("clear eyed", "cleareyed", "per cent", "percent"). */
export function sameWords(reading: readonly PrintedWord[], base: readonly PrintedWord[]): boolean {
  const joined = (words: readonly PrintedWord[], form: 'canonical' | 'folded'): string =>
    words.map(word => word[form]).join('')
  // As they are folded too: of "sixty-one" each part alone has a form in digits, "sixtyone" has none.
  return (
    joined(reading, 'canonical') === joined(base, 'canonical') ||
    joined(reading, 'folded') === joined(base, 'folded') ||
    sameAmount(reading, base) ||
    sameName(reading, base)
  )
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

/** Whether two runs of words differ in contractions alone ("wouldn't", "would not"). */
export function sameWrittenOut(reading: readonly PrintedWord[], base: readonly PrintedWord[]): boolean {
  const [one, other] = [reading, base].map(words => expanded(words).join(' '))
  return one === other || withWould(reading, one ?? '') === withWould(base, other ?? '')
}

/** The other words that an apostrophe and "d" stand for: "they would". */
function withWould(words: readonly PrintedWord[], text: string): string {
  return words.some(word => /\p{L}'d$/u.test(word.printed)) ? text.replaceAll(/ had\b/gu, ' would') : text
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

/** A capital inside a sentence; "I" and its contractions are none, nor are "The" and "All", which open a quotation. */
function isName(word: PrintedWord): boolean {
  if (!/^\p{Lu}/u.test(word.printed) || word.before.sentenceEnd || /^I(?:'|$)/u.test(word.printed))
    return false
  return !isQuantifier(word.canonical) && !isFunctionWord(hashWord(word.folded))
}
