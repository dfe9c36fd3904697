import type { DocumentKind } from '../text/index.js'
import { COMPLAINING_BODY } from './guess-authors.js'

const KINDS: Readonly<Record<string, DocumentKind>> = {
  article: 'article',
  news: 'article',
  report: 'article',
  letter: 'letter',
  email: 'letter',
  post: 'post',
  posts: 'post',
  tweet: 'post',
  tweets: 'post',
  'press-release': 'press-release',
  release: 'press-release',
  statement: 'statement',
  rule: 'rule',
  rules: 'rule',
  code: 'rule',
  law: 'rule',
  transcript: 'transcript',
  speech: 'transcript',
  hearing: 'transcript',
}

/** The kinds by their own names, as a user is told of them. */
export const KIND_NAMES: readonly DocumentKind[] = [...new Set(Object.values(KINDS))]

/** The kind that a word of an index, a front matter or a page means ("Press release"); undefined for others. */
export function kindNamed(word: string): DocumentKind | undefined {
  return KINDS[
    word
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/gu, '-')
  ]
}

const SALUTATION = /^(?:dear|to whom it may concern)\b.{0,80}[,:]?$/imu
const VALEDICTION =
  /^(?:yours\b.{0,30}|sincerely|respectfully|kind regards|best regards|very truly yours),?$/imu
const RELEASE = /^\s*(?:for immediate release|press release|media release|news release)\b/imu
const RELEASE_END = /^(?:\*\*)?(?:ends|notes (?:for|to) editors)\b/imu
const NUMBERED = /^\s*\(?\d{1,3}[.)]\s+\p{Lu}/gmu
const DUTY = /\b(?:shall|must|may) (?:not\b)?/gu
const TURN = /^(?:Q\d+ )?(?:\p{Lu}[\p{L}.'’-]*|\p{Lu}{2,})(?: \p{Lu}[\p{L}.'’-]*){0,3}(?::|\t)\s*\S/gmu
const STAMP =
  /^\s*(?:\d{1,2} \p{Lu}\p{L}+ \d{4}|\p{Lu}\p{L}+ \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2})(?:[,T ].{0,12})?$/gmu
const HANDLE = /(?:^|\s)@\w{2,}/u

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/**
 * What a text is, from its own form, where neither the user nor the file says: a salutation and a
 * valediction make a letter; numbered paragraphs that oblige make a rule; dated entries under a handle
 * make posts; most lines in turns of named speakers make a transcript; the printed marks of a release,
 * or a body that tells of its own complaint and thanks or ends like a release, make a press release.
 * Everything else is an article: a wrong `letter` would turn reported words into its author's own.
 */
export function guessKind(text: string): DocumentKind {
  if (SALUTATION.test(text) && VALEDICTION.test(text)) return 'letter'
  const lines = count(text, /^\s*\S/gmu)
  if (count(text, NUMBERED) >= Math.max(3, lines * 0.3) && count(text, DUTY) >= 3) return 'rule'
  if (HANDLE.test(text.slice(0, 400)) && count(text, STAMP) >= Math.max(2, lines * 0.2)) return 'post'
  if (count(text, TURN) >= Math.max(6, lines * 0.4)) return 'transcript'
  if (RELEASE.test(text.slice(0, 300))) return 'press-release'
  const complains =
    COMPLAINING_BODY.test(text) || /^we have (?:reported|asked|written to|complained)\b/imu.test(text)
  if (
    complains &&
    (RELEASE_END.test(text) || /\bthanks\b[^.]*\bfor (?:his|her|their)\b/u.test(text.slice(-300)))
  ) {
    return 'press-release'
  }
  return 'article'
}
