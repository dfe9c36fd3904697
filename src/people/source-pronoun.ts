import type { Span } from '../text/index.js'
import { adoptName, adoptPhrase } from './adopt.js'
import type { Member } from './cast.js'
import { roleWord } from './find-roles.js'
import { indexAt, quotationAt } from './layout.js'
import { GROUP_NOUNS, ROLE_NOUNS, UTTERANCE_NOUNS } from './lexicon/roles.js'
import { foldName } from './name-words.js'
import { namesWithin } from './names-within.js'
import { pronounKind, resolvePronoun } from './pronouns.js'
import type { Resolved, Stage } from './stage.js'
import { unresolved } from './stage.js'
import { latinPattern } from '../text/index.js'

/** A pronoun in a source: its place, and the word folded (the place may hold more, where a space was lost). */
export interface Pronoun {
  readonly span: Span
  readonly word: string
}

/**
 * Whom a pronoun in a source means: "I" the one quoted or the author, "who" its antecedent, "they" the several who
 * spoke before, the others by gender and nearness. Linear in the mentions.
 */
export function resolveSourcePronoun(pronoun: Pronoun, stage: Stage): Resolved {
  const kind = pronounKind(pronoun.word)
  if (kind === undefined) return unresolved('no pronoun')
  if (kind === 'self') return ofSelf(pronoun.word, stage)
  if (kind === 'relative') return ofRelative(pronoun, stage)
  const { previous } = stage
  const group = kind === 'several' ? groupBefore(pronoun.span[0], stage) : undefined
  if (group !== undefined)
    return {
      member: adoptPhrase(group, 'unnamed', stage),
      reason: `'${pronoun.word}' after '${stage.layout.text.slice(...group)}'`,
      confidence: 0.6,
    }
  if (kind === 'several' && previous !== undefined && previous.member.kind !== 'person')
    return {
      member: previous.member,
      reason: `'${pronoun.word}' carries on from ${previous.member.name}`,
      confidence: 0.6,
    }
  if (kind === 'thing' && previous !== undefined && isOfLetter(pronoun.span[0], stage))
    return {
      member: previous.member,
      reason: `'${pronoun.word}' is what ${previous.member.name} wrote`,
      confidence: 0.6,
    }
  const found =
    resolvePronoun(pronoun.span[0], kind, { ...stage, content: stage.content }) ??
    // "Quill left on Friday, she said": of nobody else there was talk.
    resolvePronoun(pronoun.span[0], kind, { ...stage, content: stage.content.filter(isQuoted(stage)) })
  if (found === undefined) return unresolved(`nobody fits '${pronoun.word}'`)
  const { lost } = stage
  if (
    lost !== undefined &&
    !found.member.mentions.some(({ span }) => span[0] > lost && span[0] < pronoun.span[0])
  )
    return unresolved(`'${pronoun.word}' follows somebody whose name is lost`)
  if (kind === 'man' || kind === 'woman') found.member.gender ??= kind
  found.member.mentions.push({ span: pronoun.span, form: 'pronoun' })
  return found
}

/** "Quill's letter said ... It said": the sentence before has a letter or statement for its source. */
function isOfLetter(at: number, { layout, previous }: Stage): boolean {
  if (previous === undefined || previous.member.kind === 'body' || at - previous.contentEnd > 200)
    return false
  const source = /^[^\n.!?“”"]{2,60}?[’']s?\s(\p{Ll}+)(?:\s(\p{Ll}+))?/u.exec(
    layout.text.slice(previous.at, previous.at + 80),
  )
  return UTTERANCE_NOUNS.has(source?.[1] ?? '') || UTTERANCE_NOUNS.has(source?.[2] ?? '')
}

function isQuoted({ layout }: Stage): (span: Span) => boolean {
  return ([start]) => quotationAt(layout, start) !== undefined
}

const GROUP = latinPattern(/(?<![\p{L}’'])the (?:[\p{Ll}-]+ ){0,2}?([\p{Ll}-]+)(?![\p{L}’'])/gu)

/**
 * The last group that the paragraph calls by a plural noun before `at`, in its own talk and after whoever spoke last
 * ("For the families ..., they said"): whom "they" means; undefined where there is none. Linear in the paragraph.
 */
function groupBefore(at: number, stage: Stage): Span | undefined {
  const { layout, previous } = stage
  const from = Math.max(
    layout.paragraphs[indexAt(layout.paragraphs, at)]?.[0] ?? 0,
    previous?.contentEnd ?? 0,
  )
  const groups = Array.from(layout.text.slice(from, at).matchAll(GROUP), (match): Span | undefined => {
    const noun = foldName(match[1] ?? '')
    const plural = GROUP_NOUNS.has(noun) || (noun !== roleWord(noun) && ROLE_NOUNS.has(roleWord(noun)))
    const start = from + match.index
    return plural && quotationAt(layout, start) === undefined ? [start, start + match[0].length] : undefined
  })
  return groups.findLast(span => span !== undefined)
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

/** "asked Quill who had decided": no relative pronoun, but a question. */
const ASKED = /\b(?:ask|wonder|question|inquir|enquir)(?:e|s|es|ed|ing)?\b[^.;:,“”"]{0,70}\s$/u

/** "Ada Quill, who said": the mention just before; "a letter which said": whose sentence it is. */
function ofRelative(pronoun: Pronoun, stage: Stage): Resolved {
  const [at] = pronoun.span
  const { text, sentences } = stage.layout
  const from = sentences[indexAt(sentences, at)]?.[0] ?? 0
  if (pronoun.word === 'who' && ASKED.test(text.slice(from, at))) return unresolved("'who' asks a question")
  const noun = /([\p{L}’']+)(?:\s(?:to|from|for|in|on|with)\s[^,.;]{1,40})?,?\s$/u.exec(
    text.slice(from, at),
  )?.[1]
  if (pronoun.word === 'which' && noun !== undefined && UTTERANCE_NOUNS.has(foldName(noun))) {
    const subject = namesWithin(stage.cast.names, [from, at]).find(name =>
      stage.cast.byNameStart.has(name.span[0]),
    )
    if (subject !== undefined)
      return {
        member: adoptName(subject, stage.cast),
        reason: `the ${noun} is from the sentence's subject`,
        confidence: 0.6,
      }
  }
  return ofAntecedent(at, stage)
}

/** "a port spokesperson who": a described antecedent, from its determiner, where it has one, to its noun. */
const ANTECEDENT = latinPattern(
  /(?<![\p{L}’'])((?:(?:an?|the|one|another|some|several|two|three|many|other)\s(?:[\p{L}\p{N}.'’-]+\s){0,4}?)?([\p{L}-]+)),?\s$/iu,
)

/** "One official said, who": the relative clause behind the verb belongs to its subject. */
const SPOKE = latinPattern(
  /(?<![\p{L}’'])((?:an?|the|one|another|some|several|two|three|many)\s(?:[\p{L}’'-]+\s){0,4}?[\p{L}-]+)\s(?:said|says|added|adds|told\s[^,.;:“”"]{2,40}),\s$/iu,
)

/**
 * The span of the role or group that stands right before a relative pronoun at `at` and is described, not named
 * ("a port spokesperson"); undefined where something else stands there. Linear in the sentence.
 */
export function describedAntecedent(at: number, stage: Stage): Span | undefined {
  const { text, sentences } = stage.layout
  const from = Math.max(sentences[indexAt(sentences, at)]?.[0] ?? 0, at - 120)
  const spoke = SPOKE.exec(text.slice(from, at))
  if (spoke !== null) return [from + spoke.index, from + spoke.index + (spoke[1] ?? '').length]
  const described = ANTECEDENT.exec(text.slice(from, at))
  const role = roleWord(described?.[2] ?? '')
  if (described === null || !(ROLE_NOUNS.has(role) || GROUP_NOUNS.has(role))) return undefined
  const start = from + described.index
  return [start, start + (described[1] ?? '').length]
}

function ofAntecedent(at: number, stage: Stage): Resolved {
  const beside = namesWithin(stage.cast.names, [Math.max(0, at - 3), at]).at(-1)
  if (beside !== undefined && /^,?\s*$/u.test(stage.layout.text.slice(beside.span[1], at))) {
    const member = adoptName(beside, stage.cast)
    return { member, reason: `${member.name} stands before the relative pronoun`, confidence: 0.85 }
  }
  if (stage.layout.text.slice(at, at + 5).toLowerCase() === 'which')
    return unresolved('the relative pronoun follows nobody by name')
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
