import { SCALES, SMALL_NUMBERS, numberOfWords } from '../text/index.js'

/** A number as print gives it, with how exact it claims to be. */
interface Quantity {
  readonly value: number
  /** What the words around it claim: exactly this, about this, at least or at most this. */
  readonly claim: 'exact' | 'about' | 'at-least' | 'at-most'
}

/** The words that numbers are made of, in lower case. */
export const NUMBER_WORDS: readonly string[] = [...Object.keys(SMALL_NUMBERS), ...Object.keys(SCALES)]

const WORD = `(?:${NUMBER_WORDS.toSorted((a, b) => b.length - a.length).join('|')})`

const SCALE = `(?:${Object.keys(SCALES).join('|')})`

/** A number behind none of these signs; of "14 million" the scale alone is none. */
const numberBehind = (signs: string): string =>
  String.raw`(?<claim>about|around|some|nearly|almost|roughly|approximately|an\s+estimated|more\s+than|over|at\s+least|up\s+to|as\s+many\s+as|fewer\s+than|less\s+than|under)?\s*(?<![\p{L}\p{N}.,${signs}-])(?<number>\d+(?:,\d{3})*(?:\.\d+)?(?:\s+${SCALE})?|(?!(?<=\p{N}\s+)${SCALE}\b)${WORD}(?:(?:[\s-]|\s+and\s+)${WORD})*)(?![\p{L}\p{N}%-]|[.,]\d)`

/** A number of things in digits or words, with the words that say how exact it is: for `RegExp` with the flags `iu`. */
export const QUANTITY = numberBehind('$£€')

/** The same, or a number of money behind its sign, which is no part of it. */
export const AMOUNT = numberBehind('')

const CLAIMS: readonly (readonly [RegExp, Quantity['claim']])[] = [
  [/^(?:about|around|some|nearly|almost|roughly|approximately|an\s+estimated)$/iu, 'about'],
  [/^(?:more\s+than|over|at\s+least)$/iu, 'at-least'],
  [/^(?:up\s+to|as\s+many\s+as|fewer\s+than|less\s+than|under)$/iu, 'at-most'],
]

/** Reads what `QUANTITY` matched; undefined where the words are no number. */
export function readQuantity(number: string, claim: string | undefined): Quantity | undefined {
  const value = numberOfWords(number.toLowerCase().split(/[\s-]+/u))
  if (value === undefined) return undefined
  return { value, claim: CLAIMS.find(([pattern]) => pattern.test(claim ?? ''))?.[1] ?? 'exact' }
}

const PRINTED: Readonly<Record<Quantity['claim'], string>> = {
  exact: '',
  about: 'about ',
  'at-least': 'at least ',
  'at-most': 'at most ',
}

/** A quantity as an account's value: "1400", "about 1400", "at least 3". */
export function printQuantity({ value, claim }: Quantity): string {
  return PRINTED[claim] + String(value)
}

/** Reads a value that `printQuantity` printed; undefined for any other text. */
export function parseQuantity(text: string): Quantity | undefined {
  const match = /^(about |at least |at most )?(\d+(?:\.\d+)?)$/u.exec(text)
  if (match === null) return undefined
  const claim =
    (Object.keys(PRINTED) as Quantity['claim'][]).find(key => PRINTED[key] === (match[1] ?? '')) ?? 'exact'
  return { value: Number(match[2]), claim }
}

/**
 * How far apart a number said to be about right and an exact one may lie: print rounds to the nearest ten or hundred, a
 * tenth at most.
 */
const ROUNDING = 0.1

/** Counts further apart than this, one to the other, are of different things: accounts of one event seldom differ more. */
const ONE_EVENT = 4

/**
 * Whether two quantities can both be right: rounding, "about" and "more than" are no disagreement, nor are counts too
 * far apart to be of one thing.
 */
export function canAgree(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value) return true
  const [low, high] = a.value < b.value ? [a, b] : [b, a]
  if (high.value > low.value * ONE_EVENT) return true
  if (low.claim === 'at-least' && high.value <= low.value * (1 + ROUNDING) * 2) return true
  if (high.claim === 'at-most') return true
  const near = high.value - low.value <= high.value * ROUNDING
  return near && (a.claim !== 'exact' || b.claim !== 'exact')
}
