import type { Person } from '../people/index.js'
import type { Span } from '../text/index.js'
import type { Account } from './account.js'
import { DENIED, DEPARTURES, NOT_A_FACT, TURNED, type DeparturePattern } from './departure-words.js'
import { pointOf } from './point.js'
import { calledName, pronounMeans, subjectNamed, type Scene } from './scene.js'

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

/** Somebody read off the words, and whether a name beside them says so or only position does. */
interface Leaver {
  readonly person: Person
  readonly sure: boolean
}

/** A name this near to its verb, in code units, is its subject: "Quill, who", "Quill then abruptly". */
const BESIDE = 40

/** Between a name and a departure: then the name is who tells of it, not who leaves ("Quill announced the secretary would be removed"). */
const SAYS =
  /\b(?:announc\w+|said|says|tweet\w+|told|wrote|writes|post\w+|claim\w+|confirm\w+|report\w+|characteri\w+|that)\b/u

/** A subject parted from its verb by a comma: the words between are an apposition or a relative clause. */
const AFTER_APPOSITION = /,[”"’']?\s*(?:(?:who|will|would|has|had|have|is|was|were|then|and|but|yet)\s+)*$/u

/** The pronoun nearest to the verb in `[from, to)`: the last one before it, or the first one behind it. */
function pronounIn(scene: Scene, [from, to]: Span, which: 'first' | 'last'): Span | undefined {
  const found = [...scene.document.text.slice(from, to).matchAll(PRONOUN)]
  const match = which === 'first' ? found[0] : found.at(-1)
  return match === undefined ? undefined : [from + match.index, from + match.index + match[0].length]
}

/** The one who left where the words name them before the verb: whichever stands nearer, name or pronoun. */
function leaverBefore(scene: Scene, index: number, at: number): Leaver | undefined {
  const from = scene.sentences[index]?.[0] ?? at
  const { text } = scene.document
  const named = subjectNamed(scene, [from, at])
  const pronoun = pronounIn(scene, [from, at], 'last')
  if (
    pronoun !== undefined &&
    pronoun[0] > (named?.span[1] ?? -1) &&
    /^(?:he|she)$/iu.test(text.slice(...pronoun))
  ) {
    return guessed(pronounMeans(scene, index, { at: pronoun }))
  }
  if (named === undefined) return undefined
  const gap = text.slice(named.span[1], at)
  if (gap.trim() !== '' && AFTER_APPOSITION.test(text.slice(from, at))) {
    const described = scene.persons.findLast(
      ({ span }) => span[0] >= from && span[1] < at && text[span[1]] === ',',
    )
    return described === undefined ? guessed(named.person) : { person: described.person, sure: true }
  }
  return { person: named.person, sure: gap.length <= BESIDE && !SAYS.test(gap) }
}

const guessed = (person: Person | undefined): Leaver | undefined =>
  person === undefined ? undefined : { person, sure: false }

function leaverAfter(scene: Scene, index: number, span: Span): Leaver | undefined {
  const [from, end] = scene.sentences[index] ?? span
  const to = Math.min(end, span[1] + OBJECT_REACH)
  const pronoun = pronounIn(scene, [span[1], to], 'first')
  const named = scene.persons.find(other => other.span[0] >= span[1] && other.span[1] <= to)
  if (pronoun !== undefined && (named === undefined || pronoun[0] < named.span[0])) {
    const subject = scene.persons.findLast(other => other.span[0] >= from && other.span[1] <= span[0])
    return guessed(pronounMeans(scene, index, { at: pronoun, not: subject?.person }))
  }
  return named === undefined ? undefined : { person: named.person, sure: true }
}

function possessor(scene: Scene, index: number, match: RegExpExecArray): Leaver | undefined {
  const start = (scene.sentences[index]?.[0] ?? 0) + match.index
  const word = match[1] ?? ''
  const at: Span = [start, start + word.length]
  if (/^(?:his|her)$/iu.test(word)) return guessed(pronounMeans(scene, index, { at }))
  const end = start + match[0].length
  const dismissedOne = /^\s+of\b/u.test(scene.document.text.slice(end, end + 4))
  const named = scene.persons.find(({ span }) =>
    dismissedOne ? span[0] >= end && span[1] <= end + OBJECT_REACH : span[0] < at[1] && at[0] < span[1],
  )
  return named === undefined ? undefined : { person: named.person, sure: true }
}

function leaverOf(
  scene: Scene,
  index: number,
  found: { readonly pattern: DeparturePattern; readonly match: RegExpExecArray },
): Leaver | undefined {
  const from = scene.sentences[index]?.[0] ?? 0
  const start = from + found.match.index
  switch (found.pattern.leaver) {
    case 'before':
      return leaverBefore(scene, index, start + found.match[0].search(/\S/u))
    case 'after':
      return leaverAfter(scene, index, [start, start + found.match[0].length])
    case 'possessor':
      return possessor(scene, index, found.match)
    default:
      return found.pattern.leaver satisfies never
  }
}

interface Candidate extends Departure {
  readonly sure: boolean
}

function candidates(scene: Scene, index: number): Candidate[] {
  const sentence = scene.sentences[index]
  if (sentence === undefined) return []
  const text = scene.document.text.slice(...sentence)
  return DEPARTURES.flatMap(pattern =>
    [...text.matchAll(pattern.pattern)].flatMap((match): Candidate[] => {
      const before = text.slice(0, match.index)
      const denied = DENIED.test(before) || /n[’']t\b|\bnot\b/u.test(match[0])
      if (NOT_A_FACT.test(before) || (!denied && TURNED.test(before))) return []
      const leaver = leaverOf(scene, index, { pattern, match })
      if (leaver === undefined || /^\s+only\b/u.test(text.slice(match.index + match[0].length))) return []
      const span: Span = [sentence[0] + match.index, sentence[0] + match.index + match[0].length]
      return [{ ...leaver, manner: pattern.manner, denied, span, sentence: index }]
    }),
  )
}

/** The one person counted most; undefined where nobody or several alike. */
function foremost(counts: ReadonlyMap<Person, number>): Person | undefined {
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1])
  return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
}

/**
 * Who leaves by a guess is settled by who surely leaves: a guess at somebody whom no other place names
 * as leaving becomes the one person whom most others do. Where nobody surely leaves, it is the person the
 * document names most; with several alike the guess is dropped.
 */
function settled(scene: Scene, found: readonly Candidate[]): Departure[] {
  const counts = new Map<Person, number>()
  for (const { person, sure } of found) if (sure) counts.set(person, (counts.get(person) ?? 0) + 1)
  const named = new Map(scene.persons.map(({ person }) => [person, person.mentions.length]))
  const main = counts.size === 0 ? foremost(named) : foremost(counts)
  return found.flatMap(({ sure, ...departure }): Departure[] => {
    if (sure || counts.has(departure.person)) return [departure]
    return main === undefined ? [] : [{ ...departure, person: main }]
  })
}

/**
 * Where a document says that somebody left a post, in the order of the text: what is only wished, feared
 * or asked for is left out, what is denied is marked. Somebody whom position does not tell is left out
 * too. Empty where nobody leaves. Linear in the text, times the persons of a sentence.
 */
export function findDepartures(scene: Scene): Departure[] {
  const found = settled(
    scene,
    scene.sentences.flatMap((_, index) => candidates(scene, index)),
  )
  return found.toSorted((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

/** The one person whom a document says most often to have left; undefined where nobody or several do alike. */
export function mainLeaver(scene: Scene): Person | undefined {
  const counts = new Map<Person, number>()
  for (const { person } of findDepartures(scene)) counts.set(person, (counts.get(person) ?? 0) + 1)
  return foremost(counts)
}

/** The words after a departure verb that tell how it was done, to the next stop of the clause. */
const CLAUSE_END = /[,;:()—–“”"]|\.(?:\s|$)|\s--?\s|\b(?:who|which|and|but)\b/u

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
      point: pointOf(calledName(scene, person), 'how they left'),
      value,
    }
  })
}
