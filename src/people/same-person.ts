import type { Bearer } from './bearer.js'
import { byDocument, compareText } from './bearer.js'
import { foldName } from './name-words.js'
import { isParentOf, sameGiven } from './same-given.js'
import type { NameParts } from './speaker-keys.js'
import { nameParts } from './speaker-keys.js'

/** One person as the documents so far name them. */
interface Identity {
  /** The parts of every name met, each once; all agree with each other. */
  readonly names: NameParts[]
  readonly bearers: Bearer[]
}

/**
 * Parts persons of one surname into those who are the same. Given names agree by name, initial, middle name or
 * nickname, with every form met so far: two different given names are never one person. A bare surname is its only
 * bearer's; see `bearerOfSurname` for several. Linear in the bearers for each distinct given name.
 */
export function samePersons(group: readonly Bearer[]): Bearer[][] {
  const identities: Identity[] = []
  for (const one of group.filter(hasGiven).toSorted(byFullness)) {
    const parts = nameParts(one.person.name)
    const fits = identities.filter(identity => identity.names.every(known => agree(known, parts)))
    const best = mostBorne(fits)
    if (best === undefined) identities.push({ names: [parts], bearers: [one] })
    else {
      if (!best.names.some(known => sameParts(known, parts))) best.names.push(parts)
      best.bearers.push(one)
    }
  }
  return withBareSurnames(
    group.filter(one => !hasGiven(one)),
    identities,
  )
}

/** Joined after all are placed, so that one bare surname is no evidence for the next. */
function withBareSurnames(bare: readonly Bearer[], identities: readonly Identity[]): Bearer[][] {
  const joined = bare.map(one => bearerOfSurname(one, identities))
  const alone = bare.filter((_, at) => joined[at] === undefined)
  const placed = identities.map(identity => [
    ...identity.bearers,
    ...bare.filter((_, at) => joined[at] === identity),
  ])
  return alone.length > 0 ? [...placed, alone] : placed
}

function hasGiven(one: Bearer): boolean {
  return nameParts(one.person.name).given.length > 0
}

/** The longest names first: an initial then joins the written-out name that it fits. */
function byFullness(a: Bearer, b: Bearer): number {
  return (
    fullness(b) - fullness(a) ||
    compareText(foldName(a.person.name), foldName(b.person.name)) ||
    byDocument(a, b)
  )
}

function fullness(one: Bearer): number {
  return nameParts(one.person.name).given.reduce((sum, name) => sum + (name.length > 1 ? 10 : 1), 0)
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
  for (const one of identities) if (best === undefined || one.bearers.length > best.bearers.length) best = one
  return best
}

/* A bare surname goes to a bearer named in four times as many documents as the next: whom a reader of the pile
 * takes it for. Below that a wrong merge is likelier than a missed one. */
const DOMINANCE = 4

/** Whom a bare surname means: its only bearer, the one whose roles it shares, or the dominant one; else nobody. */
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
  const rest = counts.toSpliced(counts.indexOf(top), 1)
  return rest.every(count => top >= DOMINANCE * count) ? identities[counts.indexOf(top)] : undefined
}

/** The longer words of the roles, folded: short ones ("of", "head") tell nobody apart. */
function roleWords(bearers: readonly Bearer[]): Set<string> {
  const words = new Set<string>()
  for (const { person } of bearers)
    for (const { text } of person.roles)
      for (const word of foldName(text).split(/[^\p{L}]+/u)) if (word.length > 4) words.add(word)
  return words
}
