import type { Person } from '../people/index.js'
import type { Span } from '../text/index.js'
import type { Account } from './account.js'
import { DENIED, DEPARTURES, NOT_A_FACT, type DeparturePattern } from './departure-words.js'
import { pointOf } from './point.js'
import { namedBefore, namedFrom, pronounMeans, type Scene } from './scene.js'

/** One place where a document says that somebody left a post. */
export interface Departure {
  readonly person: Person
  readonly manner: DeparturePattern['manner']
  readonly denied: boolean
  /** The words that say so. */
  readonly span: Span
  /** Its sentence, by index in the scene. */
  readonly sentence: number
}

/** How far behind the verb the one who is dismissed can stand, in code units. */
const OBJECT_REACH = 40

const PRONOUN = /\b(?:he|she|him|her|his)\b/giu

/** The pronoun nearest to `at` in `[from, to)`: the last one, or the first one. */
function pronounIn(scene: Scene, [from, to]: Span, which: 'first' | 'last'): Span | undefined {
  const found = [...scene.document.text.slice(from, to).matchAll(PRONOUN)]
  const match = which === 'first' ? found[0] : found.at(-1)
  return match === undefined ? undefined : [from + match.index, from + match.index + match[0].length]
}

/** The one who left where the words name them before the verb: whichever stands nearer, name or pronoun. */
function leaverBefore(scene: Scene, index: number, at: number): Person | undefined {
  const from = scene.sentences[index]?.[0] ?? at
  const named = scene.persons.filter(({ span }) => span[0] >= from && span[1] <= at).at(-1)
  const pronoun = pronounIn(scene, [from, at], 'last')
  if (
    pronoun !== undefined &&
    pronoun[0] > (named?.span[1] ?? -1) &&
    /^(?:he|she)$/iu.test(scene.document.text.slice(...pronoun))
  ) {
    return pronounMeans(scene, index, pronoun)
  }
  return named?.person
}

function leaverAfter(scene: Scene, index: number, at: number): Person | undefined {
  const to = Math.min(scene.sentences[index]?.[1] ?? at, at + OBJECT_REACH)
  const pronoun = pronounIn(scene, [at, to], 'first')
  const named = scene.persons.find(({ span }) => span[0] >= at && span[1] <= to)
  if (pronoun !== undefined && (named === undefined || pronoun[0] < named.span[0]))
    return pronounMeans(scene, index, pronoun)
  return named?.person
}

function possessor(scene: Scene, index: number, match: RegExpExecArray): Person | undefined {
  const from = scene.sentences[index]?.[0] ?? 0
  const word = match[1] ?? ''
  const start = from + match.index
  if (/^(?:his|her)$/iu.test(word)) return pronounMeans(scene, index, [start, start + word.length])
  return namedFrom(scene, start, start + word.length) ?? namedBefore(scene, from, start + word.length)
}

function leaverOf(
  scene: Scene,
  index: number,
  found: { readonly pattern: DeparturePattern; readonly match: RegExpExecArray },
): Person | undefined {
  const from = scene.sentences[index]?.[0] ?? 0
  const start = from + found.match.index
  switch (found.pattern.leaver) {
    case 'before':
      return leaverBefore(scene, index, start + found.match[0].search(/\S/u))
    case 'after':
      return leaverAfter(scene, index, start + found.match[0].length)
    case 'possessor':
      return possessor(scene, index, found.match)
    default:
      return found.pattern.leaver satisfies never
  }
}

/**
 * Where a document says that somebody left a post, in the order of the text: what is only wished, feared
 * or asked for is left out, what is denied is marked. Somebody whom position does not tell is left out
 * too. Empty where nobody leaves. Linear in the text, times the persons of a sentence.
 */
export function findDepartures(scene: Scene): Departure[] {
  const found = scene.sentences.flatMap((sentence, index) => {
    const text = scene.document.text.slice(...sentence)
    return DEPARTURES.flatMap(pattern =>
      [...text.matchAll(pattern.pattern)].flatMap((match): Departure[] => {
        const before = text.slice(0, match.index)
        if (NOT_A_FACT.test(before)) return []
        const person = leaverOf(scene, index, { pattern, match })
        if (person === undefined) return []
        const denied = DENIED.test(before) || /n[’']t\b|\bnot\b/u.test(match[0])
        const span: Span = [sentence[0] + match.index, sentence[0] + match.index + match[0].length]
        return [{ person, manner: pattern.manner, denied, span, sentence: index }]
      }),
    )
  })
  return found.toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

/** The words after a departure verb that tell how it was done, to the next stop of the clause. */
const CLAUSE_END = /[,;:.()—–]|\s--?\s|\bwho\b|\bwhich\b/u

/** Accounts of how persons left: "resigned", "retired", "dismissed", "not dismissed"; the span is the clause. */
export function departureAccounts(scene: Scene): Account[] {
  return findDepartures(scene).map(({ person, manner, denied, span, sentence }) => {
    const end = scene.sentences[sentence]?.[1] ?? span[1]
    const rest = scene.document.text.slice(span[1], Math.min(end, span[1] + 80))
    const clause = rest.search(CLAUSE_END)
    const tail = clause === -1 ? rest : rest.slice(0, clause)
    const value = (denied ? `not ${manner}` : manner) + (/\bin protest\b/u.test(tail) ? ' (in protest)' : '')
    return {
      document: scene.document.id,
      span: [span[0], span[1] + tail.trimEnd().length],
      point: pointOf(person.name, 'how they left'),
      value,
    }
  })
}
