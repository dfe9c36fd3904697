import type { Span } from '../text/index.js'

/** What something is said in, by the nouns and verbs that name it. */
const OCCASIONS: readonly (readonly [occasion: string, named: RegExp])[] = [
  ['letter', /\b(?:letters?|memo(?:randum)?s?)\b/iu],
  [
    'post',
    /\b(?:tweet(?:s|ed|ing)?|posted|(?:Twitter|Facebook|Instagram|media|X)\sposts?|in\s(?:an?|his|her|their)\s(?:\S+\s)?posts?)\b/iu,
  ],
  ['interview', /\binterview(?:s|ed)?\b/iu],
  ['speech', /\b(?:speech(?:es)?|rall(?:y|ies)|keynote)\b/iu],
  ['statement', /\b(?:written\s)?statements?\b/iu],
  ['hearing', /\b(?:hearings?|testi(?:fied|fying|mony))\b/iu],
  ['essay', /\b(?:op-eds?|essays?)\b/iu],
  ['conference', /\b(?:press|news)\s(?:conferences?|briefings?)\b/iu],
]

/** Of a kind that has been spoken of, one more. */
const ANOTHER = /\b(?:another|second|third|separate|follow-?up|earlier|later|previous)\b/iu

/** How far before and after a quotation its cue may stand, in code units. */
const REACH = 160

/**
 * What a quotation was said in, as the sentence around it names it ("in a letter", "told an interviewer"): the kinds of
 * occasion, mostly one, "another" before those of which it is one more; empty where the sentence names none. Constant time.
 */
export function occasionsOf(text: string, [start, end]: Span): string[] {
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  const cue = `${before.slice(lastEnd(before))} ${/^["”’]?[^.!?"“\n]*/u.exec(after)?.[0] ?? ''}`
  const other = ANOTHER.test(cue) ? 'another ' : ''
  return OCCASIONS.flatMap(([occasion, named]) => (named.test(cue) ? [`${other}${occasion}`] : []))
}

/** Where the last sentence, paragraph or quotation before a quotation ends. */
function lastEnd(before: string): number {
  let end = 0
  for (const match of before.matchAll(/[.!?]["”’]?\s|\n|”/gu)) end = match.index + match[0].length
  return end
}
