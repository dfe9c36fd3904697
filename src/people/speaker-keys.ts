import { initials, isAcronymText } from './cast.js'
import { PARTICLES, SUFFIXES } from './lexicon/titles.js'
import { foldName } from './name-words.js'
import type { Person } from './person.js'

/** A person's name in parts, folded: how names are compared across documents. */
export interface NameParts {
  readonly given: readonly string[]
  /** The last word of the name, without "Jr." and the like. */
  readonly surname: string
  /** "jr", "sr", "iii"; empty without. */
  readonly suffix: string
}

/** The parts of a printed name ("Ada B. van der Quill Jr." gives ada, b and quill). Constant time. */
export function nameParts(name: string): NameParts {
  const words = name
    .replace(/["“”()]/gu, ' ')
    .split(/[\s,]+/u)
    .map(foldName)
    .filter(word => word !== '')
  let suffix = ''
  while (words.length > 1 && SUFFIXES.has(words.at(-1) ?? '')) suffix = words.pop() ?? ''
  const surname = words.at(-1) ?? ''
  return { given: words.slice(0, -1).filter(word => !PARTICLES.has(word)), surname, suffix }
}

/** A body's name as it is compared: folded, without article and points ("un", "harbour office"). */
export function bodyName(name: string): string {
  return foldName(name.replaceAll('.', ''))
    .replace(/^the\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/* Whose body it is, where print leaves that out as often as not ("U.S. Harbour Court"). Two words or more are left without it. */
const OWNED =
  /^(us|un|uk|eu|united states|united nations|united kingdom|european union|british|american) (?=\S+ \S)/u

const OWNERS: ReadonlyMap<string, string> = new Map([
  ['united states', 'us'],
  ['american', 'us'],
  ['united nations', 'un'],
  ['united kingdom', 'uk'],
  ['british', 'uk'],
  ['european union', 'eu'],
])

/**
 * A compared name of a body (`bodyName`) without the state or union that it belongs to, and which that is: "un" and
 * "office of harbours" of "united nations office of harbours". Undefined where it names none.
 */
export function ownedBody(name: string): { readonly owner: string; readonly rest: string } | undefined {
  const owner = OWNED.exec(name)?.[1]
  if (owner === undefined) return undefined
  return { owner: OWNERS.get(owner) ?? owner, rest: name.slice(owner.length + 1) }
}

/** A name as it stands in an id: folded, with hyphens for all that is no letter or digit. Constant time. */
export function nameSlug(name: string): string {
  return foldName(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '')
}

/**
 * The keys under which a person of one document can meet the same one elsewhere: the surname of a person; the name
 * and the acronym of a body; the words of somebody unnamed. A person and somebody unnamed have one key. Two that
 * share no key, directly or through others, are never merged: whoever adds a document needs only those that share
 * its keys. Sorted, at least one.
 */
export function speakerKeys(person: Person): readonly string[] {
  if (person.kind === 'unnamed') return [`unnamed:${bodyName(person.name)}`]
  if (person.kind === 'person') return [`person:${nameParts(person.name).surname}`]
  const keys = new Set<string>()
  for (const name of [person.name, ...person.aliases]) {
    keys.add(`body:${bodyName(name)}`)
    const owned = ownedBody(bodyName(name))
    if (owned !== undefined) keys.add(`body:${owned.rest}`)
    if (!isAcronymText(name) && initials(name).length > 1) keys.add(`body:${initials(name).toLowerCase()}`)
  }
  return [...keys].toSorted()
}
