import { indexAt } from './layout.js'
import { resolvePronoun } from './pronouns.js'
import type { Member } from './cast.js'
import { roleWord } from './find-roles.js'
import type { Resolved, Stage } from './stage.js'

/** A definite role in a source: "the harbour director". */
export interface RolePhrase {
  /** Its head, by `roleWord`. */
  readonly head: string
  /** All its words, by `roleWord`. */
  readonly words: readonly string[]
  /** The words of the names that say of what it is ("of Corwin University"), by `roleWord`; empty without. */
  readonly of: readonly string[]
  readonly at: number
}

/**
 * The person of the document whom a definite role means: one with that role, preferring shared qualifiers, no
 * "former", and the one mentioned last before; undefined where nobody has the role. Linear in the mentions.
 */
export function bearerOfRole(role: RolePhrase, stage: Stage): (Resolved & { member: Member }) | undefined {
  if (PARTIES.has(role.head) && role.words[0] === 'the') return ofParty(role, stage)
  const owned = OWNERS.has(role.words[0] ?? '')
  let best: { member: Member; score: number } | undefined
  for (const member of stage.cast.members) {
    // "His lawyer" is nobody who is named only later.
    if (member.kind !== 'person' || (owned && !isNamedBefore(member, role.at))) continue
    const score = roleScore(member, role, owned)
    if (score !== undefined && (best === undefined || score > best.score)) best = { member, score }
  }
  if (best === undefined) return namedNext(role, stage)
  const { member, score } = best
  return {
    member,
    reason: `'${role.words.join(' ')}' is the role of ${member.name}`,
    confidence: score > 0 ? 0.8 : 0.65,
  }
}

/** What members of a party are called: many share it, and print means whoever it spoke of last ("the Ohio Republican"). */
const PARTIES: ReadonlySet<string> = new Set([
  'republican',
  'democrat',
  'independent',
  'conservative',
  'liberal',
])

const OWNERS: ReadonlySet<string> = new Set(['his', 'her', 'their', 'its', 'our', 'my'])

function isNamedBefore({ mentions }: Member, at: number): boolean {
  return mentions.some(({ span }) => span[0] < at)
}

/** "The Ohio Republican": whom the sentences before speak of, with whatever role. */
function ofParty(role: RolePhrase, stage: Stage): (Resolved & { member: Member }) | undefined {
  const found = resolvePronoun(role.at, 'person', stage)
  return (
    found && { ...found, reason: `'${role.words.join(' ')}' after ${found.member.name}`, confidence: 0.65 }
  )
}

const NO_QUALIFIERS = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'his',
  'her',
  'their',
  'its',
  'of',
  'for',
  'and',
])

/**
 * News opens with a role and names its bearer next: whoever is first named after the opening role, within three
 * sentences and as their subject, and is named in the text as often as anybody else.
 */
function namedNext(role: RolePhrase, stage: Stage): (Resolved & { member: Member }) | undefined {
  const { sentences, text } = stage.layout
  const opening = indexAt(sentences, role.at)
  const persons = stage.cast.members.filter(member => member.kind === 'person')
  if (opening > 6) return undefined
  const most = Math.max(0, ...persons.map(member => member.mentions.length))
  const next = persons.find(member => {
    const first = member.mentions[0]
    if (first === undefined || first.span[0] < role.at || member.mentions.length < Math.max(3, most))
      return false
    const away = indexAt(sentences, first.span[0]) - opening
    const lead = text.slice(sentences[indexAt(sentences, first.span[0])]?.[0] ?? 0, first.span[0])
    return away >= 1 && away <= 3 && lead.trim().length < 25
  })
  return next === undefined
    ? undefined
    : {
        member: next,
        reason: `'${role.words.join(' ')}' opens the text, and ${next.name} is named next`,
        confidence: 0.65,
      }
}

/** Words that make another role of the same noun, which the same person may have had or come to have. */
const RANKS = ['former', 'ex', 'acting', 'interim']

/** Words that make it the role of somebody else. */
const OTHERS = ['vice', 'deputy', 'assistant', 'associate', 'student', 'shadow']

function roleScore(member: Member, role: RolePhrase, owned: boolean): number | undefined {
  let fit: number | undefined
  for (const { text } of member.roles) {
    const words = new Set(text.split(/[\s-]+/u).map(word => roleWord(word)))
    // "His lawyer" is not "the mayor's lawyer", unless he is the mayor.
    if (owned && /['’]s?\s/u.test(text)) continue
    if (!words.has(role.head) || isAnothers(text, words, role)) continue
    const shared = role.words.filter(word => !NO_QUALIFIERS.has(word) && words.has(word)).length
    const off = RANKS.filter(rank => words.has(rank) !== role.words.includes(rank)).length
    fit = Math.max(fit ?? Number.NEGATIVE_INFINITY, shared - 2 * off)
  }
  if (fit === undefined) return undefined
  const last = member.mentions.findLast(mention => mention.span[0] < role.at)
  const away = last === undefined ? 1.2 : Math.min(1.2, (role.at - last.span[0]) / 1000)
  return fit - away + (member.inHeadline ? 0.6 : 0) + 0.4 * Math.log2(member.mentions.length + 1)
}

/** Whether the role is that of a vice president where the president is meant, or of another body than the one named. */
function isAnothers(text: string, words: ReadonlySet<string>, role: RolePhrase): boolean {
  if (OTHERS.some(other => words.has(other) !== role.words.includes(other))) return true
  if (role.of.length === 0 || [...words].some(word => role.of.some(one => isAkin(one, word)))) return false
  // "student president", "president of the union"; a title alone ("President") tells not of what.
  return /^\p{Ll}/u.test(text) && words.size > 1 && ![...words].some(word => RANKS.includes(word))
}

/** "Mexico" and "Mexican". */
function isAkin(one: string, other: string): boolean {
  return one === other || (one.length > 4 && other.startsWith(one.slice(0, 4)))
}
