import type { Span } from '../text/index.js'
import { latinPattern } from '../text/index.js'
import type { BareStatement } from './bare-statement.js'

/* What points to another article: "READ MORE", "Also on the Gazette", "Watch". */
const POINTS =
  /(?:read|see|related|more|watch|listen|videos?|photos|also|trending|just watched|now watch|must watch|don['’]t miss)/iu
    .source
const ON =
  /(?:\s(?:more|also|next|now|on|from|in|the|this|watch|stor(?:y|ies)|coverage|articles?|news|gallery)|(?<=\s(?:on|from|in|the))(?:\s\p{L}+){1,3})/iu
    .source

/** A line of its own that does. */
const LINE = new RegExp(String.raw`^[^\p{L}\n]{0,6}${POINTS}${ON}{0,5}\s?[:|»]`, 'iu')

/** Words in brackets that do. */
const BRACKETED = new RegExp(String.raw`[(\[]\s?${POINTS}${ON}{0,5}\s?[:|»][^()\[\]\n]{3,160}$`, 'iu')

/** How far before a cue its line, or the bracket around it, may open: a title's length, in code units. */
const REACH = 240

/* "Ada QuillBoard clears Quill Quill to go MORE (Lab.)": links to other articles that a page sets behind a name, run on. */
const LINKS = latinPattern(/(?<=\p{Ll})(?=\p{Lu}\p{L}+\s)[^\n.]{12,420}?\sMORE\b/gu)

/**
 * `statements` without those that stand in the title of another article: in a line or a bracket that points to it, or among
 * the links that a page runs on behind a name. Linear in the text.
 */
export function withoutTeasers(text: string, statements: readonly BareStatement[]): readonly BareStatement[] {
  const links = text.includes(' MORE')
    ? Array.from(text.matchAll(LINKS), (match): Span => [match.index, match.index + match[0].length])
    : []
  return statements.filter(({ cue, content }) => {
    const [first] = cue.length > 0 ? cue : content
    if (first === undefined) return true
    if (links.some(([start, end]) => start <= first[0] && first[1] <= end)) return false
    // "READ MORE: ..." has its own verb for a cue.
    return ![first[1], content[0]?.[0] ?? first[1]].some(end => isPointedTo(text, end))
  })
}

/** Whether the words before `end` open a line or a bracket that points to another article. */
function isPointedTo(text: string, end: number): boolean {
  const lead = text.slice(Math.max(0, end - REACH), end)
  const newline = lead.lastIndexOf('\n')
  const line = lead.slice(newline + 1)
  if ((newline >= 0 || end <= REACH) && LINE.test(line)) return true
  return /[([]/u.test(line) && BRACKETED.test(line)
}
