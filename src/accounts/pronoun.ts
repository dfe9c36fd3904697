import type { Person } from '../people/index.js'
import type { Span } from '../text/index.js'
import { speakingAt, type Scene } from './scene.js'

/** Sentences that a pronoun looks back over for the one it means. */
const LOOK_BACK = 2

const TITLES = {
  he: /\b(?:Mr|Sir|Lord|King|Prince|Father)\.?\s$/u,
  she: /\b(?:Ms|Mrs|Miss|Dame|Lady|Queen|Princess|Sister)\.?\s$/u,
} as const

/** Whether a title that the document gives somebody goes with the other pronoun; names alone tell nothing. */
function isOther(scene: Scene, person: Person, pronoun: 'he' | 'she'): boolean {
  const before = person.mentions.map(({ span }) =>
    scene.document.text.slice(Math.max(0, span[0] - 10), span[0]),
  )
  const other = pronoun === 'he' ? 'she' : 'he'
  return before.some(text => TITLES[other].test(text)) && !before.some(text => TITLES[pronoun].test(text))
}

/** A pronoun to be resolved: where it stands, and who it cannot be (the subject of the verb it is the object of). */
interface PronounPlace {
  readonly at: Span
  readonly not?: Person | undefined
}

/**
 * The person whom the pronoun `at` a place of the sentence with index `index` means: the last one named
 * before it there, else the first one named in one of the two sentences before, titles agreeing; for "I" whoever speaks. A guess
 * as good as position allows; undefined where nobody fits, and for pronouns of no single person.
 */
export function pronounMeans(scene: Scene, index: number, { at, not }: PronounPlace): Person | undefined {
  const word = scene.document.text.slice(...at).toLowerCase()
  if (/^(?:i|my|me|myself)$/u.test(word)) return speakingAt(scene, at[0])
  const pronoun = /^(?:he|his|him|himself)$/u.test(word)
    ? 'he'
    : /^(?:she|her|hers|herself)$/u.test(word)
      ? 'she'
      : undefined
  const sentence = scene.sentences[index]
  if (pronoun === undefined || sentence === undefined) return undefined
  const within = ([start, end]: Span): Person[] =>
    scene.persons
      .filter(
        ({ person, span }) =>
          span[0] >= start && span[1] <= end && person !== not && !isOther(scene, person, pronoun),
      )
      .map(({ person }) => person)
  const here = within([sentence[0], at[0]]).at(-1)
  if (here !== undefined) return here
  for (let back = 1; back <= LOOK_BACK; back++) {
    const before = scene.sentences[index - back]
    const [first] = before === undefined ? [] : within(before)
    if (first !== undefined) return first
  }
  return undefined
}

/** The last place in `[from, to)` where one of the words of `pattern` stands; undefined where none does. */
export function lastWord(scene: Scene, [from, to]: Span, pattern: RegExp): Span | undefined {
  const match = [...scene.document.text.slice(from, to).matchAll(pattern)].at(-1)
  return match === undefined ? undefined : [from + match.index, from + match.index + match[0].length]
}
