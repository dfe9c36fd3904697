import type { DocumentKind } from '../../../src/text/index.js'

const ONE = {
  article: 'article',
  letter: 'letter',
  post: 'post',
  'press-release': 'press release',
  statement: 'statement',
  rule: 'rule text',
  transcript: 'transcript',
} as const satisfies Record<DocumentKind, string>

const MANY = {
  article: 'Articles',
  letter: 'Letters',
  post: 'Posts',
  'press-release': 'Press releases',
  statement: 'Statements',
  rule: 'Rule texts',
  transcript: 'Transcripts',
} as const satisfies Record<DocumentKind, string>

/** All kinds of documents, in the order in which they are offered. */
export const KINDS = Object.keys(ONE) as readonly DocumentKind[]

/** A kind in words ("press release"); one that is not known as it is. */
export function kindWords(kind: string): string {
  return kind in ONE ? ONE[kind as DocumentKind] : kind
}

/** The documents of a kind in words ("Press releases"). */
export function kindHeading(kind: string): string {
  return kind in MANY ? MANY[kind as DocumentKind] : kind
}
