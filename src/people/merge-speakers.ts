import type { DocumentId } from '../text/index.js'
import type { Bearer } from './bearer.js'
import { byDocument, compareText } from './bearer.js'
import { groupBy } from './group-by.js'
import type { DocumentPeople, Speaker, SpeakerId } from './person.js'
import { sameBodies } from './same-body.js'
import { samePersons } from './same-person.js'
import { bodyName, nameParts, nameSlug, speakerKeys } from './speaker-keys.js'
import { makeClasses } from './union-find.js'

/** Who is the same across documents. */
export interface MergedSpeakers {
  /** Those who speak in a document at least, sorted by id, each id once: a person before a body whose name folds alike. */
  readonly speakers: readonly Speaker[]
  /** The speaker of a document's person by its index; undefined for an index or a document not given. */
  readonly speakerOf: (document: DocumentId, person: number) => SpeakerId | undefined
}

/** The people of one document, as `resolvePeople` gave them. */
export interface PeopleOfDocument {
  readonly document: DocumentId
  readonly people: DocumentPeople
}

/**
 * Merges the persons and bodies of several documents into speakers. Persons of one surname are the same where
 * their given names agree by name, initial, middle name or nickname, and never where two given names differ. A
 * bare surname is its only bearer's; with several, the one whose roles it shares or who is named in four times as
 * many documents as the next, else its own. Bodies merge by name and acronym. Somebody unnamed stays within one
 * document. The outcome does not depend on the order of the documents, and is the same on any subset that is closed
 * under `speakerKeys`. Near-linear: only those who share a key are compared.
 */
export function mergeSpeakers(documents: Iterable<PeopleOfDocument>): MergedSpeakers {
  const bearers: Bearer[] = []
  for (const { document, people } of documents)
    for (const [index, person] of people.persons.entries()) bearers.push({ document, index, person })
  const speakers: Speaker[] = []
  const ids = new Map<DocumentId, SpeakerId[]>()
  for (const group of groupsByKey(bearers.toSorted(byDocument))) {
    const taken = new Set<SpeakerId>()
    for (const same of partition(group)) {
      const speaker = speakerFrom(same, taken)
      taken.add(speaker.id)
      if (same.some(({ person }) => person.speaks !== false)) speakers.push(speaker)
      for (const { document, index } of same) {
        const list = ids.get(document) ?? []
        list[index] = speaker.id
        ids.set(document, list)
      }
    }
  }
  return {
    speakers: speakers
      .toSorted(
        (a, b) => compareText(a.id, b.id) || compareText(b.kind, a.kind) || compareText(a.name, b.name),
      )
      .filter((one, at, all) => one.id !== all[at - 1]?.id),
    speakerOf: (document, person) => ids.get(document)?.[person],
  }
}

/** Those who share keys, directly or through others. */
function groupsByKey(bearers: readonly Bearer[]): Iterable<readonly Bearer[]> {
  const classes = makeClasses()
  const keysOf = bearers.map(({ person }) => speakerKeys(person))
  for (const [first, ...rest] of keysOf) for (const key of rest) classes.join(first ?? key, key)
  const keyed = bearers.map((bearer, at) => ({ bearer, key: classes.of(keysOf[at]?.[0] ?? '') }))
  return [...groupBy(keyed, one => one.key).values()].map(group => group.map(one => one.bearer))
}

/** Parts a group whose members share keys, and so a kind, into those who are the same. */
function partition(group: readonly Bearer[]): Iterable<readonly Bearer[]> {
  const kind = group[0]?.person.kind ?? 'unnamed'
  switch (kind) {
    case 'person':
      return samePersons(group)
    case 'body':
      return sameBodies(group)
    case 'unnamed':
      return groupBy(group, one => one.document).values()
    default:
      return kind satisfies never
  }
}

function speakerFrom(same: readonly Bearer[], taken: ReadonlySet<SpeakerId>): Speaker {
  const names = groupBy(same, one => one.person.name)
  const [name = ''] = [...names.keys()].toSorted(
    (a, b) =>
      fullness(b) - fullness(a) ||
      (names.get(b)?.length ?? 0) - (names.get(a)?.length ?? 0) ||
      compareText(a, b),
  )
  const aliases = new Set(same.flatMap(({ person }) => [person.name, ...person.aliases]))
  aliases.delete(name)
  const kind = same[0]?.person.kind ?? 'unnamed'
  return {
    id: freeId({ name, kind, document: same[0]?.document }, taken),
    name,
    kind,
    aliases: [...aliases].toSorted(),
  }
}

/** Full names before bare ones, written out before initials, mixed case before capitals. */
function fullness(name: string): number {
  const written = nameParts(name).given.filter(part => part.length > 1).length
  const upper = name === name.toUpperCase() ? -1 : 0
  return Math.min(written, 1) * 10 + (/\s/u.test(name) ? 2 : 0) + upper
}

interface Named {
  readonly name: string
  readonly kind: Speaker['kind']
  readonly document: DocumentId | undefined
}

/**
 * The id of a speaker: the folded name with hyphens; for somebody unnamed with their document's id behind; with a
 * number where another of the same keys has it already ("O'Dowd" and "O Dowd").
 */
function freeId({ name, kind, document }: Named, taken: ReadonlySet<SpeakerId>): SpeakerId {
  const slug = nameSlug(kind === 'body' ? bodyName(name) : name)
  const id = (kind === 'unnamed' ? `${slug}-${document ?? ''}` : slug) as SpeakerId
  if (!taken.has(id)) return id
  let number = 2
  while (taken.has(`${slug}-${number}` as SpeakerId)) number += 1
  return `${slug}-${number}` as SpeakerId
}
