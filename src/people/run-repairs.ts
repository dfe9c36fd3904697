import { isGivenName } from './name-kinds.js'
import type { NameRun } from './name-runs.js'
import type { NameWord } from './name-words.js'

/*
 * "Ada QuillHarbour news": a name with the next headline run on. Names have capitals inside too, but after a short
 * first part ("McKay", "DeSoto", "MacArthur").
 */
const GLUED = /^(?!Fitz|Vander|Saint)((?:Mc|Mac|O['’])?\p{Lu}\p{Ll}{3,})(?=\p{Lu})/u

/** The run up to the point where a person's name runs on into another word without a space; the run itself elsewhere. Linear. */
export function beforeGlue(run: NameRun): NameRun {
  const at = run.findIndex(
    (word, index) => index > 0 && GLUED.test(word.text) && run.slice(0, index).some(isGivenName),
  )
  const word = run[at]
  return word === undefined ? run : [...run.slice(0, at), firstPart(word)]
}

function firstPart(word: NameWord): NameWord {
  const text = GLUED.exec(word.text)?.[1] ?? word.text
  return { ...word, text, folded: text.toLowerCase(), end: word.start + text.length, possessive: false }
}

/**
 * A name that stands twice in a row, as a link's title beside its text does ("Ada Quill Adaline Mary Quill"), in its
 * two parts: the surname is there twice, or a given name follows a surname and the full name goes on. Else the run alone.
 */
export function repeatedNames(run: NameRun, text: string): NameRun[] {
  const from = Math.max(0, run.findIndex(isGivenName))
  const [first, second, third] = run.slice(from)
  if (first === undefined || second === undefined || third === undefined || !isGivenName(first)) return [run]
  const surname = run.findIndex(
    (word, at) => at > from && at < run.length - 2 && word.folded === run.at(-1)?.folded,
  )
  if (surname > 0) return [run.slice(0, surname + 1), run.slice(surname + 1)]
  const goesOn = run.length - from > 3 || /^ \(\p{Lu}/u.test(text.slice(third.end, third.end + 3))
  return goesOn && !isGivenName(second) && isGivenName(third) && second.text.length > 2
    ? [run.slice(0, from + 2), run.slice(from + 2)]
    : [run]
}
