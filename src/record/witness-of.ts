import type { Witness } from '../collation/index.js'
import type { SpeakerId } from '../people/index.js'
import type { SourceDocument } from '../text/index.js'
import type { DocumentAnalysis, OwnPassage } from './model.js'

/** The speaker across documents of a document's person by its index; undefined where there is none. */
export type SpeakerOfPerson = (person: number) => SpeakerId | undefined

/** What a witness needs of an analysis: less than all of it is kept at hand for a large record. */
export interface WitnessParts {
  readonly passages: readonly OwnPassage[]
  /** EDTF: when each attribution was said. */
  readonly said: readonly (string | undefined)[]
  /** Index of the person who says all of it, where it is a primary text. */
  readonly author: number | undefined
  /** Of each person of the document, whether it is a person with a name; absent where not known. */
  readonly persons?: readonly boolean[]
}

/** What a witness needs of an analysis. Linear in its attributions. */
export function witnessParts({ passages, said, people }: DocumentAnalysis): WitnessParts {
  return {
    passages,
    said: said.map(moment => moment?.edtf),
    author: people.author,
    persons: people.persons.map(({ kind }) => kind === 'person'),
  }
}

/** The document as a carrier of utterances, each passage with the speaker that its person is. Linear in the passages. */
export function witnessOf(
  document: SourceDocument,
  parts: WitnessParts,
  speakerOf: SpeakerOfPerson,
): Witness {
  return {
    id: document.id,
    text: document.text,
    kind: document.kind,
    publisher: document.publisher,
    published: document.published,
    author: parts.author === undefined ? undefined : speakerOf(parts.author),
    damage: document.damage,
    passages: parts.passages.map(({ span, marked, closed, statement, person, reported }) => ({
      span,
      marked,
      closed,
      speaker: person === undefined ? undefined : speakerOf(person),
      byPerson: person !== undefined && parts.persons?.[person] === true,
      // A gap in a list comes back from JSON as null.
      said: statement === undefined ? undefined : (parts.said[statement] ?? undefined),
      statement,
      ...(reported === undefined ? {} : { reported }),
    })),
  }
}
