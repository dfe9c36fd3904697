import type { Attribution } from '../attribution/index.js'
import type { Span } from '../text/index.js'
import { hull, latinPattern } from '../text/index.js'
import type { FoundDate } from './find-dates.js'
import type { Moment } from './moment.js'

/* Media that a document quotes more than once and dates once: "his letter", then "he wrote". */
const MEDIA: readonly { readonly cue: RegExp; readonly dated: RegExp }[] = [
  {
    cue: /\b(?:wrote|writes|writing)\b|\b(?:in|from|of) (?:an?|the|his|her|their|that|this) (?:[\p{L}-]+ ){0,2}letter\b|\bletter (?:says|said|read|reads|stated|states)\b/iu,
    dated: /\b(?:letter|wrote)\b/iu,
  },
  {
    cue: /\b(?:in|from) (?:an?|the|his|her|their|that) (?:[\p{L}-]+ ){0,2}memo(?:randum)?\b/iu,
    dated: /\bmemo(?:randum)?\b/iu,
  },
  {
    cue: /\b(?:in|from) (?:an?|the|his|her|their|that) (?:[\p{L}-]+ ){0,2}e-?mail\b/iu,
    dated: /\be-?mail(?:ed)?\b/iu,
  },
]

/**
 * The one date that the document gives the letter, memo or message that an attribution quotes, where the
 * attribution has none of its own ("wrote to the commissioner on 28 October" dates "in his letter, he says").
 * Where a letter is all that the document quotes its writer from, it dates their other words too. Undefined where the
 * attribution names no such medium, or the document gives it no date or several. Linear.
 */
export function mediumDate(
  text: string,
  attribution: Attribution,
  dates: readonly FoundDate[],
): Moment | undefined {
  const frame = hull([...attribution.source, ...attribution.cue])
  if (frame === undefined) return undefined
  const frameText = frameWords(text, frame, attribution)
  const medium =
    MEDIA.find(({ cue }) => cue.test(frameText)) ?? onlyMedium(text, frame, { attribution, dates })
  if (medium === undefined || /\btweet|\btwitter|\bpost/iu.test(frameText)) return undefined
  const dated = dates.filter(
    date => /^\d{4}-\d\d-\d\d$/u.test(date.edtf) && medium.dated.test(lead(text, date.span)),
  )
  const [first] = dated
  if (first === undefined || dated.some(date => date.edtf !== first.edtf)) return undefined
  const words = lead(text, first.span)
  const writer = WRITER.exec(words)?.[1]
  if (writer !== undefined && namesAnother(attribution, text, writer)) return undefined
  const told = `${words.slice(words.search(medium.dated))}${text.slice(...first.span)}`.replace(/\s+/gu, ' ')
  return { edtf: first.edtf, span: first.span, reason: `the document dates it elsewhere: ${told}` }
}

/** Whether the source is somebody by name who is not the letter's writer. */
function namesAnother({ source }: Attribution, text: string, writer: string): boolean {
  const named = hull(source)
  if (named === undefined) return false
  const words = text.slice(...named)
  return (
    !words.includes(writer) && /\p{Lu}\p{Ll}/u.test(words.replace(/^(?:He|She|The|In|His|Her|An?)\b/u, ''))
  )
}

/** What people's words come out in beside letters, and whom else they may be said to. */
const OTHER_WORDS = latinPattern(
  /\b(?:tweeted|posted|interview(?:ed)?|speech|press conference|news conference|testif\w+|told (?:reporters|\p{Lu}|the \p{Lu})|statement)\b/u,
)

/** A letter with whoever wrote it: "Quill wrote", "Quill's letter". */
const WRITER = latinPattern(
  /(\p{Lu}[\p{L}’'-]+?)(?:[’']s?)?\s(?:(?:has|had|also|then)\s)?(?:wrote|letter|resignation letter)\b/u,
)

/**
 * The letter that all quotations of its writer come from, where the document dates one letter and names no other way in
 * which anybody's words came out. The writer is the source by name or a pronoun.
 */
function onlyMedium(
  text: string,
  frame: Span,
  { attribution, dates }: { readonly attribution: Attribution; readonly dates: readonly FoundDate[] },
): (typeof MEDIA)[number] | undefined {
  const [letter] = MEDIA
  const source = hull(attribution.source) ?? frame
  const named = text.slice(...source)
  const dated = dates.find(date => letter?.dated.test(lead(text, date.span)) === true)
  const writer = dated === undefined ? undefined : WRITER.exec(lead(text, dated.span))?.[1]
  if (letter === undefined || writer === undefined || OTHER_WORDS.test(text)) return undefined
  return /^(?:he|she)$/iu.test(named) || named.includes(writer) ? letter : undefined
}

function frameWords(text: string, frame: Span, attribution: Attribution): string {
  const medium = attribution.medium === undefined ? '' : `in the ${text.slice(...attribution.medium)}`
  const before = text.slice(Math.max(0, frame[0] - 40), frame[0])
  const own = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1)
  return `${own}${text.slice(...frame)} ${medium}`
}

/** The words before a date in its own sentence, as far as eighty characters. */
function lead(text: string, span: Span): string {
  const before = text.slice(Math.max(0, span[0] - 80), span[0])
  return before.slice(
    Math.max(
      before.lastIndexOf('. '),
      before.lastIndexOf('\n'),
      before.lastIndexOf('”'),
      before.lastIndexOf('"'),
    ) + 1,
  )
}
