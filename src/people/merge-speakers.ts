import type { DocumentId } from '../text/index.js'
import { initials, isAcronymText } from './cast.js'
import { compatibleGivenNames } from './lexicon/nicknames.js'
import { foldName } from './name-words.js'
import type { DocumentPeople, Person, Speaker, SpeakerId } from './person.js'
import { bodyName, nameParts, speakerKeys } from './speaker-keys.js'

/** Who is the same across documents. */
export interface MergedSpeakers {
  /** Sorted by id. */
  readonly speakers: readonly Speaker[]
  /** The speaker of a document's person by its index; undefined for an index or a document not given. */
  readonly speakerOf: (document: DocumentId, person: number) => SpeakerId | undefined
}

/** The people of one document, as `resolvePeople` gave them. */
export interface PeopleOfDocument {
  readonly document: DocumentId
  readonly people: DocumentPeople
}

/** One person in one document. */
interface Bearer {
  readonly document: DocumentId
  readonly index: number
  readonly person: Person
  readonly keys: readonly string[]
}

/**
 * Merges the persons and bodies of several documents into speakers. Persons of one surname are the same where
 * their given names agree by name, initial, middle name or nickname, and never where two given names differ. A
 * bare surname is its only bearer's; with several, the one whose roles it shares or who is named in four times as
 * many documents as the next, else its own. Bodies merge by name and acronym. Somebody unnamed stays within one
 * document. The outcome does not depend on the order, and is the same on any subset that is closed
 * under `speakerKeys`. Near-linear: only those who share a key are compared.
 */
export function mergeSpeakers(documents: Iterable<PeopleOfDocument>): MergedSpeakers {
  const bearers: Bearer[] = []
  for (const { document, people } of documents)
    for (const [index, person] of people.persons.entries())
      bearers.push({ document, index, person, keys: speakerKeys(person) })
  bearers.sort(byDocument)
  const speakers = new Map<SpeakerId, Speaker>()
  const of = new Map<DocumentId, SpeakerId[]>()
  for (const group of groupsByKey(bearers))
    for (const same of partition(group)) {
      const speaker = speakerFrom(same)
      const known = speakers.get(speaker.id)
      if (known === undefined || precedes(speaker, known)) speakers.set(speaker.id, speaker)
      for (const bearer of same) {
        const list = of.get(bearer.document) ?? []
        list[bearer.index] = speaker.id
        of.set(bearer.document, list)
      }
    }
  return {
    speakers: [...speakers.values()].toSorted((a, b) => compare(a.id, b.id)),
    speakerOf: (document, person) => of.get(document)?.[person],
  }
}

/** Which of two speakers names an id that both have ("al-Assad" and "al Assad"): a person, then by name. */
function precedes(a: Speaker, b: Speaker): boolean {
  return a.kind === b.kind ? a.name < b.name : a.kind === 'person'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function byDocument(a: Bearer, b: Bearer): number {
  return compare(a.document, b.document) || a.index - b.index
}

/** Those who share keys, directly or through others: union-find over the keys. */
function groupsByKey(bearers: readonly Bearer[]): Bearer[][] {
  const parents = new Map<string, string>()
  const root = (key: string): string => {
    let at = key
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up
    parents.set(key, at)
    return at
  }
  for (const { keys } of bearers)
    for (const key of keys) {
      const [a, b] = [root(keys[0] ?? key), root(key)]
      parents.set(a < b ? b : a, a < b ? a : b)
    }
  const groups = new Map<string, Bearer[]>()
  for (const bearer of bearers) {
    const key = root(bearer.keys[0] ?? '')
    groups.set(key, [...(groups.get(key) ?? []), bearer])
  }
  return [...groups.values()]
}

/** Parts one group into those who are the same. */
function partition(group: readonly Bearer[]): Bearer[][] {
  const kind = group[0]?.person.kind
  if (kind === 'unnamed') {
    const documents = new Map<DocumentId, Bearer[]>()
    for (const one of group) documents.set(one.document, [...(documents.get(one.document) ?? []), one])
    return [...documents.values()]
  }
  return kind === 'person' ? partitionPersons(group) : partitionBodies(group)
}

/**
 * Bodies are the same where they share a name written out. An acronym joins the name that documents give with it,
 * the most frequent first, else the only name with these initials.
 */
function partitionBodies(group: readonly Bearer[]): Bearer[][] {
  const parents = new Map<string, string>()
  const root = (name: string): string => {
    const up = parents.get(name)
    return up === undefined || up === name ? name : root(up)
  }
  const given = new Map<string, Map<string, number>>()
  for (const { person } of group) {
    const names = [person.name, ...person.aliases]
    const written = names.filter(name => !isAcronymText(name)).map(bodyName)
    for (const name of written) {
      const [a, b] = [root(written[0] ?? name), root(name)]
      parents.set(a < b ? b : a, a < b ? a : b)
    }
    for (const acronym of names.filter(isAcronymText).map(bodyName))
      for (const name of written) {
        const counts = given.get(acronym) ?? new Map<string, number>()
        given.set(acronym, counts.set(name, (counts.get(name) ?? 0) + 1))
      }
  }
  const full = new Set(parents.keys())
  const initialled = new Map<string, Set<string>>()
  for (const { person } of group)
    for (const name of [person.name, ...person.aliases])
      if (!isAcronymText(name)) {
        const acronym = initials(name).toLowerCase()
        initialled.set(acronym, (initialled.get(acronym) ?? new Set()).add(root(bodyName(name))))
      }
  const identityOf = ({ person }: Bearer): string => {
    const written = [person.name, ...person.aliases].find(name => !isAcronymText(name))
    if (written !== undefined) return root(bodyName(written))
    const acronym = bodyName(person.name)
    const counts = [...(given.get(acronym) ?? [])].toSorted((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    const fitting = initialled.get(acronym)
    if (counts[0] !== undefined) return root(counts[0][0])
    return fitting?.size === 1
      ? ([...fitting][0] ?? acronym)
      : full.has(acronym)
        ? root(acronym)
        : `acronym ${acronym}`
  }
  const identities = new Map<string, Bearer[]>()
  for (const one of group) {
    const identity = identityOf(one)
    identities.set(identity, [...(identities.get(identity) ?? []), one])
  }
  return [...identities.values()]
}

/** One person as the documents so far name them. */
interface Identity {
  /** The given names that bind: distinct first names, nicknames and initials, folded. */
  readonly given: readonly string[][]
  readonly bearers: Bearer[]
}

function partitionPersons(group: readonly Bearer[]): Bearer[][] {
  const full = group.filter(one => nameParts(one.person.name).given.length > 0)
  // The longest names first: an initial then joins the written-out name that it fits.
  full.sort(
    (a, b) =>
      weight(b) - weight(a) || compare(foldName(a.person.name), foldName(b.person.name)) || byDocument(a, b),
  )
  const identities: Identity[] = []
  for (const one of full) {
    const { given } = nameParts(one.person.name)
    const fits = identities.filter(identity => identity.given.every(known => agree(known, given)))
    const only = mostBorne(fits)
    if (only === undefined) identities.push({ given: [[...given]], bearers: [one] })
    else {
      if (!only.given.some(known => known.join(' ') === given.join(' ')))
        (only.given as string[][]).push([...given])
      only.bearers.push(one)
    }
  }
  const bare: Bearer[] = []
  const joined: (readonly [Identity, Bearer])[] = []
  for (const one of group) {
    if (nameParts(one.person.name).given.length > 0) continue
    const identity = bearerOfSurname(one, identities)
    if (identity === undefined) bare.push(one)
    else joined.push([identity, one])
  }
  for (const [identity, one] of joined) identity.bearers.push(one)
  return [...identities.map(identity => identity.bearers), ...(bare.length > 0 ? [bare] : [])]
}

function weight(one: Bearer): number {
  return nameParts(one.person.name).given.reduce((sum, name) => sum + (name.length > 1 ? 10 : 1), 0)
}

/** Whether two lists of given names can be one person's. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  const [first = '', ...middle] = a
  const [second = '', ...other] = b
  if (compatibleGivenNames(first, second))
    return middle.length === 0 || other.length === 0 || compatibleGivenNames(middle[0] ?? '', other[0] ?? '')
  return middle.includes(second) || other.includes(first)
}

/** The one borne in most documents, so that an initial that fits two joins the better known; ties go to the first. */
function mostBorne(identities: readonly Identity[]): Identity | undefined {
  return identities.reduce<Identity | undefined>(
    (best, one) => (best === undefined || one.bearers.length > best.bearers.length ? one : best),
    undefined,
  )
}

/* A surname alone goes to a bearer named in four times as many documents as the next: of those that two
 * documents' readers would call "the" Quill. Below that a wrong merge is likelier than a missed one. */
const DOMINANCE = 4

function bearerOfSurname(one: Bearer, identities: readonly Identity[]): Identity | undefined {
  if (identities.length <= 1) return identities[0]
  const roles = roleWords([one])
  const shared = identities.map(
    identity => [...roleWords(identity.bearers)].filter(word => roles.has(word)).length,
  )
  const most = Math.max(...shared)
  if (most > 0 && shared.filter(count => count === most).length === 1) return identities[shared.indexOf(most)]
  const counts = identities.map(identity => new Set(identity.bearers.map(bearer => bearer.document)).size)
  const top = Math.max(...counts)
  const rest = counts.filter((_, index) => index !== counts.indexOf(top))
  return rest.every(count => top >= DOMINANCE * count) ? identities[counts.indexOf(top)] : undefined
}

function roleWords(bearers: readonly Bearer[]): Set<string> {
  return new Set(
    bearers.flatMap(({ person }) =>
      person.roles.flatMap(role =>
        foldName(role.text)
          .split(/[^\p{L}]+/u)
          .filter(word => word.length > 4),
      ),
    ),
  )
}

function speakerFrom(same: readonly Bearer[]): Speaker {
  const [first] = same
  const names = new Map<string, number>()
  for (const { person } of same) names.set(person.name, (names.get(person.name) ?? 0) + 1)
  const name =
    [...names].toSorted(
      (a, b) => fullness(b[0]) - fullness(a[0]) || b[1] - a[1] || compare(a[0], b[0]),
    )[0]?.[0] ?? ''
  const aliases = new Set(same.flatMap(({ person }) => [person.name, ...person.aliases]))
  aliases.delete(name)
  const kind = first?.person.kind ?? 'unnamed'
  const scope = kind === 'unnamed' ? `-${first?.document ?? ''}` : ''
  return {
    id: `${slug(kind === 'body' ? bodyName(name) : name)}${scope}` as SpeakerId,
    name,
    kind,
    aliases: [...aliases].toSorted(),
  }
}

/** Full names before bare ones, written out before initials, mixed case before capitals. */
function fullness(name: string): number {
  const { given } = nameParts(name)
  const written = given.filter(part => part.length > 1).length
  const upper = name === name.toUpperCase() ? -1 : 0
  return Math.min(written, 1) * 10 + (/\s/u.test(name) ? 2 : 0) + upper
}

/** A name as an id: folded, with hyphens for everything but letters and digits. */
function slug(name: string): string {
  return foldName(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
}
