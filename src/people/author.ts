import type { SourceDocument } from '../text/index.js'
import type { Cast, Member } from './cast.js'
import { bodyOf, enter, lastWord, memberOf, namesakes } from './cast.js'
import { sameGiven } from './same-given.js'
import { findNames } from './find-names.js'
import { isBodyName } from './known-bodies.js'
import { foldName } from './name-words.js'
import { latinPattern } from '../text/index.js'

const PRIMARY: ReadonlySet<string> = new Set(['letter', 'post', 'statement', 'press-release'])
const CLOSING = latinPattern(
  /^(?:yours|sincerely|respectfully|regards|best|kind regards|with best|in solidarity|faithfully|signed|very truly)\b/iu,
)

/**
 * Who speaks in a document's own voice: the author that its metadata names, for a letter or statement else who
 * signs it, and for these the publisher where it is a body. Undefined where nothing tells. Linear in the text.
 */
export function authorOf(document: SourceDocument, cast: Cast): Member | undefined {
  const primary = PRIMARY.has(document.kind)
  const [author] = document.authors
  if (author !== undefined && author.trim() !== '') return memberFor(author, cast, primary)
  if (!primary) return undefined
  const signed = signature(document.text)
  if (signed !== undefined) return memberFor(signed, cast, true)
  return document.publisher === undefined ? undefined : memberFor(document.publisher, cast, true)
}

/**
 * The body whose own text a letter, statement, post or press release is: its publisher, where no author is named and nobody
 * signs it. Undefined for any other text.
 */
export function ownBody(document: SourceDocument): string | undefined {
  const { publisher, authors } = document
  if (publisher === undefined || !isPrimary(document) || !isBodyName(publisher)) return undefined
  const isNamed = authors[0] !== undefined && authors[0].trim() !== ''
  return isNamed || signature(document.text) !== undefined ? undefined : publisher.trim()
}

/** Whether a document of this kind has words of its author's own: all but articles, and transcripts, where others speak. */
export function hasOwnWords({ kind }: SourceDocument): boolean {
  return PRIMARY.has(kind) || kind === 'rule'
}

/** Whether a document of this kind is all in its author's own voice. */
export function isPrimary(document: SourceDocument): boolean {
  return PRIMARY.has(document.kind)
}

/** The name in the last lines after a closing formula, or alone on the last line. */
function signature(text: string): string | undefined {
  const lines = text.trimEnd().split(/\n+/u).slice(-8)
  const closing = lines.findLastIndex(line => CLOSING.test(line.trim()))
  const after = closing < 0 ? lines.slice(-1) : lines.slice(closing).flatMap(line => line.split(/,\s+/u))
  return after.find(line => {
    const names = findNames(line)
    return (
      names.length === 1 &&
      names[0]?.kind === 'person' &&
      names[0].given.length > 0 &&
      line.trim().length - names[0].text.length < 12
    )
  })
}

function memberFor(printed: string, cast: Cast, create: boolean): Member | undefined {
  const found = isBodyName(printed) ? undefined : findNames(printed).find(name => name.kind !== 'body')
  const folded = foldName(printed.replace(/^the\s+/iu, '').trim())
  const known =
    found === undefined
      ? namesakes(cast, folded).find(one => one.kind === 'body')
      : namesakes(cast, lastWord(found.surname)).find(
          one => one.kind === 'person' && sameGiven(one.given, found.given),
        )
  if (known !== undefined || !create) return known
  const one = found === undefined ? bodyOf(printed.trim()) : memberOf(found)
  enter(cast, one)
  return one
}
