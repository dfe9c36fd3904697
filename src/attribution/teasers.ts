import type { Span } from '../text/index.js'
import { latinPattern } from '../text/index.js'
import type { BareStatement } from './bare-statement.js'

/*
 * A line of its own, or words in brackets, that name another article: "READ MORE: ...", "(Also on the Gazette: ...)". A
 * word that may be prose ("Related: ...", "More: ...") counts with its colon only.
 */
const TEASER = latinPattern(
  /(?:^|\n)\s*(?:[(\[|•*>–—-]\s?){0,3}(?:(?:READ|SEE|READ\sMORE|SEE\sALSO|RELATED|MORE|WATCH|LISTEN|VIDEO|PHOTOS|JUST\sWATCHED|NOW\sWATCH|MUST\sWATCH|TRENDING|DON['’]T\sMISS)(?:\s(?:MORE|ALSO|NOW|NEXT|ON|IN|FROM|STOR(?:Y|IES)|COVERAGE|VIDEO|THIS)){0,2}\s?[:|»]|(?:Read|See|Related|Watch|Listen|Video|Photos|More|Also)(?:\s(?:more|also|next|now|on|from|in|stor(?:y|ies)|coverage|article|articles|news|the|The|\p{Lu}[\p{L}]+)){0,5}\s?[:|»])[^\n]{3,220}(?=\n|$)|[(\[]\s?(?:READ|SEE|WATCH|VIDEO|RELATED|PHOTOS|MORE|LISTEN|ALSO|Also|Related|Watch|Read)\b[^()\[\]:\n]{0,40}:[^()\[\]\n]{3,160}[)\]]/gu,
)

/* "Ada QuillBoard clears Quill Quill to go MORE (Lab.)": links to other articles that a page sets behind a name, run on. */
const LINKS = /(?<=\p{Ll})(?=\p{Lu}\p{L}+\s)[^\n.]{12,420}?\sMORE\b/gu

const NAMES_OTHERS = /\b(?:READ|SEE|RELATED|MORE|WATCH|LISTEN|VIDEO|PHOTOS|WATCHED|TRENDING|MISS|Read|See|Related|Watch|Listen|Video|Photos|More|Also)\b/u

/**
 * `statements` without those that stand in the title of another article: a line that points to it, or the links that a page
 * runs on behind a name. Linear in the text.
 */
export function withoutTeasers(text: string, statements: readonly BareStatement[]): readonly BareStatement[] {
  if (statements.length === 0 || !NAMES_OTHERS.test(text)) return statements
  const titles = [...spansOf(TEASER, text), ...(text.includes(' MORE') ? spansOf(LINKS, text) : [])]
  if (titles.length === 0) return statements
  return statements.filter(statement => !titles.some(title => stands(statement, title)))
}

function spansOf(pattern: RegExp, text: string): Span[] {
  return Array.from(text.matchAll(pattern), (match): Span => [match.index, match.index + match[0].length])
}

/** Whether the cue of a statement, or its content where it has none, lies in the title. */
function stands({ cue, content }: BareStatement, [start, end]: Span): boolean {
  const [first] = cue.length > 0 ? cue : content
  return first !== undefined && start <= first[0] && first[1] <= end
}
