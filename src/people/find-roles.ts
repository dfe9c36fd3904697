import { apposedRole } from './apposed-role.js'
import type { FoundName } from './found-name.js'
import { ROLE_NOUNS } from './lexicon/roles.js'
import { TITLES, TITLE_MODIFIERS } from './lexicon/titles.js'
import { foldName } from './name-words.js'
import type { Role } from './person.js'

/* A role after a name stands behind a comma, or behind "who is" and the like, and reaches to the next stop, comma,
 * dash, quotation mark, verb or relative pronoun. */
const AFTER =
  /^(?:['’]s)?(?:, ?|,? ?\([^)\n]{1,40}\),? ?|,? who (?:is|was|has been|serves as|served as) | (?:is|was) (?=an? |the ))([^.,;:!?()“”"\n—–]{3,200}?)(?=[.,;:!?()“”"\n—–]| (?:who|which|whose|said|says|told|has|had|have|is|was|were|will|would) | and (?:he|she|his|her) |$)/u

/**
 * The roles that the text gives a name: its titles ("Harbour Commissioner"), the lower-case role before it
 * ("spokesman Ada Quill"), and the apposition before it ("the mayor, Ada Quill,") or after it (", director of the port's
 * safety office,"). Empty where it gives none. Constant time.
 */
export function rolesOf(text: string, name: FoundName): Role[] {
  const roles: Role[] = []
  const put = (start: number, end: number) => roles.push({ span: [start, end], text: text.slice(start, end) })
  if (name.title !== undefined && !isForm(text.slice(...name.title))) put(...name.title)
  const own = lowerRole(text.slice(Math.max(0, name.outer[0] - 80), name.outer[0]))
  if (own.length > 0) put(name.outer[0] - own.length, name.outer[0] - 1)
  const before = apposedRole(text, name, opensRole)
  if (before !== undefined) put(...before)
  const after = AFTER.exec(text.slice(name.span[1], name.span[1] + 240))
  const apposed = after?.[1]
  if (after !== null && apposed !== undefined && opensRole(apposed)) {
    const start = name.span[1] + after[0].length - apposed.length
    put(start, start + apposed.length)
  }
  return roles
}

/** Forms of address tell no role. */
function isForm(title: string): boolean {
  return /^(?:mr|mrs|ms|miss|sir|mister|madam)\.?$/iu.test(title)
}

/** The lower-case words at the end of `before` that give a role; empty where the last is no role noun. */
function lowerRole(before: string): string {
  if (!/\p{Ll} $/u.test(before)) return ''
  const words = before.slice(0, -1).split(/[\s“"(]/u)
  const last = words.at(-1) ?? ''
  if (!ROLE_NOUNS.has(foldName(last)) || /^\p{Lu}/u.test(last)) return ''
  let from = words.length - 1
  while (
    from > Math.max(0, words.length - 5) &&
    /^\p{L}[\p{L}’'.-]+$/u.test(words[from - 1] ?? '') &&
    !STOPS.has(foldName(words[from - 1] ?? ''))
  )
    from -= 1
  const role = `${words.slice(from).join(' ')} `
  return before.endsWith(role) ? role : ''
}

const STOPS: ReadonlySet<string> = new Set(
  'a an the and or but of for to with by from in on at as that which who is was were are his her their its our my said told says when while after before if than then like including'.split(
    ' ',
  ),
)

/** Whether the words after a name are a role: the last word before the first preposition is a role noun. */
function opensRole(words: string): boolean {
  const head =
    words.split(/,? (?:of|for|at|with|in|on|to|from|by|and|under|during|since|until|based) /u)[0] ?? ''
  const folded = head.split(/\s+/u).map(foldName)
  const last = roleWord(folded.at(-1) ?? '')
  if (folded.length > 9 || folded[0] === 'not') return false
  return (ROLE_NOUNS.has(last) || (TITLES.has(last) && !TITLE_MODIFIERS.has(last))) && !folded.includes('and')
}

const ABBREVIATED: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['gen', 'general'],
  ['lt', 'lieutenant'],
  ['col', 'colonel'],
  ['maj', 'major'],
  ['capt', 'captain'],
  ['cmdr', 'commander'],
  ['sgt', 'sergeant'],
  ['adm', 'admiral'],
  ['prof', 'professor'],
  ['dr', 'doctor'],
  ['det', 'detective'],
  ['rev', 'reverend'],
  ['congressman', 'representative'],
  ['congresswoman', 'representative'],
  ['supt', 'superintendent'],
  ['cop', 'officer'],
])

/** One form for the words of a role: folded, abbreviations written out, singular ("Sens." and "senator"). */
export function roleWord(word: string): string {
  const folded = foldName(word)
  const singular =
    /[^s]s$/u.test(folded) && ROLE_NOUNS.has(folded.slice(0, -1)) ? folded.slice(0, -1) : folded
  const short = /^(?:sens|reps|govs|gens)$/u.test(folded) ? folded.slice(0, -1) : singular
  return ABBREVIATED.get(short) ?? short
}
