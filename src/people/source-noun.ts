import type { Span } from '../text/index.js'
import { adoptName, adoptPhrase } from './adopt.js'
import { isPrimary } from './author.js'
import type { Member } from './cast.js'
import { roleWord } from './find-roles.js'
import { BODY_WORDS } from './lexicon/bodies.js'
import { COMMON_WORDS } from './lexicon/common-words.js'
import { PLACES, PLACES_OF_TWO_WORDS } from './lexicon/places.js'
import { GROUP_NOUNS, ROLE_NOUNS, SPOKESPEOPLE, UTTERANCE_NOUNS } from './lexicon/roles.js'
import { TITLES } from './lexicon/titles.js'
import { foldName } from './name-words.js'
import { bearerOfRole, nearestBody } from './role-bearers.js'
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
  if (COMMON_WORDS.has(folded) && noun.phrase.core.length === 1 && !GROUP_NOUNS.has(folded))
    return unresolved(`'${noun.head.word.text}' names nobody`)
  if (isShouted(stage.layout.text.slice(...noun.span))) return unresolved('words of a line in capitals')
  const first = noun.phrase.core[0]
  if (first?.kind === 'word' && NEGATIVE.has(first.word.folded))
    return unresolved(`'${first.word.text} ${noun.head.word.text}' says that nobody said it`)
  const owner = noun.phrase.core.findLast((unit): unit is NameUnit => unit.kind === 'name')
  if (UTTERANCE_NOUNS.has(folded)) return resolveUtterance(noun, owner, stage)
  const apposed = apposedName(noun.phrase)
  if (apposed !== undefined && (isRole(folded) || isDescribed(noun, apposed))) {
    const member = adoptName(apposed.name, stage.cast)
    return { member, reason: 'named in apposition', confidence: 0.93 }
  }
  const titled = isRole(folded) ? titledName(noun.phrase) : undefined
  if (titled !== undefined) return resolveName(titled, noun.phrase, stage)
  if (isRole(folded)) return ofRole(noun, owner, stage)
  if (BODY_WORDS.has(folded)) return ofBodyNoun(noun, owner, stage)
  if (GROUP_NOUNS.has(folded) || /[^s]s$/u.test(folded) || folded === 'person' || folded === 'one')
    return { member: adoptPhrase(noun.span, 'unnamed', stage), reason: 'not named', confidence: 0.8 }
  if (
    noun.head.word.capital &&
    noun.phrase.core.length <= 3 &&
    !noun.phrase.core.some(unit => unit.kind === 'word' && !unit.word.capital && unit.word.folded !== 'the')
  )
    return byCapitals(noun, stage)
  if (owner !== undefined && !owner.possessive)
    return {
      member: adoptName(owner.name, stage.cast),
      reason: `the phrase names ${owner.name.text}`,
      confidence: 0.5,
    }
  return unresolved(`'${noun.head.word.text}' is nobody that speaks`)
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

/** A place speaks as a body ("Mexico"); any other name as a person. */
function byCapitals(noun: SourceNoun, stage: Stage): Resolved {
  const printed = stage.layout.text.slice(...noun.span)
  const place = PLACES.has(noun.head.word.folded) || PLACES_OF_TWO_WORDS.has(foldName(printed))
  const first = noun.phrase.core[0]
  if (first?.kind === 'word' && first.word.folded === 'the')
    return {
      member: adoptPhrase(noun.span, 'body', stage),
      reason: 'a name with an article',
      confidence: 0.7,
    }
  return {
    member: adoptPhrase(noun.span, place ? 'body' : 'person', stage),
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
  if (last?.kind !== 'name' || last.possessive || last.name.kind !== 'person' || before?.kind !== 'word')
    return undefined
  if (phrase.rest.some(unit => unit.gap.includes(',')) || !/^ $/u.test(last.gap)) return undefined
  return before.word.folded.length > 3 && !COMMON_WORDS.has(before.word.folded) ? last : undefined
}

/** "The harbour pilot of Tarn Quay, Ada Quill": a full name that ends what one person is described by. */
function isDescribed({ phrase, head }: SourceNoun, apposed: NameUnit): boolean {
  const first = phrase.core[0]
  const { folded, capital } = head.word
  const one = first?.kind === 'word' && /^(?:an?|the|its|their|his|her)$/u.test(first.word.folded)
  const several = GROUP_NOUNS.has(folded) || BODY_WORDS.has(folded) || /[^s]s$/u.test(folded)
  return one && !several && !capital && apposed.name.given.length > 0 && phrase.rest.at(-1) === apposed
}

function ofRole(noun: SourceNoun, owner: NameUnit | undefined, stage: Stage): Resolved {
  const words = noun.phrase.core.flatMap(unit =>
    unit.kind === 'word' ? [roleWord(unit.word.folded)] : unit.name.text.split(' ').map(roleWord),
  )
  const definite = !['a', 'an', 'one', 'another', 'some', 'several', 'many', 'two', 'three'].includes(
    words[0] ?? '',
  )
  const plural = noun.head.word.folded !== roleWord(noun.head.word.folded)
  if (definite && !plural) {
    const bearer = bearerOfRole({ head: words.at(-1) ?? '', words, at: noun.span[0] }, stage)
    if (bearer !== undefined) {
      bearer.member.mentions.push({ span: noun.span, form: 'role' })
      return bearer
    }
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

/** Whom "the board" means: the body named before that is called so, else whose own text it is, else the nearest one named. */
function bodyMeant(folded: string, at: number, stage: Stage): (Resolved & { member: Member }) | undefined {
  const nearest = nearestBody(folded, at, stage.cast)
  const { author, document } = stage
  if (nearest !== undefined && nearest.confidence > 0.6) return nearest
  if (author?.kind !== 'body' || !isPrimary(document)) return nearest
  if (!author.name.split(/\s+/u).map(foldName).includes(folded)) return nearest
  return {
    member: author,
    reason: `'the ${folded}' in the ${document.kind} of ${author.name}`,
    confidence: 0.75,
  }
}

function ofBodyNoun(noun: SourceNoun, owner: NameUnit | undefined, stage: Stage): Resolved {
  const first = noun.phrase.core[0]
  const definite = first?.kind === 'word' && ['the', 'that', 'this'].includes(first.word.folded)
  const alone = owner === undefined && noun.phrase.core.length <= 2
  const folded = foldName(noun.head.word.text)
  const body = definite && alone ? bodyMeant(folded, noun.span[0], stage) : undefined
  if (body !== undefined && (!noun.head.word.capital || body.confidence > 0.6)) {
    body.member.mentions.push({ span: noun.span, form: 'role' })
    return body
  }
  if (owner !== undefined || noun.head.word.capital)
    return { member: adoptPhrase(noun.span, 'body', stage), reason: 'the body is named', confidence: 0.9 }
  return { member: adoptPhrase(noun.span, 'unnamed', stage), reason: 'a body, not named', confidence: 0.7 }
}
