import type { Span } from '../text/index.js'
import { latinPattern } from '../text/index.js'
import type { FoundName } from './found-name.js'

/** How far before a name the role that it stands in apposition to may begin, in code units. */
const REACH = 140

/*
 * What follows a name in apposition: the second comma, the end of the clause, or a bracket with an age or party. "He told
 * the mayor, Ada Quill said" has no comma there, and a list goes on with "and Tomas".
 */
const CLOSED = latinPattern(
  /^(?:['’]s?)?(?:\s\([^()\n]{1,40}\))?(?:,(?!\s(?:and|or)\s\p{Lu})|[.;:)—–]|\s[—–])/u,
)

const ARTICLE = /^(?:the|an?|its|his|her|their|our|my)$/iu
const OWNER = /(?:['’]s|s['’])$/u

/* Behind these the role is perhaps that of another, or of what the role belongs to. */
const OF = /^(?:of|for)$/u

/** The most words of a role that opens a sentence without an article ("Council leader"). */
const BARE = 4

/**
 * The span of the role that a name stands behind in apposition ("the mayor, Ada Quill, said", "the port's chief executive,
 * Tomas Brandt."), with whose it is and without its article; undefined where no role stands there, or where it is not sure whose it is ("a friend
 * of the mayor, Ada Quill"). `isRole` tells whether words are a role. Constant time.
 */
export function apposedRole(
  text: string,
  name: FoundName,
  isRole: (words: string) => boolean,
): Span | undefined {
  const [at, end] = name.outer
  if (!text.startsWith(', ', at - 2) || !CLOSED.test(text.slice(end, end + 60))) return undefined
  const clause = /[^.;:!?()“”"\n—–,]*$/u.exec(text.slice(Math.max(0, at - REACH), at - 2))?.[0] ?? ''
  const start = at - 2 - clause.length
  const words = [...clause.matchAll(/\S+/gu)].map(match => ({ word: match[0], at: match.index }))
  const role = (from: number): boolean => isRole(clause.slice(words[from]?.at))
  const found = words.findLastIndex((_, index) => opens(words[index - 1]?.word) && role(index))
  if (found > 0) {
    const first = ownerStart(words, found)
    const article = ARTICLE.test(words[first - 1]?.word ?? '') ? 1 : 0
    return OF.test(words[first - 1 - article]?.word ?? '')
      ? undefined
      : [start + (words[first]?.at ?? 0), at - 2]
  }
  const lead = words[0]
  const sentence = /(?:^|[.!?”"\n])\s*$/u.test(text.slice(Math.max(0, start - 3), start))
  return lead !== undefined && sentence && /^\p{Lu}/u.test(lead.word) && words.length <= BARE && role(0)
    ? [start + lead.at, at - 2]
    : undefined
}

/** Whether a role can follow the word: an article, or whose it is. */
function opens(word: string | undefined): boolean {
  return word !== undefined && (ARTICLE.test(word) || OWNER.test(word))
}

/** Where whose the role is begins, by a noun or a name ("port's", "Tarn College's"); `role` itself where it is nobody's. */
function ownerStart(words: readonly { readonly word: string }[], role: number): number {
  if (!OWNER.test(words[role - 1]?.word ?? '')) return role
  let first = role - 1
  while (first > 0 && /^\p{Lu}/u.test(words[first - 1]?.word ?? '') && !opens(words[first - 1]?.word))
    first -= 1
  return first
}
