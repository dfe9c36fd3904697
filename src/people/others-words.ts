import type { Span } from '../text/index.js'
import { latinPattern } from '../text/index.js'

/* "rebuked Quill for calling it ...": whoever is blamed said it. */
const BLAMED = latinPattern(
  /\s(?:\p{L}+day\s|\p{L}+ly\s)?for\s(?:\p{L}+ly\s)?(?:referring|calling|describing|labell?ing|branding|dubbing|saying|claiming|writing|tweeting|posting|suggesting|denouncing)\b[^.;:“”"]{0,90}["“'‘]?$/iu,
)

/* "took issue with Quill's description of it as ...": whose words they are called. */
const WHOSE = latinPattern(
  /[’']s?\s(?:\p{L}+\s){0,2}(?:characteri[sz]ation|description|depiction|portrayal|denunciation|remark|comment|claim|complaint|reference|assertion|accusation|suggestion|boast|promise|vow|tweet|post|label)s?\b[^.;:“”"]{0,140}["“'‘]?$/iu,
)

/* "Quill's main complaint was that the port ...". */
const WHOSE_POINT = latinPattern(
  /[’']s?\s(?:\p{L}+\s){0,2}(?:complaint|argument|point|message|warning|view|contention|claim|case|position|concern|fear)\s(?:is|was|has\sbeen)\sthat\b[^“”"]{0,240}["“'‘]?$/iu,
)

/**
 * Where in the words before a quotation whoever they make its speaker without being their subject ends ("rebuked Quill
 * for calling it", "Quill's description of it as"): an offset in `lead`; undefined where they do so with nobody. Constant time.
 */
export function controllerEnd(lead: string): number | undefined {
  return [BLAMED, WHOSE, WHOSE_POINT].map(pattern => pattern.exec(lead)?.index).find(at => at !== undefined)
}

/* "the 'overrated' remark". */
const TELLS_WHICH = latinPattern(
  /^,?["”'’]+\s(?:remarks?|comments?|labels?|gibes?|jibes?|jabs?|slurs?|insults?|lines?|slogans?|nicknames?|monikers?|hashtags?|polic(?:y|ies)|plans?|strateg(?:y|ies)|approach|doctrines?|agendas?|crackdowns?|movements?|campaigns?|groups?|coalitions?|rules?|laws?|bills?|acts?|deals?|theor(?:y|ies)|schemes?|programmes?|programs?|projects?|principles?|clauses?|amendments?)\b/iu,
)

/**
 * Whether quoted words only tell which remark or policy is meant ("the “quiet quay” plan"): the sentence need not say
 * whose they are. `span` may or may not hold the marks. Constant time.
 */
export function tellsWhich(text: string, [, end]: Span): boolean {
  const from = /["”'’]/u.test(text[end - 1] ?? '') ? end - 1 : end
  return TELLS_WHICH.test(text.slice(from, from + 26))
}

/** How far before a quotation what makes it another's may stand, in code units. */
const REACH = 240

/**
 * Whether a quotation inside what somebody is said to have said is another's: whom they blame for it, whose
 * description they take up, or whose remark it only names. `from` is where their words begin. Constant time.
 */
export function isOthersWords(text: string, span: Span, from: number): boolean {
  return (
    tellsWhich(text, span) ||
    controllerEnd(text.slice(Math.max(from, span[0] - REACH), span[0])) !== undefined
  )
}
