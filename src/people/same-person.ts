import type { Bearer } from './bearer.js'
import { byDocument, compareText, timesBorne } from './bearer.js'
import { foldName } from './name-words.js'
import { onceEach } from './once-each.js'
import type { Person } from './person.js'
import { isParentOf, sameGiven } from './same-given.js'
import type { NameParts } from './speaker-keys.js'
import { nameParts } from './speaker-keys.js'

/** One person as the documents so far name them. */
interface Identity {
  /** The parts of every name met, each once; all agree with each other. */
  readonly names: NameParts[]
  readonly bearers: Bearer[]
  times: number
}

/**
 * Parts persons of one surname into those who are the same. Given names agree by name, initial, middle name or
 * nickname, with every form met so far: two different given names are never one person. A bare surname is its only
 * bearer's; see `bearerOfSurname` for several. Linear in the bearers for each distinct given name.
 */
export function samePersons(group: readonly Bearer[]): Bearer[][] {
  const identities: Identity[] = []
  const placed = onceEach(placedName)
  const named = group.map(bearer => ({ bearer, name: placed(bearer.person.name) }))
  let last: { readonly parts: NameParts; readonly identity: Identity } | undefined
  for (const { bearer, name } of named
    .filter(({ name: { parts } }) => hasGiven(parts))
    .toSorted(byFullness)) {
    const { parts } = name
    // Who has the name of the one before is the same person: nothing has come between that fits better.
    const identity =
      last !== undefined && sameParts(last.parts, parts) ? last.identity : identityOf(parts, identities)
    identity.bearers.push(bearer)
    identity.times += bearer.times
    last = { parts, identity }
  }
  return withBareSurnames(
    named.filter(({ name }) => !hasGiven(name.parts)).map(({ bearer }) => bearer),
    identities,
  )
}

/** Joined after all are placed, so that one bare surname is no evidence for the next. */
function withBareSurnames(bare: readonly Bearer[], identities: readonly Identity[]): Bearer[][] {
  const known = identities.map(({ bearers }) => ({
    roles: roleWords(bearers.map(({ person }) => person)),
    times: timesBorne(bearers),
  }))
  const means = onceEach((person: Person) => bearerOfSurname(person, known))
  const joined = bare.map(({ person }) => identities[means(person) ?? -1])
  const added = new Map(identities.map(identity => [identity, [] as Bearer[]]))
  for (const [at, one] of bare.entries()) {
    const identity = joined[at]
    if (identity !== undefined) added.get(identity)?.push(one)
  }
  const alone = bare.filter((_, at) => joined[at] === undefined)
  const placed = identities.map(identity => [...identity.bearers, ...(added.get(identity) ?? [])])
  return alone.length > 0 ? [...placed, alone] : placed
}

/** The identity that a name fits, with its parts among those met; a new one where it fits none. */
function identityOf(parts: NameParts, identities: Identity[]): Identity {
  const fits = identities.filter(identity => identity.names.every(known => agree(known, parts)))
  const best = mostBorne(fits)
  if (best === undefined) {
    const made: Identity = { names: [parts], bearers: [], times: 0 }
    identities.push(made)
    return made
  }
  if (!best.names.some(known => sameParts(known, parts))) best.names.push(parts)
  return best
}

function hasGiven({ given }: NameParts): boolean {
  return given.length > 0
}

/** A name as it is ordered and compared: read once, for a surname that thousands of documents have. */
interface PlacedName {
  readonly parts: NameParts
  readonly folded: string
  readonly fullness: number
}

function placedName(name: string): PlacedName {
  const parts = nameParts(name)
  const fullness = parts.given.reduce((sum, one) => sum + (one.length > 1 ? 10 : 1), 0)
  return { parts, folded: foldName(name), fullness }
}

interface NamedBearer {
  readonly bearer: Bearer
  readonly name: PlacedName
}

/** The longest names first: an initial then joins the written-out name that it fits. */
function byFullness({ bearer: a, name: one }: NamedBearer, { bearer: b, name: two }: NamedBearer): number {
  return (
    two.fullness - one.fullness ||
    compareText(one.folded, two.folded) ||
    compareText(a.person.name, b.person.name) ||
    byDocument(a, b)
  )
}

function sameParts(a: NameParts, b: NameParts): boolean {
  return a.suffix === b.suffix && a.given.join(' ') === b.given.join(' ')
}

/** Whether two names of one surname can be one person's. */
function agree(a: NameParts, b: NameParts): boolean {
  return sameGiven(a.given, b.given) && !isParentOf(a, b)
}

/** The one borne most, so that an initial that fits two joins the better known; ties go to the first. */
function mostBorne(identities: readonly Identity[]): Identity | undefined {
  let best: Identity | undefined
  for (const one of identities) if (best === undefined || one.times > best.times) best = one
  return best
}

/* A bare surname goes to a bearer who is in print four times as often as the next: whom a reader of the pile
 * takes it for. Below that a wrong merge is likelier than a missed one. */
const DOMINANCE = 4

/** What a bare surname goes by: how a bearer's documents describe them, and how many persons of documents they are. */
interface Known {
  readonly roles: ReadonlySet<string>
  readonly times: number
}

/** Whom a bare surname means, by index: its only bearer, the one whose roles it shares, or the dominant one; else nobody. */
function bearerOfSurname(person: Person, known: readonly Known[]): number | undefined {
  if (known.length <= 1) return known.length - 1
  const roles = [...roleWords([person])]
  const shared = known.map(identity => roles.filter(word => identity.roles.has(word)).length)
  const most = Math.max(...shared)
  if (most > 0 && shared.filter(count => count === most).length === 1) return shared.indexOf(most)
  const counts = known.map(({ times }) => times)
  const top = Math.max(...counts)
  const rest = counts.toSpliced(counts.indexOf(top), 1)
  return rest.every(count => top >= DOMINANCE * count) ? counts.indexOf(top) : undefined
}

/** The longer words of the roles, folded: short ones ("of", "head") tell nobody apart. */
function roleWords(persons: readonly Person[]): Set<string> {
  const words = new Set<string>()
  const texts = [...new Set(persons)].flatMap(person => person.roles.map(role => role.text))
  for (const text of new Set(texts))
    for (const word of foldName(text).split(/[^\p{L}]+/u)) if (word.length > 4) words.add(word)
  return words
}
