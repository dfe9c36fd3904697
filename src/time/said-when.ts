import type { Attribution } from '../attribution/index.js'
import type { SourceDocument, Span } from '../text/index.js'
import { hull, overlap, sentences, latinPattern } from '../text/index.js'
import type { FoundDate } from './find-dates.js'
import { findDates } from './find-dates.js'
import { mediumDate } from './medium-date.js'
import type { Moment } from './moment.js'
import { stampOf } from './post-stamps.js'

const OWN_VOICE: ReadonlySet<string> = new Set(['letter', 'post', 'statement', 'press-release'])

/**
 * When an attribution was said: the date beside its cue ("On 27 February Ms Quill tweeted", "said on Tuesday"), the
 * stamp of a dated post, the one date that the document gives the letter it quotes; for a letter, post or
 * statement in its author's own voice the document's date. Undefined where the document does not tell: the
 * date of publication is not when something was said, and no day after it can be. `dates` are those of `findDates` on the
 * same text, for a caller that has them. Linear in the paragraph, with `dates` given, and in the dates
 * where the attribution quotes a letter.
 */
export function saidWhen(
  document: SourceDocument,
  attribution: Attribution,
  dates: readonly FoundDate[] = findDates(document.text, { published: document.published }),
): Moment | undefined {
  const moment = toldMoment(document, attribution, dates)
  return moment !== undefined && isAfter(moment.edtf, document.published) ? undefined : moment
}

/** Whether a day or month lies wholly after the day of publication: nothing was said then that the document can tell. */
function isAfter(edtf: string, published: string | undefined): boolean {
  const start = edtf.split('/')[0]?.replace(/[?~%]+$/u, '') ?? ''
  if (published === undefined || !/^\d{4}(?:-\d\d){0,2}$/u.test(start)) return false
  // A winter is written as a month of its own ("2023-24"), which compares with no other.
  if (/^\d{4}-2[1-4]$/u.test(start)) return false
  const length = Math.min(start.length, published.length, 10)
  return start.slice(0, length) > published.slice(0, length)
}

function toldMoment(
  document: SourceDocument,
  attribution: Attribution,
  dates: readonly FoundDate[],
): Moment | undefined {
  const near = datesNear(attribution, dates)
  const own = besideCue(document.text, attribution, near)
  if (own !== undefined) return { edtf: own.edtf, span: own.span, reason: own.reason }
  const stamp = stampOf(document.text, attribution, near)
  if (stamp !== undefined) return stamp
  if (attribution.source.length === 0 && OWN_VOICE.has(document.kind)) return ownDate(document, dates)
  return mediumDate(document.text, attribution, dates)
}

/* The sentence of a cue and the line beside a post end within this many characters of the attribution. */
const NEAR = 1500

/** The dates around an attribution, without those in its content: they are what it tells of. */
function datesNear(attribution: Attribution, dates: readonly FoundDate[]): FoundDate[] {
  const whole = hull([...attribution.source, ...attribution.cue, ...attribution.content])
  if (whole === undefined) return []
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dates[middle]?.span[0] ?? 0) < whole[0] - NEAR) low = middle + 1
    else high = middle
  }
  const near: FoundDate[] = []
  for (let date = dates[low]; date !== undefined && date.span[0] < whole[1] + NEAR; date = dates[++low]) {
    const { span } = date
    if (!attribution.content.some(content => overlap(content, span) > 0)) near.push(date)
  }
  return near
}

/** The date at the head of a letter or statement, else the date that is known of the document. */
function ownDate(document: SourceDocument, dates: readonly FoundDate[]): Moment | undefined {
  const line = dates.find(
    date =>
      date.span[0] < 600 && standsAlone(document.text, date.span) && /^\d{4}-\d\d-\d\d$/u.test(date.edtf),
  )
  if (line !== undefined)
    return { edtf: line.edtf, span: line.span, reason: `the date of the ${document.kind}` }
  if (document.published === undefined) return undefined
  return {
    edtf: document.published.slice(0, 10),
    span: undefined,
    reason: `the ${document.kind} has this date`,
  }
}

function standsAlone(text: string, span: Span): boolean {
  const start = text.lastIndexOf('\n', span[0] - 1) + 1
  const end = text.indexOf('\n', span[1])
  return (end < 0 ? text.length : end) - start - (span[1] - span[0]) <= 30
}

/** The date in the words that say that it was said: before the source, between source and cue, or just after the cue. */
function besideCue(
  text: string,
  attribution: Attribution,
  dates: readonly FoundDate[],
): FoundDate | undefined {
  const frame = hull([...attribution.source, ...attribution.cue])
  if (frame === undefined) return undefined
  const bounds = frameBounds(text, frame, attribution.content)
  let best: { date: FoundDate; away: number } | undefined
  for (const date of dates) {
    if (date.span[0] < bounds[0] || date.span[1] > bounds[1]) continue
    if (attribution.source.some(span => overlap(span, date.span) > 0)) continue
    const away = distance(date.span, frame)
    if (!belongs(text, date, frame) || isParted(text, date.span, attribution)) continue
    if (best === undefined || away < best.away) best = { date, away }
  }
  return best?.date
}

/* "Quill on Tuesday said": what stands between source and cue is short. Beyond this another verb had its date. */
const PARTED = 25

const SPOKE = latinPattern(
  /^,? (?:also |then |first )?(?:wrote|writes|said|says|spoke|told|tweeted|posted|replied|responded|testified|argued|announced|published)(?: \p{Ll}+){0,4} (?:on |in |late |early )?$/u,
)

/** Whether a date between source and cue stands too far from the cue to date it. */
function isParted(text: string, date: Span, attribution: Attribution): boolean {
  const source = hull(attribution.source)
  const cue = hull(attribution.cue)
  if (source === undefined || cue === undefined || overlap(cue, date) > 0) return false
  // "Quill wrote on 28 October to the commissioner, saying": the verbs tell of one act.
  if (date[0] >= source[1] && SPOKE.test(text.slice(source[1], date[0]))) return false
  // "compared it to the gates left unmanned in 2009 and wrote": the date is of the verb before.
  if (date[0] >= source[1] && date[1] <= cue[0])
    return cue[0] - date[1] > PARTED || /^,?\s(?:and|but)\b/u.test(text.slice(date[1], cue[0]))
  return date[0] >= cue[1] && date[1] <= source[0] && source[0] - date[1] > PARTED
}

/** The sentence around source and cue, without the content on either side of them. */
function frameBounds(text: string, frame: Span, content: readonly Span[]): Span {
  const from = text.lastIndexOf('\n', frame[0] - 1) + 1
  const newline = text.indexOf('\n', frame[1])
  const paragraph = text.slice(from, newline < 0 ? text.length : newline)
  let [start, end]: Span = [from, from + paragraph.length]
  for (const [a, b] of sentences(paragraph)) {
    if (a + from <= frame[0] && frame[0] < b + from) start = a + from
    if (a + from < frame[1] && frame[1] <= b + from) end = b + from
  }
  for (const span of content) {
    if (span[1] <= frame[0]) start = Math.max(start, span[1])
    if (span[0] >= frame[1]) end = Math.min(end, span[0])
  }
  return [start, Math.max(end, frame[1])]
}

function distance(a: Span, b: Span): number {
  return Math.max(0, a[0] - b[1], b[0] - a[1])
}

/* Words after which a date is of another event than the saying. */
const OTHER_EVENT = latinPattern(
  /\b(?:since|until|till|by|before|after|from|ahead of|following|effective|takes? effect|who|which|that|whose|when|where|while|because|if)\b/iu,
)

/** Whether a date in the frame's sentence dates the saying and not something else told there. */
function belongs(text: string, date: FoundDate, frame: Span): boolean {
  const lead = text.slice(Math.max(0, date.span[0] - 24), date.span[0])
  if (
    /\b(?:since|until|till|by|before|after|from|for|ahead of|following|effective|of the)\s+(?:the\s+)?$/iu.test(
      lead,
    )
  )
    return false
  if (date.span[0] >= frame[1]) {
    const between = text.slice(frame[1], date.span[0])
    return between.length < 120 && !OTHER_EVENT.test(between)
  }
  if (date.span[1] <= frame[0]) {
    const between = text.slice(date.span[1], frame[0])
    return (
      between.length < 140 &&
      !/\b(?:who|which|that|when|where|while|because|after|before)\b/iu.test(between) &&
      isAdverbial(text, date)
    )
  }
  return isAdverbial(text, date)
}

/** "in a 2018 speech": the year of an occasion of speaking. */
const OCCASION = latinPattern(
  /^ (?:speech|address|interview|letter|memo|essay|op-ed|article|book|tweet|post|statement|email|report|hearing|testimony|lecture|column|video|podcast)\b/iu,
)
const SAID_IN = latinPattern(/\b(?:in|at|during) (?:an?|the|his|her|their) $/iu)

/** "on Tuesday", "In 2018": the date stands by itself and is no part of a noun phrase ("the 2016 election"). */
function isAdverbial(text: string, date: FoundDate): boolean {
  const lead = text.slice(Math.max(0, date.span[0] - 12), date.span[0])
  if (SAID_IN.test(lead) && OCCASION.test(text.slice(date.span[1], date.span[1] + 14))) return true
  return (
    /(?:\b(?:on|in|at|dated|early|late|earlier|later|and|of)\s|[,;(—–.\n“”"]\s?|^)$/iu.test(lead) ||
    /^\D*$/u.test(text.slice(...date.span))
  )
}
