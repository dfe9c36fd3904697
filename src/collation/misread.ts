import type { PrintedWord } from './printed.js'

/* What a scanner takes for one another, as the one that stands for both: “rn” and “m”, “1”, “l” and “I”, “0” and “O”. */
function seen(folded: string): string {
  return folded
    .replaceAll(/rn/gu, 'm')
    .replaceAll(/vv/gu, 'w')
    .replaceAll(/[1i|!]/gu, 'l')
    .replaceAll(/0/gu, 'o')
}

const LIGATURES = ['ffi', 'ffl', 'ff', 'fi', 'fl'] as const

/** Whether one word is the other without one of its ligatures, which print sets as one letter ("o ce", "rst"). */
function lacksLigature(short: string, long: string): boolean {
  return LIGATURES.some(letters => {
    for (let at = long.indexOf(letters); at >= 0; at = long.indexOf(letters, at + 1))
      if (long.slice(0, at) + long.slice(at + letters.length) === short) return true
    return false
  })
}

const DIGIT_IN_WORD = /\p{Ll}[01]|[01]\p{Ll}{2}/u
const NO_VOWEL = /^[bcdfghj-np-tv-xz]{1,6}$/u

/** Whether a word can be none: a digit stands among its letters, or it has no vowel. */
function isBroken({ folded }: PrintedWord): boolean {
  return DIGIT_IN_WORD.test(folded) || NO_VOWEL.test(folded)
}

/** One side of a place where two texts differ, and the words of the whole stretch around it. */
export interface Side {
  readonly words: readonly PrintedWord[]
  readonly all: readonly PrintedWord[]
}

/**
 * Whether one of two sides is a scanner's misreading of the other, one word ("c1osed", "systern", "o ce" for "office"):
 * the letters are those that scanners take for one another or lose, and what came of them is no word, or other words of
 * that text that the other lacks are none either. Linear in both.
 */
export function isMisread(one: Side, other: Side): boolean {
  return isMisreadingOf(one, other) || isMisreadingOf(other, one)
}

/** Whether each word of the whole side has one or two of the scanned side for its misreading, in order. */
function isMisreadingOf(scanned: Side, whole: Side): boolean {
  const [word, ...rest] = whole.words
  if (word === undefined) return scanned.words.length === 0
  return [1, 2].some(count => {
    const words = scanned.words.slice(0, count)
    return (
      words.length === count &&
      isWordMisread({ ...scanned, words }, word, whole.all) &&
      isMisreadingOf({ ...scanned, words: scanned.words.slice(count) }, { ...whole, words: rest })
    )
  })
}

/** Words with “rn” that are others with “m” for it. */
const WITH_RN = /^(?:barns?|burns?|corns?|darn|modern|sterns?|torn|turns?|yarns?)$/u

function isWordMisread(scanned: Side, word: PrintedWord, all: readonly PrintedWord[]): boolean {
  if (!/^\p{L}+$/u.test(word.folded) || isBroken(word)) return false
  const letters = scanned.words.map(({ folded }) => folded).join('')
  if (letters === word.folded || !/\p{L}/u.test(letters)) return false
  if (seen(letters) !== seen(word.folded) && !lacksLigature(letters, word.folded)) return false
  if (scanned.words.some(isBroken)) return true
  if (letters.replaceAll('rn', 'm') === word.folded && !WITH_RN.test(letters)) return true
  const known = new Set(all.map(({ folded }) => folded))
  return scanned.all.some(one => !scanned.words.includes(one) && isBroken(one) && !known.has(one.folded))
}
