import type { Person } from '../people/index.js'
import type { Span } from '../text/index.js'
import type { Account } from './account.js'
import { ANY_DEPARTURE, DENIED, DEPARTURES, NOT_A_FACT, TURNED, type Manner } from './departure-words.js'
import { leaverOf, type Leaver } from './leaver.js'
import { pointOf } from './point.js'
import { calledName, type Scene } from './scene.js'

/** One place where a document says that somebody left a post. */
export interface Departure {
  readonly person: Person
  readonly manner: Manner
  readonly denied: boolean
  /** The words that say so. */
  readonly span: Span
  /** Its sentence, by index in the scene. */
  readonly sentence: number
}

/** A departure before it is settled who left. */
interface Candidate extends Omit<Departure, 'person'> {
  readonly leaver: Leaver
}

/** A question tells nothing, and a row of headlines parted by bars tells of other matters. */
const NO_ACCOUNT = /\?["”’')]*$|\s\|\s/u

/** How far before a departure the words stand that turn its sense, in code units. */
const BEFORE = 200

function candidates(scene: Scene, index: number): Candidate[] {
  const sentence = scene.sentences[index]
  if (sentence === undefined) return []
  const text = scene.document.text.slice(...sentence)
  if (!ANY_DEPARTURE.test(text) || NO_ACCOUNT.test(text)) return []
  return DEPARTURES.flatMap(pattern =>
    [...text.matchAll(pattern.pattern)].flatMap((match): Candidate[] => {
      const before = text.slice(Math.max(0, match.index - BEFORE), match.index)
      const denied = DENIED.test(before) || /n[’']t\b|\bnot\b/u.test(match[0])
      if (NOT_A_FACT.test(before) || (!denied && TURNED.test(before))) return []
      const leaver = leaverOf(scene, index, { pattern, match })
      if (leaver === undefined || /^\s+only\b/u.test(text.slice(match.index + match[0].length))) return []
      const span: Span = [sentence[0] + match.index, sentence[0] + match.index + match[0].length]
      return [{ leaver, manner: pattern.manner, denied, span, sentence: index }]
    }),
  )
}

/** The one person counted most; undefined where nobody or several alike. */
function foremost(counts: ReadonlyMap<Person, number>): Person | undefined {
  const [first, second] = [...counts].toSorted((a, b) => b[1] - a[1])
  return first !== undefined && first[1] > 0 && first[1] > (second?.[1] ?? 0) ? first[0] : undefined
}

function counted(persons: readonly Person[]): Map<Person, number> {
  const counts = new Map<Person, number>()
  for (const person of persons) counts.set(person, (counts.get(person) ?? 0) + 1)
  return counts
}

/** Words of a description that fit anybody. */
const PLAIN =
  /^(?:that|this|with|from|have|been|were|they|their|last|former|senior|most|when|after|which|whom|whose)$/u

/**
 * Whom a description means: the one person beside whose name most of its longer words stand ("a weir official": "Ada
 * Quill, who ran the weir"); undefined where that is nobody or several. In the description's own sentence its words stand beside everybody.
 */
function describedAs(scene: Scene, sentence: number, words: string): Person | undefined {
  const telling = (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(word => !PLAIN.test(word))
  if (telling.length === 0) return undefined
  const best = new Map<Person, number>()
  const [from, to] = scene.sentences[sentence] ?? [0, 0]
  for (const { person, span } of scene.persons) {
    if (span[0] >= from && span[1] <= to) continue
    const beside = scene.document.text
      .slice(Math.max(0, span[0] - BESIDE_NAME), span[1] + BESIDE_NAME)
      .toLowerCase()
    const count = telling.filter(word => beside.includes(word)).length
    best.set(person, Math.max(best.get(person) ?? 0, count))
  }
  return foremost(best)
}

/** How far from a name the words stand that tell who it is, in code units. */
const BESIDE_NAME = 80

/**
 * Who leaves by a guess is settled by who surely leaves: a pronoun that seems to mean somebody whom no
 * other place names as leaving, and a description, mean the one person whom most places name. Where no
 * place names anybody a pronoun keeps its meaning, and a description is whom the document names most.
 */
function settled(scene: Scene, found: readonly Candidate[]): Departure[] {
  const named = counted(found.flatMap(({ leaver }) => (leaver.kind === 'named' ? [leaver.person] : [])))
  const meant = counted(found.flatMap(({ leaver }) => (leaver.kind === 'meant' ? [leaver.person] : [])))
  const main =
    foremost(named) ??
    (named.size === 0
      ? (foremost(meant) ?? foremost(counted(scene.persons.map(({ person }) => person))))
      : undefined)
  return found.flatMap(({ leaver, ...departure }): Departure[] => {
    const own =
      leaver.kind === 'described' ? describedAs(scene, departure.sentence, leaver.words) : leaver.person
    const keeps = own !== undefined && (leaver.kind === 'named' || named.has(own) || named.size === 0)
    const person = keeps ? own : main
    return person === undefined ? [] : [{ ...departure, person }]
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
export function mainLeaver(departures: readonly Departure[]): Person | undefined {
  return foremost(counted(departures.map(({ person }) => person)))
}

/** The words after a departure verb that tell how it was done, to the next stop of the clause. */
const CLAUSE_END = /[,;:()—–“”"]|\.(?:\s|$)|\s--?\s|\b(?:who|which|and|but)\b/u

/** Accounts of how persons left: "resigned", "retired", "dismissed", "not dismissed"; the span is the clause. */
export function departureAccounts(scene: Scene, departures: readonly Departure[]): Account[] {
  return departures.map(({ person, manner, denied, span, sentence }) => {
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
