import type { Attribution } from '../attribution/index.js'
import { adoptPhrase } from './adopt.js'
import type { Member } from './cast.js'
import { roleWord } from './find-roles.js'
import { ROLE_NOUNS } from './lexicon/roles.js'
import type { Resolved, Stage } from './stage.js'

/**
 * Who speaks under a role label of a transcript ("Chair: ..."): the one person to whom the transcript gives that role
 * and no wider one ("Una Farrowby (Chair)", "Chair: Una Farrowby"; "Sir Alban Truscote, Chair, Rivers Authority" is
 * the chair of something else). Where it gives it to nobody or to several, somebody unnamed. Undefined for an
 * attribution that is no role label. Linear in the mentions.
 */
export function ofRoleLabel(attribution: Attribution, stage: Stage): Resolved | undefined {
  const [source] = attribution.source
  const { text } = stage.layout
  if (stage.document.kind !== 'transcript' || source === undefined) return undefined
  if (!/^\s*:/u.test(text.slice(source[1], source[1] + 4))) return undefined
  const label = normal(text.slice(...source))
  if (!ROLE_NOUNS.has(label.slice(label.lastIndexOf(' ') + 1)) || stage.cast.byNameStart.has(source[0]))
    return undefined
  const bearers = stage.cast.members.filter(
    member => member.kind === 'person' && hasExactly(member, label, text),
  )
  const [bearer] = bearers
  if (bearer === undefined || bearers.length > 1)
    return {
      member: adoptPhrase(source, 'unnamed', stage),
      reason: 'a role, which the transcript gives to nobody or to several',
      confidence: 0.8,
    }
  bearer.mentions.push({ span: source, form: 'role' })
  const role = text.slice(...source)
  if (!bearer.roles.some(known => normal(known.text) === label))
    bearer.roles.push({ span: source, text: role })
  return { member: bearer, reason: `the transcript calls ${bearer.name} '${label}'`, confidence: 0.93 }
}

/** A role behind a name, in brackets or up to the end of its entry. */
const BEHIND =
  /^(?: ?\(([^()\n]{2,60})\)|, ([^,;:.()\n]{2,60}?)(?: of (?:the|this) (?:committee|inquiry|panel|hearing))?(?=[;.\n]|$))/u
/** A role before a name, at the head of its entry, with the name's titles. */
const BEFORE = /(?:^|[\n;])\s*([^,;:.\n]{2,60}): ?(?:\p{Lu}[\p{L}.]*\s){0,3}$/u

function hasExactly(member: Member, label: string, text: string): boolean {
  return member.mentions.some(({ span }) => {
    const behind = BEHIND.exec(text.slice(span[1], span[1] + 120))
    const before = BEFORE.exec(text.slice(Math.max(0, span[0] - 120), span[0]))
    return [behind?.[1], behind?.[2], before?.[1]].some(role => role !== undefined && normal(role) === label)
  })
}

function normal(role: string): string {
  const words = role.trim().split(/\s+/u).map(roleWord)
  return words.filter((word, at) => at > 0 || word !== 'the').join(' ')
}
