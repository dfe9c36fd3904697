import type { Span } from '../text/index.js'
import { adoptName, adoptPhrase } from './adopt.js'
import type { Member } from './cast.js'
import { BODY_WORDS } from './lexicon/bodies.js'
import { COMMON_WORDS } from './lexicon/common-words.js'
import { PLACES } from './lexicon/places.js'
import { GROUP_NOUNS, ROLE_NOUNS, SPOKESPEOPLE, UTTERANCE_NOUNS } from './lexicon/roles.js'
import { TITLES } from './lexicon/titles.js'
import { indexAt } from './layout.js'
import { foldName } from './name-words.js'
import { pronounKind, resolvePronoun } from './pronouns.js'
import { bearerOfRole, nearestBody } from './role-bearers.js'
import { roleWord } from './find-roles.js'
import type { PhraseUnit, SourcePhrase } from './source-phrase.js'
import { sourcePhrase } from './source-phrase.js'
import type { Resolved, Stage } from './stage.js'
import { unresolved } from './stage.js'

/**
 * Who the source phrase at `span` is. Its head decides: a name is its bearer, a pronoun whom it stands for, a role
 * its bearer or somebody unnamed, a letter or tweet who made it. Linear in the names of the document.
 */
export function resolveSource(span: Span, stage: Stage): Resolved {
  const phrase = sourcePhrase(stage.layout.text, span, stage.cast.names)
  const head = phrase.core.at(-1)
  if (head === undefined) return unresolved('the source has no words')
  const glued = GLUED_PRONOUN.exec(stage.layout.text.slice(span[0], span[1]))?.[1]
  if (glued !== undefined) return ofPronoun({ span, word: glued.toLowerCase(), phrase }, stage)
  if (head.kind === 'name' && !head.possessive) return ofName(knownName(phrase, stage) ?? head, phrase, stage)
  if (head.kind === 'name') return ofPossessor(head, stage)
  const kind = pronounKind(head.word.folded)
  if (kind !== undefined) return ofPronoun({ span, word: head.word.folded, phrase }, stage)
  return ofNoun({ span, phrase, head }, stage)
}

/** The last name of the core that names somebody of the document; a bare capitalised word behind it ("Quill Takes Swipe") is none. */
function knownName(phrase: SourcePhrase, stage: Stage): NameUnit | undefined {
  return phrase.core.findLast(
    (unit): unit is NameUnit =>
      unit.kind === 'name' && !unit.possessive && stage.cast.byNameStart.has(unit.name.span[0]),
  )
}

type NameUnit = Extract<PhraseUnit, { kind: 'name' }>
type WordUnit = Extract<PhraseUnit, { kind: 'word' }>

function ofName(head: NameUnit, phrase: SourcePhrase, stage: Stage): Resolved {
  const member = adoptName(head.name, stage.cast)
  const joined = joinedBefore(head, phrase)
  if (joined !== undefined)
    return {
      member: adoptName(joined.name, stage.cast),
      reason: 'first of several named together',
      confidence: 0.5,
    }
  const named =
    head.name.given.length > 0
      ? 'named in full'
      : head.name.kind === 'body'
        ? 'the body is named'
        : `'${head.name.text}' names ${member.name}`
  return {
    member,
    reason: named,
    confidence: head.name.given.length > 0 || head.name.kind === 'body' ? 0.97 : 0.93,
  }
}

/** "Ada Quill and Tomas Brandt": the first name, where "and" stands between two of a kind. */
function joinedBefore(head: NameUnit, phrase: SourcePhrase): NameUnit | undefined {
  const and = phrase.core.findIndex(unit => unit.kind === 'word' && unit.word.folded === 'and')
  const before = phrase.core[and - 1]
  if (and < 1 || before?.kind !== 'name' || before.possessive) return undefined
  return (before.name.kind === 'body') === (head.name.kind === 'body') ? before : undefined
}

/** "Ada Quill's", standing for her words ("Quill's letter" cut before its noun). */
function ofPossessor(head: NameUnit, stage: Stage): Resolved {
  const member = adoptName(head.name, stage.cast)
  return { member, reason: `the words are called ${member.name}'s`, confidence: 0.85 }
}

function ofPronoun(pronoun: { span: Span; word: string; phrase: SourcePhrase }, stage: Stage): Resolved {
  const kind = pronounKind(pronoun.word)
  if (kind === undefined) return unresolved('no pronoun')
  if (kind === 'self') return ofSelf(pronoun.word, stage)
  if (kind === 'relative') return ofRelative(pronoun, stage)
  const { previous } = stage
  if (kind === 'several' && previous !== undefined && previous.member.kind !== 'person')
    return {
      member: previous.member,
      reason: `'${pronoun.word}' carries on from ${previous.member.name}`,
      confidence: 0.6,
    }
  const found = resolvePronoun(pronoun.span[0], kind, { ...stage, content: stage.content })
  if (found === undefined) return unresolved(`nobody fits '${pronoun.word}'`)
  if (kind === 'man' || kind === 'woman') found.member.gender ??= kind
  found.member.mentions.push({ span: pronoun.span, form: 'pronoun' })
  return found
}

/** In a quotation "I" is who is quoted; outside it is who wrote the document. */
function ofSelf(word: string, stage: Stage): Resolved {
  if (stage.enclosing !== undefined)
    return {
      member: stage.enclosing,
      reason: `'${word}' in the words of ${stage.enclosing.name}`,
      confidence: 0.85,
    }
  if (stage.author !== undefined)
    return { member: stage.author, reason: `'${word}' is the author`, confidence: 0.75 }
  return unresolved(`'${word}' is not named`)
}

/** "Ada Quill, who said": the mention just before; "a letter which said": whose sentence it is. */
function ofRelative(pronoun: { span: Span; word: string; phrase: SourcePhrase }, stage: Stage): Resolved {
  const [at] = pronoun.span
  const { text, sentences } = stage.layout
  const from = sentences[indexAt(sentences, at)]?.[0] ?? 0
  const noun = /([\p{L}’']+)(?:\s(?:to|from|for|in|on|with)\s[^,.;]{1,40})?,?\s$/u.exec(
    text.slice(from, at),
  )?.[1]
  if (pronoun.word === 'which' && noun !== undefined && UTTERANCE_NOUNS.has(foldName(noun))) {
    const subject = stage.cast.names.find(
      name => name.outer[0] >= from && name.span[1] < at && stage.cast.byNameStart.has(name.span[0]),
    )
    if (subject !== undefined)
      return {
        member: adoptName(subject, stage.cast),
        reason: `the ${noun} is from the sentence's subject`,
        confidence: 0.6,
      }
  }
  const described = ANTECEDENT.exec(text.slice(from, at))
  const role = described === null ? undefined : roleWord(described[2] ?? '')
  if (described !== null && role !== undefined && (ROLE_NOUNS.has(role) || GROUP_NOUNS.has(role))) {
    const start = from + described.index
    return resolveSource([start, start + (described[1] ?? '').length], stage)
  }
  return ofAntecedent(at, stage)
}

/** "a port spokesperson who": a described antecedent, from its determiner to its noun. */
const ANTECEDENT =
  /(?<![\p{L}’'])((?:an?|the|one|another|some|several|two|three|many|other)\s(?:[\p{L}\p{N}.'’-]+\s){0,4}?([\p{L}-]+)),?\s$/iu

function ofAntecedent(at: number, stage: Stage): Resolved {
  const beside = stage.cast.names.findLast(name => name.span[1] <= at)
  if (beside !== undefined && /^,?\s*$/u.test(stage.layout.text.slice(beside.span[1], at))) {
    const member = adoptName(beside, stage.cast)
    return { member, reason: `${member.name} stands before the relative pronoun`, confidence: 0.85 }
  }
  let best: { member: Member; start: number } | undefined
  for (const member of stage.cast.members)
    for (const { span } of member.mentions)
      if (span[0] < at && at - span[1] < 120 && (best === undefined || span[0] > best.start))
        best = { member, start: span[0] }
  return best === undefined
    ? unresolved('nobody is named before the relative pronoun')
    : {
        member: best.member,
        reason: `${best.member.name} stands before the relative pronoun`,
        confidence: 0.75,
      }
}

/** A pronoun run into the next word where the text lost its space or more ("Sheand wrote"). */
const GLUED_PRONOUN = /^(He|She|They|We|I)(?:and|said|says|wrote|added|also|told|called)$/u

interface Noun {
  readonly span: Span
  readonly phrase: SourcePhrase
  readonly head: WordUnit
}

function ofNoun(noun: Noun, stage: Stage): Resolved {
  const folded = noun.head.word.folded
  if (COMMON_WORDS.has(folded) && noun.phrase.core.length === 1 && !GROUP_NOUNS.has(folded))
    return unresolved(`'${noun.head.word.text}' names nobody`)
  const owner = noun.phrase.core.findLast((unit): unit is NameUnit => unit.kind === 'name')
  if (UTTERANCE_NOUNS.has(folded)) return ofUtterance(noun, owner, stage)
  const apposed = apposedName(noun.phrase)
  if (isRole(folded) && apposed !== undefined) {
    const member = adoptName(apposed.name, stage.cast)
    return { member, reason: 'named in apposition', confidence: 0.93 }
  }
  const titled = isRole(folded) ? titledName(noun.phrase) : undefined
  if (titled !== undefined) return ofName(titled, noun.phrase, stage)
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

/** Somebody or something described in words that tell no kind of speaker ("the data"): taken as it stands. */
export function asDescribed(span: Span, stage: Stage): Resolved {
  return { member: adoptPhrase(span, 'unnamed', stage), reason: 'described, not named', confidence: 0.5 }
}

/** A place speaks as a body ("Mexico"); any other name as a person. */
function byCapitals(noun: Noun, stage: Stage): Resolved {
  const place = PLACES.has(noun.head.word.folded)
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

function ofUtterance(noun: Noun, owner: NameUnit | undefined, stage: Stage): Resolved {
  const what = noun.head.word.text
  if (owner !== undefined) {
    const member = adoptName(owner.name, stage.cast)
    return { member, reason: `${member.name}'s ${what}`, confidence: 0.85 }
  }
  const by = noun.phrase.rest.findIndex(
    unit => unit.kind === 'word' && ['by', 'from', 'of'].includes(unit.word.folded),
  )
  const maker =
    by < 0 ? undefined : noun.phrase.rest.slice(by).find((unit): unit is NameUnit => unit.kind === 'name')
  if (maker !== undefined)
    return {
      member: adoptName(maker.name, stage.cast),
      reason: `the ${what} is by ${maker.name.text}`,
      confidence: 0.85,
    }
  const his = noun.phrase.core.find(
    (unit): unit is WordUnit => unit.kind === 'word' && pronounKind(unit.word.folded) !== undefined,
  )
  if (his !== undefined)
    return ofPronoun(
      {
        span: [noun.span[0] + his.word.start, noun.span[0] + his.word.end],
        word: his.word.folded,
        phrase: noun.phrase,
      },
      stage,
    )
  if (stage.previous !== undefined)
    return {
      member: stage.previous.member,
      reason: `'the ${what}' after the words of ${stage.previous.member.name}`,
      confidence: 0.55,
    }
  return stage.author === undefined
    ? unresolved(`the ${what} is nobody's by name`)
    : { member: stage.author, reason: `the ${what} of the author`, confidence: 0.5 }
}

function ofRole(noun: Noun, owner: NameUnit | undefined, stage: Stage): Resolved {
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

function ofBodyNoun(noun: Noun, owner: NameUnit | undefined, stage: Stage): Resolved {
  if (owner !== undefined || noun.head.word.capital)
    return { member: adoptPhrase(noun.span, 'body', stage), reason: 'the body is named', confidence: 0.9 }
  const first = noun.phrase.core[0]
  const definite = first?.kind === 'word' && ['the', 'that', 'this'].includes(first.word.folded)
  const body = definite ? nearestBody(foldName(noun.head.word.text), noun.span[0], stage.cast) : undefined
  if (body === undefined)
    return { member: adoptPhrase(noun.span, 'unnamed', stage), reason: 'a body, not named', confidence: 0.7 }
  body.member.mentions.push({ span: noun.span, form: 'role' })
  return body
}
