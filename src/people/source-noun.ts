import type { Span } from '../text/index.js'
import { adoptName, adoptPhrase } from './adopt.js'
import { roleWord } from './find-roles.js'
import { BODY_WORDS } from './lexicon/bodies.js'
import { COMMON_WORDS } from './lexicon/common-words.js'
import { PLACES, PLACES_OF_TWO_WORDS } from './lexicon/places.js'
import { GROUP_NOUNS, ROLE_NOUNS, SPOKESPEOPLE, UTTERANCE_NOUNS } from './lexicon/roles.js'
import { TITLES } from './lexicon/titles.js'
import { foldName } from './name-words.js'
import { resolveBodyNoun } from './body-noun.js'
import { calledBefore } from './called-before.js'
import { bearerOfRole } from './role-bearers.js'
import { pronounKind } from './pronouns.js'
import { resolveName } from './source-name.js'
import type { NameUnit, SourcePhrase, WordUnit } from './source-phrase.js'
import { resolveUtterance } from './source-utterance.js'
import type { Resolved, Stage } from './stage.js'
import { unresolved } from './stage.js'

/** A source phrase with a noun for its head. */
export interface SourceNoun {
  readonly span: Span
  readonly phrase: SourcePhrase
  readonly head: WordUnit
}

/**
 * Who a source phrase with a noun for its head is: the maker of a letter or post, the bearer of a role or whoever is
 * named beside it, a body, or somebody unnamed. Unresolved where the noun is nothing that speaks. Linear in the mentions.
 */
export function resolveSourceNoun(noun: SourceNoun, stage: Stage): Resolved {
  const folded = noun.head.word.folded
  if (
    COMMON_WORDS.has(folded) &&
    noun.phrase.core.length === 1 &&
    !isSeveral(folded) &&
    !isSome(noun) &&
    apposedName(noun.phrase) === undefined
  )
    return unresolved(`'${noun.head.word.text}' names nobody`)
  if (isShouted(stage.layout.text.slice(...noun.span))) return unresolved('words of a line in capitals')
  const first = noun.phrase.core[0]
  if (first?.kind === 'word' && NEGATIVE.has(first.word.folded))
    return unresolved(`'${first.word.text} ${noun.head.word.text}' says that nobody said it`)
  const owner = noun.phrase.core.findLast((unit): unit is NameUnit => unit.kind === 'name')
  if (isPaper(noun, stage.layout.text)) return resolveBodyNoun(noun, owner, stage)
  if (UTTERANCE_NOUNS.has(folded) && !isPublication(noun)) return resolveUtterance(noun, owner, stage)
  const apposed = apposedName(noun.phrase)
  const isOne = folded === 'one' && apposed !== undefined && endsIn(noun.phrase, apposed)
  if (apposed !== undefined && (isOne || isRole(folded) || isDescribed(noun, apposed))) {
    const member = adoptName(apposed.name, stage.cast)
    return { member, reason: 'named in apposition', confidence: 0.93 }
  }
  const titled = isRole(folded) ? titledName(noun.phrase) : undefined
  if (titled !== undefined) return resolveName(titled, noun.phrase, stage)
  const capitals = isRole(folded) ? undefined : namedByCapitals(noun, stage)
  if (capitals !== undefined) return capitals
  if (isRole(folded)) return ofRole(noun, owner, stage)
  if (BODY_WORDS.has(folded)) return resolveBodyNoun(noun, owner, stage)
  if (isSeveral(folded) || isSome(noun) || /[^s]s$/u.test(folded) || folded === 'person' || folded === 'one')
    return { member: adoptPhrase(noun.span, 'unnamed', stage), reason: 'not named', confidence: 0.8 }
  if (
    noun.head.word.capital &&
    noun.phrase.core.length <= (first?.kind === 'word' && first.word.folded === 'the' ? 4 : 3) &&
    !noun.phrase.core.some(unit => unit.kind === 'word' && !unit.word.capital && unit.word.folded !== 'the')
  )
    return byCapitals(noun, stage)
  // "One Saltmere user": the name only tells which; "Quill and her husband" names one.
  const joined = noun.phrase.core.some(unit => unit.kind === 'word' && unit.word.folded === 'and')
  if (owner !== undefined && !owner.possessive && (noun.head.word.capital || joined))
    return {
      member: adoptName(owner.name, stage.cast),
      reason: `the phrase names ${owner.name.text}`,
      confidence: 0.5,
    }
  return unresolved(`'${noun.head.word.text}' is nobody that speaks`)
}

/** Whether a noun, folded, is one for several people: "sources", "critics". */
export function isSeveral(folded: string): boolean {
  return GROUP_NOUNS.has(folded) || (folded !== roleWord(folded) && ROLE_NOUNS.has(roleWord(folded)))
}

/** "The Post": a paper's short name, with a capital that is its own. */
function isPaper({ phrase: { core }, head, span }: SourceNoun, text: string): boolean {
  const [first] = core
  return (
    core.length === 2 &&
    first?.kind === 'word' &&
    first.word.folded === 'the' &&
    head.word.capital &&
    !head.word.upper &&
    /\p{Ll}/u.test(text.slice(span[0], span[1])) &&
    BODY_WORDS.has(head.word.folded) &&
    UTTERANCE_NOUNS.has(head.word.folded)
  )
}

/** "The Tarn Political Report": capitals make a name of it. */
function isPublication({ phrase: { core }, head }: SourceNoun): boolean {
  const [first, second] = core
  const capitals = core.slice(1, -1).every(unit => unit.kind === 'name' || unit.word.capital)
  const article = first?.kind === 'word' && first.word.folded === 'the'
  const possessive = second?.kind === 'name' ? second.possessive : second?.word.possessive === true
  return article && core.length > 2 && head.word.capital && capitals && !possessive
}

/** "Someone", and "another who was there": somebody of whom more is told than that there are others. */
function isSome({ phrase: { core, rest }, head }: SourceNoun): boolean {
  if (/^some(?:one|body)$/u.test(head.word.folded)) return true
  const [of, whom] = rest
  if (core.length > 1 || !/^(?:one|another|others|some|many|several|both)$/u.test(head.word.folded))
    return false
  return of !== undefined && !(whom?.kind === 'word' && pronounKind(whom.word.folded) !== undefined)
}

/** Words that make of a source nobody ("no port official has said"). */
const NEGATIVE: ReadonlySet<string> = new Set(
  'no nobody none nothing neither nor any anybody anyone anything'.split(' '),
)

/** Two words or more, all in capitals: part of a heading. */
function isShouted(words: string): boolean {
  return /\S\s+\S/u.test(words) && !/\p{Ll}/u.test(words)
}

/** Somebody or something described in words that tell no kind of speaker ("the data"): taken as it stands. */
export function asDescribed(span: Span, stage: Stage): Resolved {
  return { member: adoptPhrase(span, 'unnamed', stage), reason: 'described, not named', confidence: 0.5 }
}

/** "Pollster Celinda Lake": who stands behind a role in two words or three with capitals, though nothing else tells a name. */
function namedByCapitals({ phrase: { core }, span }: SourceNoun, stage: Stage): Resolved | undefined {
  const role = core.findLastIndex(
    unit => unit.kind === 'word' && !unit.word.capital && isRole(unit.word.folded),
  )
  const name = core.slice(role + 1)
  const [first, ...rest] = name
  const last = name.at(-1)
  if (role < 0 || first?.kind !== 'word' || last?.kind !== 'word' || rest.length < 1 || rest.length > 2)
    return undefined
  if (!first.word.capital || !rest.every(unit => unit.kind === 'word' && unit.word.capital)) return undefined
  const place: Span = [span[0] + first.word.start, span[0] + last.word.end]
  return { member: adoptPhrase(place, 'person', stage), reason: 'a name behind a role', confidence: 0.7 }
}

/** A place speaks as a body ("Mexico"); any other name as a person. */
function byCapitals(noun: SourceNoun, stage: Stage): Resolved {
  // "Lane Quill, a scientist at the port": the name alone.
  const comma = noun.phrase.rest[0]?.gap.startsWith(',') === true ? noun.head.word.end : undefined
  const span: Span = comma === undefined ? noun.span : [noun.span[0], noun.span[0] + comma]
  const printed = stage.layout.text.slice(...span)
  const place = PLACES.has(noun.head.word.folded) || PLACES_OF_TWO_WORDS.has(foldName(printed))
  const first = noun.phrase.core[0]
  if (first?.kind === 'word' && first.word.folded === 'the')
    return {
      member: adoptPhrase(span, 'body', stage),
      reason: 'a name with an article',
      confidence: 0.7,
    }
  return {
    member: adoptPhrase(span, place ? 'body' : 'person', stage),
    reason: place ? 'a place speaks for its government or people' : 'a name by its capitals',
    confidence: 0.6,
  }
}

function isRole(folded: string): boolean {
  const word = roleWord(folded)
  return ROLE_NOUNS.has(word) || TITLES.has(word)
}

/** The name after the first comma of a phrase: "a lawyer for the port, Ada Quill". */
function apposedName(phrase: SourcePhrase): NameUnit | undefined {
  return phrase.rest.find(
    (unit): unit is NameUnit =>
      unit.kind === 'name' && unit.name.kind !== 'body' && /^,|[—–(]/u.test(unit.gap.trim()),
  )
}

/** "former secretary of state Ada Quill": the name that ends the phrase, with no preposition or article right before it. */
function titledName(phrase: SourcePhrase): NameUnit | undefined {
  const last = phrase.rest.at(-1)
  const before = phrase.rest.at(-2)
  if (last?.kind !== 'name' || last.possessive || last.name.kind !== 'person' || before === undefined)
    return undefined
  if (phrase.rest.some(unit => unit.gap.includes(',')) || !/^ $/u.test(last.gap)) return undefined
  // "dean of Tarn College Ada Quill"
  if (before.kind === 'name')
    return before.name.kind === 'body' && !before.possessive && last.name.given.length > 0 ? last : undefined
  return before.word.folded.length > 3 && !COMMON_WORDS.has(before.word.folded) ? last : undefined
}

/** "The harbour pilot of Tarn Quay, Ada Quill": a full name that ends what one person is described by. */
function isDescribed({ phrase, head }: SourceNoun, apposed: NameUnit): boolean {
  const first = phrase.core[0]
  const { folded, capital } = head.word
  const one = first?.kind === 'word' && /^(?:an?|the|its|their|his|her|another|one)$/u.test(first.word.folded)
  const several = GROUP_NOUNS.has(folded) || BODY_WORDS.has(folded) || /[^s]s$/u.test(folded)
  return one && !several && !capital && apposed.name.given.length > 0 && endsIn(phrase, apposed)
}

/** Whether a name ends the phrase, but for a party and place (", R-Ohio"). */
function endsIn({ rest }: SourcePhrase, name: NameUnit): boolean {
  return rest
    .slice(rest.indexOf(name) + 1)
    .every(unit => /^[RDI]-/u.test(unit.kind === 'name' ? unit.name.text : unit.word.text))
}

function ofRole(noun: SourceNoun, owner: NameUnit | undefined, stage: Stage): Resolved {
  const all = noun.phrase.core.flatMap(unit =>
    unit.kind === 'word' ? [roleWord(unit.word.folded)] : unit.name.text.split(' ').map(roleWord),
  )
  // "the Ohio Republican and candidate for the Senate": one person, by the first of the roles.
  const and = all.indexOf('and')
  const words = and > 0 && isRole(all[and - 1] ?? '') ? all.slice(0, and) : all
  const definite = !['a', 'an', 'one', 'another', 'some', 'several', 'many', 'two', 'three'].includes(
    words[0] ?? '',
  )
  const plural = noun.head.word.folded !== roleWord(noun.head.word.folded)
  if (definite && !plural) {
    const of = ofWhat(noun.phrase)
    const bearer = bearerOfRole({ head: words.at(-1) ?? '', words, of, at: noun.span[0] }, stage)
    if (bearer !== undefined) {
      bearer.member.mentions.push({ span: noun.span, form: 'role' })
      return bearer
    }
  }
  const called = definite && !plural ? calledBefore(noun.head.word.folded, noun.span[0], stage) : undefined
  if (called !== undefined && noun.phrase.core.length <= 2 && noun.phrase.rest.length === 0) {
    called.member.mentions.push({ span: noun.span, form: 'role' })
    return called
  }
  const speaksFor =
    SPOKESPEOPLE.has(roleWord(noun.head.word.folded)) && owner !== undefined
      ? `; speaks for ${owner.name.text}`
      : ''
  return {
    member: adoptPhrase(noun.span, 'unnamed', stage),
    reason: `a role, nobody named${speaksFor}`,
    confidence: 0.8,
  }
}

/** The words of the names behind "of", up to the first comma ("of Corwin University"), by `roleWord`. */
function ofWhat({ rest }: SourcePhrase): string[] {
  const comma = rest.findIndex(unit => unit.gap.includes(','))
  return (comma < 0 ? rest : rest.slice(0, comma)).flatMap(unit =>
    unit.kind === 'name' ? unit.name.text.split(' ').map(roleWord) : [],
  )
}
