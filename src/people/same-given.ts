import { compatibleGivenNames } from './lexicon/nicknames.js'

/** What of a name tells whether another of the same surname is the same person's. Folded. */
export interface GivenParts {
  readonly given: readonly string[]
  /** "jr", "sr", "iii"; empty without. */
  readonly suffix: string
}

/**
 * Whether two lists of folded given names and initials can be one person's: the first agree by name, initial or nickname
 * and so do the second where both have one, or one goes by the other's middle name. An empty list fits every other.
 */
export function sameGiven(a: readonly string[], b: readonly string[]): boolean {
  const [first, ...middle] = a
  const [second, ...other] = b
  if (first === undefined || second === undefined) return true
  if (compatibleGivenNames(first, second))
    return middle.length === 0 || other.length === 0 || compatibleGivenNames(middle[0] ?? '', other[0] ?? '')
  return middle.includes(second) || other.includes(first)
}

/**
 * Whether two names differ in nothing but "Jr." and the like: then print means two people. A name that also gains or
 * loses a middle name with it is one person's, in full and in short ("Joseph R. Quill Jr." and "Joseph Quill").
 */
export function isParentOf(a: GivenParts, b: GivenParts): boolean {
  return a.suffix !== b.suffix && a.given.length > 0 && a.given.join(' ') === b.given.join(' ')
}
