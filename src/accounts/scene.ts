import type { Attribution } from '../attribution/index.js'
import type { DocumentPeople, Person } from '../people/index.js'
import { bySpan, sentences, type SourceDocument, type Span } from '../text/index.js'

/** A date of the document: the words it stands in and what they mean, as `findDates` gives them. */
export interface DatedPlace {
  readonly edtf: string
  readonly span: Span
}

/** One place where a person stands by name or by role. */
interface PlacedPerson {
  readonly person: Person
  readonly span: Span
}

/** A stretch of somebody's own words: what they say, or what they wrote. */
export interface Voice {
  readonly span: Span
  readonly person: Person
}

/** What was found in a document that accounts are read with; what is absent makes no account. */
export interface AccountEvidence {
  /** What `findDates` found in the text. */
  readonly dates?: readonly DatedPlace[]
  /** Its statements, those of whom `people.speakers` tells in the same order: whom "I" means. */
  readonly attributions?: readonly Attribution[]
  /** When each was said, in the same order. */
  readonly said?: readonly (DatedMoment | undefined)[]
}

/** When something was said, and the words that tell it; without them it was only inferred. */
export interface DatedMoment {
  readonly edtf: string
  readonly span: Span | undefined
}

/** A document laid out for reading accounts off it. */
export interface Scene {
  readonly document: SourceDocument
  readonly sentences: readonly Span[]
  readonly dates: readonly DatedPlace[]
  /** Persons where they are named, in order. */
  readonly persons: readonly PlacedPerson[]
  /** Who speaks where, in order; in their own text the whole of it is the author's. */
  readonly voices: readonly Voice[]
}

/** A name that only describes a noun ("the Quill administration") names nobody who acts. */
function isModifier(text: string, span: Span): boolean {
  return /^\s+(?:administrations?|presidency|campaign|team|family|government|cabinet|era|regime|supporters|voters|trial|impeachment|organization|foundation)\b/iu.test(
    text.slice(span[1], span[1] + 18),
  )
}

/** Lays out a document: its sentences, its dates and where its persons are named. Near-linear. */
export function layOutScene(
  document: SourceDocument,
  people: DocumentPeople,
  { dates = [], attributions = [] }: AccountEvidence,
): Scene {
  const persons = people.persons
    .filter(person => person.kind === 'person')
    .flatMap(person =>
      person.mentions
        .filter(mention => mention.form !== 'pronoun' && !isModifier(document.text, mention.span))
        .map(mention => ({ person, span: mention.span })),
    )
    .toSorted((a, b) => bySpan(a.span, b.span))
  const voices = attributions
    .flatMap(({ content, type }, index): Voice[] => {
      const person = people.persons[people.speakers[index]?.person ?? -1]
      return person?.kind !== 'person' || type === 'indirect' ? [] : content.map(span => ({ span, person }))
    })
    .toSorted((a, b) => bySpan(a.span, b.span))
  const author = people.persons[people.author ?? -1]
  const own = OWN_VOICE.has(document.kind) && author?.kind === 'person'
  return {
    document,
    sentences: sentences(document.text),
    dates,
    persons,
    voices: own ? [{ span: [0, document.text.length], person: author }, ...voices] : voices,
  }
}

const OWN_VOICE: ReadonlySet<string> = new Set(['letter', 'post', 'statement'])

/** Whom "I" means at an offset: who speaks there, innermost; undefined in the document's own talk. */
export function speakingAt({ voices }: Scene, at: number): Person | undefined {
  return voices.findLast(({ span }) => span[0] <= at && at < span[1])?.person
}

/**
 * What a document calls somebody: the full name it uses most often, the first of equals; the person's
 * name where it uses none. A nickname met once does not replace it.
 */
export function calledName(scene: Scene, person: Person): string {
  const counts = new Map<string, number>()
  for (const { form, span } of person.mentions) {
    const name = scene.document.text.slice(...span).replaceAll(/\s+/gu, ' ')
    if (form === 'full-name') counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const names = [...counts].toSorted((a, b) => b[1] - a[1])
  return names[0]?.[0] ?? person.name
}

/** Whether the name at `span` only says whose something is ("Quill's decision"): then it is no subject. */
function isPossessive(scene: Scene, span: Span): boolean {
  return /^(?:[’']s|(?<=s)[’'])(?![\p{L}])/u.test(scene.document.text.slice(span[1], span[1] + 2))
}

/** Where somebody is named last as a subject in `[from, to)`; undefined where nobody is. */
export function subjectNamed(scene: Scene, [from, to]: Span): PlacedPerson | undefined {
  return scene.persons.findLast(({ span }) => span[0] >= from && span[1] <= to && !isPossessive(scene, span))
}
