import type { Person, PersonKind, SpeakerId, SpeakerRef } from '../people/index.js'
import { restored, stored } from './stored.js'

/** One person of one document, without the places of its mentions, and the speaker that it is. */
export interface StoredPerson {
  readonly ordinal: number
  readonly number: number
  readonly person: Person
  /** How many statements of the document the person makes. */
  readonly statements: number
  readonly speaker: SpeakerId | undefined
}

/** What a document says of a person, as columns. */
export interface PersonForm {
  readonly kind: PersonKind
  readonly name: string
  readonly more: string
}

/** A row of the persons of documents. */
export interface PersonRow extends PersonForm {
  readonly document: number
  readonly number: number
  readonly statements: number
  readonly speaker: SpeakerId | null
}

interface More {
  readonly roles: readonly string[]
  readonly aliases: readonly string[]
  readonly speaks: boolean
  readonly is?: SpeakerRef
}

/** What a document says of a person: the same for all of whom it says the same. */
export function formOf(person: Person): PersonForm {
  const more: More = {
    roles: person.roles.map(role => role.text),
    aliases: person.aliases,
    speaks: person.speaks !== false,
    ...(person.is === undefined ? {} : { is: person.is }),
  }
  return { kind: person.kind, name: person.name, more: stored(more) }
}

/** A form as one text: two forms are alike where their texts are. */
export function textOfForm({ kind, name, more }: PersonForm): string {
  return `${kind} ${name}\n${more}`
}

/** The person of whom a document says this, without its places. @throws OnrecordError `record-damaged`. */
export function personOf({ name, kind, more: body }: PersonForm): Person {
  const more = restored(body) as More
  return {
    name,
    kind,
    mentions: [],
    roles: more.roles.map(text => ({ span: [0, 0], text })),
    aliases: more.aliases,
    speaks: more.speaks,
    ...(more.is === undefined ? {} : { is: more.is }),
  }
}

/** A row with its person, which several rows can have in common. */
export function storedPerson(row: PersonRow, person: Person = personOf(row)): StoredPerson {
  const { document, number, statements, speaker } = row
  return { ordinal: document, number, statements, speaker: speaker ?? undefined, person }
}
