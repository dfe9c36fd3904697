import type { DocumentPeople, Person } from '../people/index.js'
import { bySpan, sentences, type SourceDocument, type Span } from '../text/index.js'

/** A date of the document: the words it stands in and what they mean, as `findDates` gives them. */
export interface DatedPlace {
  readonly edtf: string
  readonly span: Span
}

/** One place where a person stands by name or by role. */
export interface PlacedPerson {
  readonly person: Person
  readonly span: Span
}

/** A document laid out for reading accounts off it. */
export interface Scene {
  readonly document: SourceDocument
  readonly sentences: readonly Span[]
  readonly dates: readonly DatedPlace[]
  /** Persons where they are named, in order. */
  readonly persons: readonly PlacedPerson[]
}

/** Lays out a document: its sentences, its dates and where its persons are named. Near-linear. */
export function layOutScene(
  document: SourceDocument,
  people: DocumentPeople,
  dates: readonly DatedPlace[],
): Scene {
  const persons = people.persons
    .filter(person => person.kind === 'person')
    .flatMap(person =>
      person.mentions
        .filter(mention => mention.form !== 'pronoun')
        .map(mention => ({ person, span: mention.span })),
    )
    .toSorted((a, b) => bySpan(a.span, b.span))
  return { document, sentences: sentences(document.text), dates, persons }
}

/** Sentences that a pronoun looks back over for the one it means. */
const LOOK_BACK = 2

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

/** Who is named first from `at` on, not beyond `to`; undefined where nobody is. */
export function namedFrom(scene: Scene, at: number, to: number): Person | undefined {
  return scene.persons.find(({ span }) => span[0] >= at && span[1] <= to)?.person
}

/**
 * The person whom a pronoun at `at` of the sentence with index `index` means: the last one named before
 * it there, else the first one named in one of the two sentences before; never `not`, who is the subject
 * of the same verb. A guess as good as position allows; undefined where nobody is named, and for
 * pronouns of no single person.
 */
export function pronounMeans(
  scene: Scene,
  index: number,
  { at, not }: { readonly at: Span; readonly not?: Person | undefined },
): Person | undefined {
  if (!/^(?:he|his|him|himself|she|her|hers|herself)$/iu.test(scene.document.text.slice(...at)))
    return undefined
  const sentence = scene.sentences[index]
  if (sentence === undefined) return undefined
  const here = scene.persons.findLast(
    ({ person, span }) => person !== not && span[0] >= sentence[0] && span[1] <= at[0],
  )?.person
  if (here !== undefined) return here
  for (let back = 1; back <= LOOK_BACK; back++) {
    const before = scene.sentences[index - back]
    const first = scene.persons.find(
      ({ person, span }) =>
        before !== undefined && person !== not && span[0] >= before[0] && span[1] <= before[1],
    )
    if (first !== undefined) return first.person
  }
  return undefined
}
