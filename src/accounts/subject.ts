import { fold } from '../text/index.js'
import { foldedWords } from './folded-words.js'

/** Words in front of names that are no part of them. */
const TITLES =
  /^(?:mr|mrs|ms|dr|sir|dame|gen|general|sen|senator|rep|gov|prof|lord|lady|col|capt|judge|justice|president|secretary)\.?\s+/u

/** A person's name as points give it, in comparable parts: the last name and what stands before it. */
interface NameParts {
  readonly last: string
  readonly given: string
}

function partsOf(name: string): NameParts {
  let plain = fold(name)
    .text.replaceAll(/[^\p{L}\p{N}' -]/gu, '')
    .trim()
  while (TITLES.test(plain)) plain = plain.replace(TITLES, '')
  const words = plain.split(/\s+/u).filter(word => !/^(?:jr|sr|ii|iii|iv)$/u.test(word))
  return { last: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') }
}

/** The last name of a person as points give it, folded, without title and "Jr."; empty for a name without letters. */
export function lastName(name: string): string {
  return partsOf(name).last
}

/**
 * Whether two names as documents give them can be one person's: the same last name, and given names
 * that begin alike or of which one is missing ("Quill", "Ada Quill", "A. Quill"; not "Tom Quill").
 */
export function sameSubject(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)]
  if (one.last !== other.last || one.last === '') return false
  return one.given === '' || other.given === '' || one.given.slice(0, 1) === other.given.slice(0, 1)
}

/** A word that tells one place from another: long enough, and no kind of place. */
const PLACE_WORD =
  /\b(?!(?:park|street|avenue|road|city|county|state|states|north|south|east|west|hotel|school|university|house|court|hospital|station|airport|united)\b)[\p{L}\p{N}]{4,}/gu

/** The words of four letters or more by which a description of a place or thing is told from another. */
export function placeWords(description: string): ReadonlySet<string> {
  return new Set(fold(description).text.match(PLACE_WORD))
}

/** So many words in a row that stand in two quotations show them to be one. */
const RUN = 4

/** Each four words in a row of a quotation, folded: two quotations that share one are taken for one. */
export function wordRuns(quotation: string): readonly string[] {
  const words = fold(quotation).text.match(/[\p{L}\p{N}']+/gu) ?? []
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' '))
}

/** So many words in a row show two dated quotations to be one: of fewer, somebody says and writes them on several days. */
const DATED_RUN = 7

/** Whether two quotations have seven words in a row in common, or all of the shorter. */
export function sameWords(a: string, b: string): boolean {
  const [one, other] = [a, b].map(text => fold(text).text.match(/[\p{L}\p{N}']+/gu) ?? [])
  const [words, others] = [one ?? [], ` ${(other ?? []).join(' ')} `]
  const run = Math.min(DATED_RUN, words.length, (other ?? []).length)
  return words.some(
    (_, i) => i + run <= words.length && others.includes(` ${words.slice(i, i + run).join(' ')} `),
  )
}

/** How many words two lists have in common from their beginning on. */
function commonStart(a: readonly string[], b: readonly string[]): number {
  const length = a.findIndex((word, i) => word !== b[i])
  return length === -1 ? a.length : length
}

/** So many words on both sides together show two numbers to stand in the same words. */
const SAME_CONTEXT = 5

/** Whether two numbers stand in the same words: as many as five alike, counted from the number outwards on both sides. */
export function sameContext(
  a: { readonly before: string; readonly after: string },
  b: { readonly before: string; readonly after: string },
): boolean {
  const reversed = (words: string): string[] => foldedWords(words).toReversed()
  const alike =
    commonStart(reversed(a.before), reversed(b.before)) +
    commonStart(foldedWords(a.after), foldedWords(b.after))
  return alike >= SAME_CONTEXT
}
