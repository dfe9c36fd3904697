import { BODY_WORDS } from './lexicon/bodies.js'
import { COMMON_WORDS } from './lexicon/common-words.js'
import { GIVEN_NAMES } from './lexicon/given-names.js'
import { PLACES } from './lexicon/places.js'
import { PARTICLES, SUFFIXES, TITLES } from './lexicon/titles.js'
import type { NameWord } from './name-words.js'

/** A run of words that may hold one name, with its titles: "former Gen. Ada B. Quill". */
export type NameRun = readonly NameWord[]

const JOINING = new Set(['of', 'for', 'on', 'and', '&', 'the', 'to', 'in', 'against'])
const SPACE = /^[ \t\u00A0]+$/u

/**
 * The runs of capitalised words that `words` holds, in order: with particles between capitals ("van der"),
 * with "Jr." after a comma, and for bodies with "of", "for" and the like ("Office of the Harbour Master"). A
 * possessive ends a run. Linear in the number of words.
 */
export function nameRuns(words: readonly NameWord[]): NameRun[] {
  const runs: NameRun[] = []
  let at = 0
  while (at < words.length) {
    const end = words[at]?.capital === true ? runEnd(words, at) : at
    if (end > at) runs.push(words.slice(at, end))
    at = Math.max(end, at + 1)
  }
  return runs
}

function runEnd(words: readonly NameWord[], start: number): number {
  let end = start + 1
  while (end < words.length && words[end - 1]?.possessive !== true) {
    const step = stepTo(words, start, end)
    if (step === 0) break
    end += step
  }
  return end
}

/** How many of the words at `at` belong to the run that began at `start`; 0 where it ends. */
function stepTo(words: readonly NameWord[], start: number, at: number): number {
  const word = words[at]
  const before = words[at - 1]
  if (word === undefined || before === undefined) return 0
  if (/^,? $/u.test(word.gap) && SUFFIXES.has(word.folded) && word.capital) return 1
  if (isNickname(words, at)) return 1
  if (!SPACE.test(word.gap)) return 0
  if (word.capital) return opensAnother(words, start, at) ? 0 : 1
  const ahead = words[at + 1]
  if ((word.folded === 'and' || word.folded === '&') && joinsBody(words, start, at)) return 2
  if (PARTICLES.has(word.folded) && GIVEN_NAMES.has(words[at - 1]?.folded ?? '') && !JOINING.has(word.folded))
    return particles(words, at)
  if (ahead === undefined || !JOINING.has(word.folded) || !holdsHead(words.slice(start, at))) return 0
  return joiners(words, start, at)
}

function isNickname(words: readonly NameWord[], at: number): boolean {
  const word = words[at]
  const ahead = words[at + 1]
  // In brackets only a given name is one: "Ada Quill (Port)" is from there.
  const bracketed = word !== undefined && isGiven(word) && /^ \($/u.test(word.gap)
  const opens = bracketed || /^ ["“‘]$/u.test(word?.gap ?? '')
  return (
    opens &&
    word?.capital === true &&
    words[at - 1]?.capital === true &&
    /^["”’)] $/u.test(ahead?.gap ?? '') &&
    ahead?.capital === true
  )
}

/** "van der Berg": the particles up to the next capital; 0 where none follows. */
function particles(words: readonly NameWord[], at: number): number {
  let count = 0
  while (count < 3) {
    const word = words[at + count]
    if (word === undefined || !SPACE.test(word.gap)) return 0
    if (word.capital) return count === 0 ? 0 : count + 1
    if (!PARTICLES.has(word.folded)) return 0
    count += 1
  }
  return 0
}

/**
 * "the Parks and Moorings Federation": an article before, one capital and a body word behind. Without the article
 * "Quill and Harbour Office" would be one body.
 */
function joinsBody(words: readonly NameWord[], start: number, at: number): boolean {
  const article = words[start - 1]
  const inRun =
    words[start]?.folded === 'the' || (article?.folded === 'the' && SPACE.test(words[start]?.gap ?? ''))
  const [first, second] = [words[at + 1], words[at + 2]]
  if (!inRun || words.slice(start, at).some(isGiven) || first?.capital !== true || second?.capital !== true)
    return false
  return (
    SPACE.test(first.gap) &&
    SPACE.test(second.gap) &&
    BODY_WORDS.has(second.folded) &&
    !BODY_WORDS.has(words[at - 1]?.folded ?? '')
  )
}

/** Whether the words can head a longer name: "Office of ...", "Secretary of ...". */
function holdsHead(words: readonly NameWord[]): boolean {
  return words.some(word => BODY_WORDS.has(word.folded) || TITLES.has(word.folded)) && !words.some(isGiven)
}

function isGiven(word: NameWord): boolean {
  return GIVEN_NAMES.has(word.folded) && !TITLES.has(word.folded) && !PLACES.has(word.folded)
}

/** "of the United", "for Human", "and Development": the joining words and the capital after them. */
function joiners(words: readonly NameWord[], start: number, at: number): number {
  const first = words[at]
  const nested = words.slice(start, at).some(word => JOINING.has(word.folded))
  if (
    first === undefined ||
    ((first.folded === 'and' || first.folded === '&') && !nested && !sameKind(words, at))
  )
    return 0
  const head = words[at - 1]?.folded ?? ''
  if (
    first.folded === 'the' ||
    ((first.folded === 'in' || first.folded === 'to') && !TITLES.has(head)) ||
    // "Gen. Quill on Tern": only a body is "on" or "against" something by name.
    ((first.folded === 'on' || first.folded === 'against') && !BODY_WORDS.has(head) && !TITLES.has(head))
  )
    return 0
  const article = words[at + 1]?.folded === 'the' ? 1 : 0
  const target = words[at + 1 + article]
  if (target === undefined || !target.capital || !SPACE.test(target.gap)) return 0
  if (first.folded === 'and' && BODY_WORDS.has(target.folded) && words[at + 2 + article]?.folded === 'of')
    return 0
  if (isGiven(target) || (TITLES.has(target.folded) && first.folded === 'and')) return 0
  if (
    COMMON_WORDS.has(target.folded) &&
    !BODY_WORDS.has(target.folded) &&
    !['united', 'state', 'states', 'european', 'white', 'high'].includes(target.folded)
  )
    return 0
  return 2 + article
}

/** "Health and Welfare Department": a body word follows the joined capital. */
function sameKind(words: readonly NameWord[], at: number): boolean {
  return BODY_WORDS.has(words[at + 2]?.folded ?? '') && words[at + 1]?.capital === true
}

/** Whether a new name begins at `at` inside the run: a given name after a place, a body or "of". */
function opensAnother(words: readonly NameWord[], start: number, at: number): boolean {
  const word = words[at]
  const before = words[at - 1]
  if (word === undefined || before === undefined || !isGiven(word)) return false
  const joined = words.slice(start, at).some(part => !part.capital && JOINING.has(part.folded))
  // A title keeps its name ("Secretary of State Ada Quill"); a body does not.
  if (TITLES.has(words[start]?.folded ?? '') && !BODY_WORDS.has(words[start]?.folded ?? '')) return false
  return joined && !JOINING.has(before.folded) && words[at + 1]?.capital === true
}
