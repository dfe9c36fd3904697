import { BODY_WORDS, KNOWN_BODIES, THING_ACRONYMS, THING_WORDS } from './lexicon/bodies.js'
import { COMMON_WORDS } from './lexicon/common-words.js'
import { GIVEN_NAMES } from './lexicon/given-names.js'
import { PLACES, PLACES_OF_TWO_WORDS } from './lexicon/places.js'
import { ROLE_NOUNS } from './lexicon/roles.js'
import { PARTICLES, TITLE_MODIFIERS, TITLES } from './lexicon/titles.js'
import type { NameRun } from './name-runs.js'
import type { NameWord } from './name-words.js'

/** What telling a name's kind may look at. */
export interface NameContext {
  readonly text: string
  /** The words that the text also prints in lower case: no names, wherever they have a capital. */
  readonly lower: ReadonlySet<string>
  /**
   * The words that the text also prints with only their first letter a capital: in capitals they are the same words, and
   * no acronyms.
   */
  readonly capitalised: ReadonlySet<string>
}

/** Whether a word is a given name and neither a title nor a place. */
export function isGivenName(word: NameWord): boolean {
  return GIVEN_NAMES.has(word.folded) && !TITLES.has(word.folded) && !PLACES.has(word.folded)
}

/** Whether a word is an initial or two ("A.", "J.R."), and no place ("U.S."). */
export function isInitial(word: NameWord | undefined): boolean {
  return (
    word !== undefined &&
    /^(?:\p{Lu}\.){1,2}$/u.test(word.text) &&
    !PLACES.has(`${word.folded}.`) &&
    !PLACES.has(word.folded)
  )
}

/** Whether a common word at `at` begins the name of a body ("United Nations", "National Trust"). */
export function isPartOfBody(run: NameRun, at: number): boolean {
  const two = run.slice(at, at + 2).map(word => word.folded)
  return (
    KNOWN_BODIES.has(two.join(' ')) ||
    KNOWN_BODIES.has(
      run
        .slice(at, at + 3)
        .map(word => word.folded)
        .join(' '),
    ) ||
    ([
      'united',
      'european',
      'national',
      'central',
      'american',
      'free',
      'supreme',
      'high',
      'democratic',
      'republican',
    ].includes(two[0] ?? '') &&
      two.length === 2 &&
      run.slice(at).some(word => BODY_WORDS.has(word.folded) || word.folded === 'nations'))
  )
}

/** Whether titles before a body's name belong to it ("Democratic", "General"). */
export function isModifier(titles: NameRun): boolean {
  return titles.every(word => TITLE_MODIFIERS.has(word.folded))
}

/** Whether the name begins with a place of two words and names no body of it. */
export function isPlace(name: NameRun): boolean {
  const two = name
    .slice(0, 2)
    .map(word => word.folded)
    .join(' ')
  return PLACES_OF_TWO_WORDS.has(two) && !BODY_WORDS.has(name.at(-1)?.folded ?? '')
}

/** Whether the words name a body: a known one, or one by the head of its name. */
export function isBody(name: NameRun): boolean {
  const folded = name.map(word => word.folded)
  if (KNOWN_BODIES.has(folded.join(' '))) return true
  if (name.length === 1) return false
  if (folded.join(' ').endsWith('united nations') || folded.join(' ') === 'european union') return true
  const heads = folded.findIndex(word => word === 'of' || word === 'for' || word === 'on')
  const head = heads > 0 ? folded[heads - 1] : folded.at(-1)
  return BODY_WORDS.has(head ?? '') && !THING_HEADS.has(head ?? '')
}

/** Body words that more often end the name of a person or place when nothing else speaks for a body. */
const THING_HEADS: ReadonlySet<string> = new Set(['street', 'capital'])

/** Whether one word is an acronym, and no label, initial or word of a line in capitals. */
export function isAcronym(name: NameRun, context: NameContext): boolean {
  const word = name[0]
  if (
    name.length !== 1 ||
    word === undefined ||
    !/^(?:\p{Lu}{2,7}|(?:\p{Lu}\.){2,}|\p{Lu}{2,4}-\p{Lu}{2,4})$/u.test(word.text)
  )
    return false
  if (inCapitals(context.text, word) || isLabel(context.text, word)) return false
  return (
    !PLACES.has(word.folded) &&
    !COMMON_WORDS.has(word.folded) &&
    !context.lower.has(word.folded) &&
    !GIVEN_NAMES.has(word.folded) &&
    !THING_ACRONYMS.has(word.folded) &&
    !(word.text.length >= SHOUTED && context.capitalised.has(word.folded)) &&
    !/^[ivxlc]+$/u.test(word.folded)
  )
}

/** Letters from which a word in capitals that the text also prints in small ones is that word: below, "Us" would hide the US. */
const SHOUTED = 4

/** "QUILL:" at the head of a line of a transcript: a surname. */
function isLabel(text: string, word: NameWord): boolean {
  return text[word.end] === ':' && word.text.length > 3 && /(?:^|\n)[^\S\n]*$/u.test(word.gap.slice(-3))
}

/** Whether the word stands on a line of capitals, where no word is an acronym by its capitals. */
function inCapitals(text: string, word: NameWord): boolean {
  const newline = text.indexOf('\n', word.end)
  const line = text
    .slice(text.lastIndexOf('\n', word.start) + 1, newline < 0 ? text.length : newline)
    .slice(0, 300)
  const lower = line.match(/\p{Ll}/gu)?.length ?? 0
  const upper = line.match(/\p{Lu}/gu)?.length ?? 0
  return upper > 12 && upper > lower
}

/** Whether the last word makes the name that of a thing, an event or a place. */
export function isThing(name: NameRun): boolean {
  const last = name.at(-1)
  return (
    last !== undefined && name.length > 1 && THING_WORDS.has(last.folded) && !isGivenName(name[0] ?? last)
  )
}

/** Whether a word is known to be something other than a part of a person's name. */
export function isPlain(word: NameWord, context: NameContext): boolean {
  return (
    COMMON_WORDS.has(word.folded) ||
    PLACES.has(word.folded) ||
    PARTICLES.has(word.folded) ||
    context.lower.has(word.folded) ||
    BODY_WORDS.has(word.folded) ||
    THING_WORDS.has(word.folded)
  )
}

/** Two or three unknown words: taken for a person unless one of them is a word of another kind. */
export function looksLikeName(name: NameRun, context: NameContext): boolean {
  if (name.some(word => /[\p{N}.]/u.test(word.text) && word.text.length > 2)) return false
  // "Dismissing Quill": a participle that opens a headline or sentence.
  if (/\p{L}{3}ing$/u.test(name[0]?.folded ?? '')) return false
  const article = /\b(?:the|a|an|in|at)\s$/iu.test(
    context.text.slice(Math.max(0, (name[0]?.start ?? 0) - 5), name[0]?.start),
  )
  return (
    !article &&
    name.length <= 3 &&
    name.every(word => word.capital && !word.upper && !isPlain(word, context) && !ROLE_NOUNS.has(word.folded))
  )
}
