import type { Span } from '../text/index.js'
import type { FoundName } from './found-name.js'
import { groupBy } from './group-by.js'
import { INSTITUTIONS } from './lexicon/bodies.js'
import { GIVEN_NAMES } from './lexicon/given-names.js'
import { compatibleGivenNames } from './lexicon/nicknames.js'
import { foldName } from './name-words.js'
import { namesWithin } from './names-within.js'
import { isParentOf, sameGiven } from './same-given.js'
import type { MentionForm, PersonKind, Role } from './person.js'

/** One person or body of a document while it is being put together. */
export interface Member {
  kind: PersonKind
  /** The fullest name met so far. */
  name: string
  /** Folded given names and initials of the fullest name. */
  given: readonly string[]
  /** Folded; for a body its whole folded name. */
  surname: string
  /** "jr", "sr", "iii" of the fullest name; empty without. */
  suffix: string
  gender: 'man' | 'woman' | undefined
  readonly mentions: { readonly span: Span; readonly form: MentionForm }[]
  readonly roles: Role[]
  readonly aliases: Set<string>
  /** Whether the headline names it: whom "the president" of the text is likelier to mean. */
  inHeadline: boolean
  /** Whether it is one body or one person, so that "he" or "she" may mean it. */
  single: boolean
}

/** The persons and bodies of one document, with lookups by place and by name. */
export interface Cast {
  readonly members: Member[]
  /** The persons by the last word of their surname; bodies and the unnamed by their whole folded name. */
  readonly bySurname: Map<string, Member[]>
  /** The member that the name at this offset names. */
  readonly byNameStart: Map<number, Member>
  readonly names: readonly FoundName[]
}

/** What is known of a document's names before its text is read. */
export interface Known {
  readonly headline: readonly FoundName[]
  /** The body whose own text it is; undefined for others. */
  readonly own: string | undefined
}

/**
 * Puts the names of one document together: every full name with its shorter forms, every acronym with its
 * body. Full names come first, then surnames and given names join the bearer whom a title fits and who stands
 * nearest before. Linear but for the few bearers of one surname.
 */
export function buildCast(text: string, names: readonly FoundName[], { headline, own }: Known): Cast {
  const cast: Cast = { members: [], bySurname: new Map(), byNameStart: new Map(), names }
  if (own !== undefined) enter(cast, bodyOf(own))
  for (const name of names) if (isFull(name)) place(cast, name, bearerOfFull(cast, name))
  for (const name of headline)
    if (isFull(name) && bearerOfFull(cast, name) === undefined) enter(cast, memberOf(name))
  for (const name of names)
    if (name.kind === 'body' && !isShort(name)) place(cast, name, bearerOfBody(cast, name, text))
  for (const name of names) if (isShort(name)) place(cast, name, bearerOfShort(cast, name))
  markHeadline(cast, headline)
  const byGiven = byGivenName(cast)
  for (const name of names) if (!isFull(name) && name.kind !== 'body') placeShort(cast, name, byGiven)
  adoptRepeated(text, cast)
  markHeadline(cast, headline)
  for (const one of cast.members) one.mentions.sort((a, b) => a.span[0] - b.span[0])
  return cast
}

/**
 * Makes a person of a bare capitalised word that the text repeats and makes the subject of a verb ("Quill agreed"),
 * and that it hardly ever gives an article ("the Polaroid").
 */
function adoptRepeated(text: string, cast: Cast): void {
  const bare = new Map<string, FoundName[]>()
  for (const name of cast.names)
    if (name.kind === 'word' && !cast.byNameStart.has(name.span[0]))
      bare.set(name.surname, [...(bare.get(name.surname) ?? []), name])
  for (const places of bare.values()) {
    const articles = places.filter(name =>
      /\b(?:the|an?)\s$/iu.test(text.slice(Math.max(0, name.span[0] - 5), name.span[0])),
    ).length
    const [first] = places
    if (first === undefined || places.length < 2 || articles > places.length / 4) continue
    if (!places.some(name => SUBJECT.test(text.slice(name.span[1], name.span[1] + 16)))) continue
    const one = place(cast, first, undefined)
    for (const name of places.slice(1)) place(cast, name, one)
  }
}

/* Verbs of people. Any past tense instead costs ten points of precision in news ("Firefox gained"). */
const SUBJECT =
  /^ (?:also |then |later |has |had |would |will |himself |herself )*(?:said|says|told|wrote|writes|tweeted|asked|added|argued|argues|criticized|criticised|thanked|met|spoke|agreed|disagreed|refused|married|studied|taught|died|resigned|retired|proposed|believed|believes|thinks|thought|wanted|wants|knew|knows|felt|replied|responded|insisted|complained|apologized|apologised|joked|smiled|laughed|vowed|promised|accused|praised|blamed|testified|pleaded|campaigned|attended|graduated|fell in love)\b/u

function markHeadline(cast: Cast, headline: readonly FoundName[]): void {
  for (const name of headline)
    for (const one of namesakes(cast, lastWord(name.surname)))
      if (one.kind === 'person' && sameGiven(one.given, name.given)) one.inHeadline = true
}

/** A person's name with a given name or initial. */
function isFull(name: FoundName): boolean {
  return name.kind === 'person' && name.given.length > 0
}

/** Adds a member, so that it is found by its surname or name. Constant time. */
export function enter(cast: Cast, one: Member): void {
  cast.members.push(one)
  const key = one.kind === 'person' ? lastWord(one.surname) : one.surname
  const bearers = cast.bySurname.get(key)
  if (bearers === undefined) cast.bySurname.set(key, [one])
  else bearers.push(one)
}

/** A body is found by every name that it is given. */
function alsoKnown(cast: Cast, one: Member, name: string): void {
  const known = cast.bySurname.get(name)
  if (known === undefined) cast.bySurname.set(name, [one])
  else if (!known.includes(one)) known.push(one)
}

/** The members that bear a surname, or a name of a body or of somebody described, folded. Constant time. */
export function namesakes(cast: Cast, name: string): readonly Member[] {
  return cast.bySurname.get(name) ?? []
}

/** One of whom nothing is known but the name, without mentions; `surname` is folded, of a body the whole name. */
export function newMember(kind: PersonKind, name: string, surname: string): Member {
  return {
    kind,
    name,
    given: [],
    surname,
    suffix: '',
    gender: undefined,
    mentions: [],
    roles: [],
    aliases: new Set(),
    inHeadline: false,
    single: true,
  }
}

/** A new member of the cast under one found name, without mentions yet. */
export function memberOf({ kind, text, surname, given, suffix, gender }: FoundName): Member {
  return { ...newMember(kind === 'body' ? 'body' : 'person', text, surname), given, suffix, gender }
}

/** A body that metadata names, without mentions. */
export function bodyOf(printed: string): Member {
  return newMember('body', printed, foldName(printed.replace(/^the\s+/iu, '')))
}

function place(cast: Cast, name: FoundName, known: Member | undefined): Member {
  const one = known ?? memberOf(name)
  if (known === undefined) enter(cast, one)
  one.mentions.push({ span: name.span, form: formOf(name) })
  if (isFuller(name, one)) {
    one.aliases.add(one.name)
    one.name = name.text
    one.given = name.given
    one.surname = name.surname
    one.suffix = name.suffix
  } else if (name.text !== one.name) one.aliases.add(name.text)
  one.aliases.delete(one.name)
  one.gender ??= name.gender
  cast.byNameStart.set(name.span[0], one)
  if (known !== undefined && known.kind === 'body') alsoKnown(cast, known, name.surname)
  return one
}

function isFuller(name: FoundName, one: Member): boolean {
  if (one.kind === 'body') return isAcronymText(one.name) && !isAcronymText(name.text)
  return (
    name.given.length > 0 &&
    name.text.length > one.name.length &&
    name.surname.endsWith(lastWord(one.surname))
  )
}

function formOf(name: FoundName): MentionForm {
  if (name.kind === 'body') return isAcronymText(name.text) ? 'acronym' : 'body'
  return name.given.length > 0 ? 'full-name' : 'surname'
}

/** Whether a name is printed as an acronym ("OHCHR", "U.N."). */
export function isAcronymText(name: string): boolean {
  return /^(?:\p{Lu}{2,8}|(?:\p{Lu}\.){2,})$/u.test(name)
}

/** The last word of a folded name: what bearers of one surname share. */
export function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1)
}

function bearerOfFull(cast: Cast, name: FoundName): Member | undefined {
  return namesakes(cast, lastWord(name.surname)).find(
    one => one.kind === 'person' && sameGiven(one.given, name.given) && !isParentOf(one, name),
  )
}

function bearerOfBody(cast: Cast, name: FoundName, text: string): Member | undefined {
  const same = namesakes(cast, name.surname).find(one => one.kind === 'body')
  if (same !== undefined || !isAcronymText(name.text)) return same
  const before = namesWithin(cast.names, [Math.max(0, name.span[0] - 8), name.span[0]]).at(-1)
  if (before?.kind === 'body' && /^ ?\(["“]?(?:the )?$/u.test(text.slice(before.span[1], name.span[0])))
    return cast.byNameStart.get(before.span[0])
  const acronym = name.text.replaceAll('.', '')
  return cast.members.find(one => one.kind === 'body' && initials(one.name) === acronym)
}

/** "the Board": one word that is short for the name of a body. */
function isShort(name: FoundName): boolean {
  return name.kind === 'body' && name.article && INSTITUTIONS.has(name.surname)
}

/** The body whose name "the Board" shortens: the last one before with that word for its head, else the first one after. */
function bearerOfShort(cast: Cast, name: FoundName): Member | undefined {
  const headed = UNIQUE.has(name.surname)
    ? []
    : cast.members.filter(
        one => one.kind === 'body' && one.surname !== name.surname && headOf(one.name) === name.surname,
      )
  const before = headed.filter(one => lastBefore(one, name.span[0]) >= 0)
  const last = before.toSorted((a, b) => lastBefore(b, name.span[0]) - lastBefore(a, name.span[0]))[0]
  return last ?? headed[0] ?? namesakes(cast, name.surname).find(one => one.kind === 'body')
}

/** Institutions of which a country has one: "the House" is no other body with that word. */
const UNIQUE: ReadonlySet<string> = new Set(
  'house senate congress parliament government cabinet crown treasury navy army'.split(' '),
)

/** The word that says what kind of body a name names, folded: the last before "of" and the like. */
function headOf(name: string): string {
  const core = name.split(/ (?:of|for|on) /u)[0] ?? name
  return foldName(core.slice(core.lastIndexOf(' ') + 1))
}

/** "OHMS" of "Office of the Harbour Master for Safety": the first letters of its capitalised words. */
export function initials(name: string): string {
  return (name.match(/(?<![\p{L}'’])\p{Lu}/gu) ?? []).join('')
}

/** The persons by their first given name, folded, nicknames apart. */
function byGivenName(cast: Cast): ReadonlyMap<string, Member[]> {
  return groupBy(
    cast.members.filter(one => one.kind === 'person' && (one.given[0]?.length ?? 0) > 1),
    one => one.given[0] ?? '',
  )
}

function placeShort(cast: Cast, name: FoundName, byGiven: ReadonlyMap<string, Member[]>): void {
  const told = name.title === undefined ? undefined : name.gender
  const surnamed = namesakes(cast, lastWord(name.surname)).filter(
    one => one.kind === 'person' && (told === undefined || one.gender === undefined || told === one.gender),
  )
  const pool = surnamed.length > 0 || !mayBeGiven(name) ? surnamed : bearersOfGiven(name.surname, byGiven)
  const known = nearest(pool, name)
  if (known !== undefined) {
    known.mentions.push({ span: name.span, form: surnamed.length > 0 ? 'surname' : 'given-name' })
    known.gender ??= told
    cast.byNameStart.set(name.span[0], known)
  } else if (name.kind === 'person') place(cast, name, undefined)
}

/** A title goes with the surname, but for those that go with the given name ("Sir Tomas"). */
function mayBeGiven(name: FoundName): boolean {
  return (
    name.title === undefined ||
    /^(?:Sir|Dame|Lady|Lord|Brother|Sister|Father|Mother|Prince|Princess|Saint|Don|Sheikh) /u.test(
      name.titled,
    )
  )
}

/** Those with this given name, or with one that it is a nickname of. */
function bearersOfGiven(given: string, byGiven: ReadonlyMap<string, Member[]>): readonly Member[] {
  const same = byGiven.get(given)
  if (same !== undefined || !GIVEN_NAMES.has(given)) return same ?? []
  return [...byGiven].flatMap(([known, members]) => (compatibleGivenNames(known, given) ? members : []))
}

/*
 * Print keeps the bare surname for its main bearer and gives the others their given name. The headline names the main
 * one; else who is named in full most; the last named counts as one doubling of that.
 */
function nearest(pool: readonly Member[], name: FoundName): Member | undefined {
  if (pool.length < 2) return pool[0]
  const places = pool.map(one => lastBefore(one, name.span[0]))
  const latest = Math.max(...places)
  let best: Member | undefined
  let bestScore = Number.NEGATIVE_INFINITY
  for (const [at, one] of pool.entries()) {
    const last = places[at] ?? 0
    const score =
      (one.inHeadline ? 2 : 0) +
      Math.log2(fullMentions(one) + 1) +
      (last === latest ? 1 : 0) +
      (last < 0 ? -2 : 0)
    if (score > bestScore) [best, bestScore] = [one, score]
  }
  return best
}

function fullMentions(one: Member): number {
  return one.mentions.filter(mention => mention.form === 'full-name').length
}

/** Where the member was last named before `at`; negative where only behind it. */
function lastBefore(one: Member, at: number): number {
  return one.mentions.reduce(
    (last, mention) => (mention.span[0] < at ? Math.max(last, mention.span[0]) : last),
    -1,
  )
}
