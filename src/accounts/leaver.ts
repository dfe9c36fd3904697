import type { Person } from '../people/index.js'
import type { Span } from '../text/index.js'
import type { DeparturePattern } from './departure-words.js'
import { lastWord, pronounMeans } from './pronoun.js'
import { subjectNamed, type Scene } from './scene.js'
import { latinPattern } from '../text/index.js'

/** How far behind the verb the one who is dismissed can stand, in code units. */
const OBJECT_REACH = 40

/**
 * Somebody read off the words. `named`: a name beside them says so. `meant`: a pronoun, by its place.
 * `described`: only a description stands there ("the official", in `words`), and who it is the rest of the text tells.
 */
export type Leaver =
  | { readonly kind: 'named' | 'meant'; readonly person: Person }
  | { readonly kind: 'described'; readonly words: string }

/** A name this near to its verb, in code units, is its subject: "Quill, who", "Quill then abruptly". */
const BESIDE = 40

/**
 * Between a name and a departure: then the name is who tells of it, not who leaves ("Quill announced the secretary would
 * be removed").
 */
const SAYS =
  /\b(?:announc\w+|said|says|tweet\w+|told|wrote|writes|post\w+|claim\w+|confirm\w+|report\w+|characteri\w+|that)\b/u

/** A subject parted from its verb by a comma: the words between are an apposition or a relative clause. */
const AFTER_APPOSITION = /,[”"’']?\s*(?:(?:who|will|would|has|had|have|is|was|were|then|and|but|yet)\s+)*$/u

/** All that stands between a name and what its bearer decided: "Quill's abrupt decision to". */
const DECISION = latinPattern(
  /^[’'‘]s?\s+(?:[\p{L}-]+\s+)?(?:decision|plans?|intention|choice|offer)\s+to\s+$/u,
)

/** How far before a departure its subject is described, in code units. */
const REACH = 200

/** One person by what they are. */
const DESCRIBED = latinPattern(
  /\b(?:an?|the|one|his|her|its|their)\s+(?:[\p{L}’'-]+\s+){0,4}(?:woman|man|official|officer|chief|head|director|secretary|minister|inspector|general|boss|president|chair(?:man|woman)?|commissioner|judge|manager|executive|adviser|advisor|ambassador|envoy|editor|governor|mayor)\b/giu,
)

/** A description in apposition to the name before it. */
const APPOSED = latinPattern(/^\s*[,(—–]\s*(?:an?|the|its|his|her|their|former|then|once)\b/iu)

/** All that stands between a subject and its verb. */
const SUBJECT_OF_VERB = latinPattern(
  /^\s*(?:,?\s*(?:who|that|then|also|later|has|had|have|was|were|is|will|would|be|been|being|to)\b\s*)*$/iu,
)

/** "Quill announced her resignation": whoever announces it. */
const GIVES = latinPattern(
  /\b(?:announc\w+|tender\w*|submit\w*|offer\w*|handed\s+in|gave|gives|given|wrote|sent)\s+$/iu,
)

/** How far behind a description its verb can stand, in code units. */
const VERB_REACH = 70

/** The last description before a verb, as its subject; undefined where none stands in its clause. */
function describedIn(before: string): string | undefined {
  const last = [...before.matchAll(DESCRIBED)].at(-1)
  if (last === undefined) return undefined
  const rest = before.slice(last.index + last[0].length)
  return rest.length <= VERB_REACH && !/[.;:]/u.test(rest) ? last[0] : undefined
}

const meant = (person: Person | undefined): Leaver | undefined =>
  person === undefined ? undefined : { kind: 'meant', person }

/** How far into a sentence its subject may stand, behind a title or two, in code units. */
const OPENING = 30

/** Whether a pronoun opens its sentence and the person it seems to mean opens the one before: then it surely does. */
function carriesOn(
  scene: Scene,
  index: number,
  { at, person }: { readonly at: number; readonly person: Person },
): boolean {
  const [start] = scene.sentences[index] ?? [at]
  const [before] = scene.sentences[index - 1] ?? [at]
  const opens = (span: Span): boolean => span[0] >= before && span[0] - before <= OPENING
  return at - start < 3 && scene.persons.some(other => other.person === person && opens(other.span))
}

/** The one who left where the words name them before the verb at `at`: whichever stands nearer, name or pronoun. */
function leaverBefore(scene: Scene, index: number, at: number): Leaver | undefined {
  const from = scene.sentences[index]?.[0] ?? at
  const { text } = scene.document
  const decided = scene.persons.find(
    ({ span }) => span[0] >= from && span[1] < at && DECISION.test(text.slice(span[1], at)),
  )
  if (decided !== undefined) return { kind: 'named', person: decided.person }
  const named = subjectNamed(scene, [from, at])
  const pronoun = lastWord(scene, [Math.max(from, at - REACH), at], /\b(?:[Hh]e|[Ss]he|I)\b/gu)
  if (pronoun !== undefined && pronoun[0] > (named?.span[1] ?? -1)) {
    const person = pronounMeans(scene, index, { at: pronoun })
    return person !== undefined && carriesOn(scene, index, { at: pronoun[0], person })
      ? { kind: 'named', person }
      : meant(person)
  }
  if (named === undefined) {
    const words = describedIn(text.slice(Math.max(from, at - REACH), at))
    return words === undefined ? undefined : { kind: 'described', words }
  }
  const gap = text.slice(named.span[1], at)
  if (gap.trim() !== '' && AFTER_APPOSITION.test(text.slice(Math.max(from, at - REACH), at))) {
    const before = scene.persons.findLast(
      ({ span }) => span[0] >= from && span[1] < at && text[span[1]] === ',',
    )
    return { kind: 'named', person: (before ?? named).person }
  }
  // "the chair ... after a weir official who was dismissed": the one described stands nearer.
  const described = APPOSED.test(gap) ? undefined : describedIn(gap)
  if (
    described !== undefined &&
    SUBJECT_OF_VERB.test(gap.slice(gap.lastIndexOf(described) + described.length))
  )
    return { kind: 'described', words: described }
  if (SAYS.test(gap)) return { kind: 'described', words: '' }
  return { kind: gap.length <= BESIDE ? 'named' : 'meant', person: named.person }
}

/** The one who was dismissed where the words name them after the verb at `span`. */
function leaverAfter(scene: Scene, index: number, span: Span): Leaver | undefined {
  const [from, end] = scene.sentences[index] ?? span
  const to = Math.min(end, span[1] + OBJECT_REACH)
  const match = /\b(?:him|her)\b/iu.exec(scene.document.text.slice(span[1], to))
  const named = scene.persons.find(other => other.span[0] >= span[1] && other.span[1] <= to)
  if (match !== null && (named === undefined || span[1] + match.index < named.span[0])) {
    const subject = scene.persons.findLast(other => other.span[0] >= from && other.span[1] <= span[0])
    const at: Span = [span[1] + match.index, span[1] + match.index + match[0].length]
    return meant(pronounMeans(scene, index, { at, not: subject?.person })) ?? { kind: 'described', words: '' }
  }
  return named === undefined ? undefined : { kind: 'named', person: named.person }
}

/** The one whose resignation, retirement or dismissal the words name; after "of" for a dismissal. */
function possessor(scene: Scene, index: number, match: RegExpExecArray): Leaver | undefined {
  const start = (scene.sentences[index]?.[0] ?? 0) + match.index
  const word = match[1] ?? ''
  const at: Span = [start, start + word.length]
  const subject = subjectNamed(scene, [scene.sentences[index]?.[0] ?? start, start])
  if (subject !== undefined && /^(?:his|her)$/iu.test(word)) {
    const between = scene.document.text.slice(subject.span[1], start)
    if (GIVES.test(between) && !/[.;:,(]|\b(?:he|she)\b/iu.test(between))
      return { kind: 'named', person: subject.person }
  }
  if (/^(?:his|her)$/iu.test(word)) return meant(pronounMeans(scene, index, { at }))
  const end = start + match[0].length
  const of = /^\s+of\b/u.test(scene.document.text.slice(end, end + 4))
  const named = scene.persons.find(({ span }) =>
    of ? span[0] >= end && span[1] <= end + OBJECT_REACH : span[0] < at[1] && at[0] < span[1],
  )
  return named === undefined ? undefined : { kind: 'named', person: named.person }
}

/** A departure pattern and where it matched in the text of its sentence. */
interface FoundPattern {
  readonly pattern: DeparturePattern
  readonly match: RegExpExecArray
}

/** Where the pronoun ends that a match begins with ("when she retires"); else where its words begin. */
function ownPronoun(words: string): number {
  return /^.*\b(?:he|she)\s+/iu.exec(words)?.[0].length ?? Math.max(0, words.search(/\S/u))
}

/** Who left, by what stands around a departure in the sentence with index `index`; undefined where nothing tells. */
export function leaverOf(scene: Scene, index: number, { pattern, match }: FoundPattern): Leaver | undefined {
  const start = (scene.sentences[index]?.[0] ?? 0) + match.index
  switch (pattern.leaver) {
    case 'before':
      return leaverBefore(scene, index, start + ownPronoun(match[0]))
    case 'after':
      return leaverAfter(scene, index, [start, start + match[0].length])
    case 'possessor':
      return possessor(scene, index, match)
    default:
      return pattern.leaver satisfies never
  }
}
