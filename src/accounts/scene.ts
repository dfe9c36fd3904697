import type { DocumentPeople, Person } from '../people/index.js'
import { bySpan, sentences, type SourceDocument, type Span } from '../text/index.js'

/** A date of the document: the words it stands in and what they mean, as `findDates` gives them. */
export interface DatedPlace {
  readonly edtf: string
  readonly span: Span
}

/** One place where a person stands by name or by role. */
interface Placed {
  readonly person: Person
  readonly span: Span
}

/** A document laid out for reading accounts off it. */
export interface Scene {
  readonly document: SourceDocument
  readonly sentences: readonly Span[]
  readonly dates: readonly DatedPlace[]
  /** Persons where they are named, in order. */
  readonly persons: readonly Placed[]
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

const MALE = /^(?:he|his|him|himself)$/iu

/** Sentences that a pronoun looks back over for the one it means. */
const LOOK_BACK = 2

/** Who is named last before `at` in the sentence that begins at `from`; undefined where nobody is. */
export function namedBefore(scene: Scene, from: number, at: number): Person | undefined {
  return scene.persons.filter(({ span }) => span[0] >= from && span[1] <= at).at(-1)?.person
}

/** Who is named first from `at` on, not beyond `to`; undefined where nobody is. */
export function namedFrom(scene: Scene, at: number, to: number): Person | undefined {
  return scene.persons.find(({ span }) => span[0] >= at && span[1] <= to)?.person
}

/**
 * The person whom a pronoun at `at` of the sentence with index `index` means: the last one named before
 * it there, else the first one named in one of the two sentences before. A guess as good as position
 * allows; undefined where nobody is named, and for pronouns of no single person.
 */
export function pronounMeans(scene: Scene, index: number, at: Span): Person | undefined {
  const word = scene.document.text.slice(...at)
  if (!MALE.test(word) && !/^(?:she|her|hers|herself)$/iu.test(word)) return undefined
  const sentence = scene.sentences[index]
  if (sentence === undefined) return undefined
  const here = scene.persons.find(({ span }) => span[0] >= sentence[0] && span[1] <= at[0])?.person
  if (here !== undefined) return here
  for (let back = 1; back <= LOOK_BACK; back++) {
    const before = scene.sentences[index - back]
    const first = before === undefined ? undefined : namedFrom(scene, before[0], before[1])
    if (first !== undefined) return first
  }
  return undefined
}
