import type { Attribution } from '../attribution/index.js'
import { latinPattern } from '../text/index.js'
import type { Span } from '../text/index.js'
import { UTTERANCE_NOUNS } from './lexicon/roles.js'
import { foldName } from './name-words.js'
import { namesWithin } from './names-within.js'
import { resolveSource } from './resolve-source.js'
import type { Resolved, Stage } from './stage.js'

/* "Quill's statement read": whose words the cue says that they are. */
const OWNED = latinPattern(
  /(?:^|\s)((?:[\p{L}.’'-]+\s){0,5}?[\p{L}.-]+['’]s?)\s((?:[\p{L}-]+\s){0,2}[\p{L}-]+)/u,
)

/* ", told the crowd that": the end of an apposition, with its subject before. */
const APPOSED = latinPattern(/(?:^|[.!?”"\n],?\s*)([^.,!?“”"\n]{3,120}),\s[^.!?“”"\n]{3,160},\s$/u)

/**
 * Who speaks where no source was found but the words of the cue tell ("Quill's statement read"), or stand behind an
 * apposition with its subject before ("A grateful Quill, happy with the vote, told the crowd"). Undefined where they tell
 * nobody. Linear in the sentence.
 */
export function ofCue({ cue }: Attribution, stage: Stage): Resolved | undefined {
  const [first] = cue
  if (first === undefined) return undefined
  const { text } = stage.layout
  const owned = OWNED.exec(text.slice(...first))
  const [, owner, what] = owned ?? []
  if (owned !== null && owner !== undefined && isWriting(what)) {
    const start = first[0] + owned.index + owned[0].indexOf(owner)
    return named([start, start + owner.length], stage)
  }
  const before = text.slice(Math.max(0, first[0] - 320), first[0])
  const apposed = APPOSED.exec(before)
  const subject = apposed?.[1]
  if (apposed === null || subject === undefined) return undefined
  const end = first[0] - before.length + apposed.index + apposed[0].indexOf(subject) + subject.length
  const name = namesWithin(stage.cast.names, [end - subject.length, end]).at(-1)
  if (name === undefined || name.outer[1] !== end || !stage.cast.byNameStart.has(name.span[0]))
    return undefined
  return isDescription(text.slice(end - subject.length, name.outer[0])) ? named(name.outer, stage) : undefined
}

/** What may stand before a subject's name: nothing, or an article and adjectives ("A grateful "), and no preposition. */
function isDescription(words: string): boolean {
  return words === '' || /^(?:an?|the|but|and)\s(?:[\p{L}-]+\s){0,2}$/iu.test(words)
}

/* "Quill's “careless” remark": whose words they are, before and behind. */
const WHOSE = latinPattern(/[’']s\s(?:\p{L}+\s){0,2}["“'‘]?$/u)
const SAYING = latinPattern(
  /^[,.]?["”’]*\s(?:\p{L}+\s)?(?:remark|comment|line|quip|gibe|jibe|jab|insult|slur|tweet|post|joke|boast|claim|pledge|promise|vow|warning|outburst|speech)s?\b/u,
)

/** Whose remark a quotation is called ("Quill's “careless” remark"); undefined where it is called nobody's. Constant time. */
export function ofOwner({ content }: Attribution, stage: Stage): Resolved | undefined {
  const [first] = content
  if (first === undefined || content.length > 1) return undefined
  const { text } = stage.layout
  const lead = text.slice(Math.max(0, first[0] - 40), first[0])
  const whose = WHOSE.exec(lead)
  if (whose === null || !SAYING.test(text.slice(first[1], first[1] + 40))) return undefined
  const end = first[0] - lead.length + whose.index
  const name = namesWithin(stage.cast.names, [Math.max(0, end - 60), end]).at(-1)
  return name === undefined || name.span[1] !== end ? undefined : named([name.outer[0], end], stage)
}

function isWriting(words: string | undefined): boolean {
  return words?.split(/\s/u).some(word => UTTERANCE_NOUNS.has(foldName(word))) === true
}

/** Who the span names; undefined where it names nobody. */
function named(span: Span, stage: Stage): Resolved | undefined {
  const found = resolveSource(span, stage)
  return found.member === undefined || found.member.kind === 'unnamed' ? undefined : found
}
