import { isGivenName } from './name-kinds.js'
import type { NameRun } from './name-runs.js'
import type { NameWord } from './name-words.js'

/*
 * "Ada QuillHarbour news": a name with the next headline run on. Names have capitals inside too, but after a short
 * first part ("McKay", "DeSoto", "MacArthur").
 */
const GLUED = /^(?!Fitz|Vander|Saint)((?:Mc|Mac|O['’])?\p{Lu}\p{Ll}{3,})(?=\p{Lu})/u

/**
 * The run up to the point where a person's name runs on into another word without a space; the run itself elsewhere. `known`
 * are the words, folded, that stand capitalised in the text. Linear.
 */
export function beforeGlue(run: NameRun, known: ReadonlySet<string>): NameRun {
  const at = run.findIndex(
    (word, index) =>
      index > 0 &&
      GLUED.test(word.text) &&
      (run.slice(0, index).some(isGivenName) || known.has(firstPart(word).folded)),
  )
  const word = run[at]
  return word === undefined ? run : [...run.slice(0, at), firstPart(word)]
}

/* "ButQuill said": a word that opens a sentence, with the name run on where a link was lost. */
const OPENING =
  /^(?:But|And|Yet|When|While|Then|Though|Although|However|Because|After|Before)(?=\p{Lu}\p{Ll}{2})/u

/** `words` with the names that run on from a word that opens a sentence cut off it, where they stand alone elsewhere. Linear. */
export function unglued(words: readonly NameWord[]): readonly NameWord[] {
  if (!words.some(({ text }) => OPENING.test(text))) return words
  const alone = new Set(words.flatMap(({ capital, folded }) => (capital ? [folded] : [])))
  return words.flatMap(word => {
    const length = OPENING.exec(word.text)?.[0].length ?? 0
    if (length === 0 || !alone.has(word.folded.slice(length))) return [word]
    const start = word.start + length
    return [{ ...word, text: word.text.slice(length), folded: word.folded.slice(length), start, gap: '\n' }]
  })
}

/** How much of a source's head is a word that its name runs on from ("ButQuill"); 0 elsewhere. */
export function gluedOpening(words: string): number {
  return OPENING.exec(words)?.[0].length ?? 0
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
