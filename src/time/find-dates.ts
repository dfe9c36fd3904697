import type { Span } from '../text/index.js'
import { readPublished } from './calendar.js'
import type { Moment } from './moment.js'
import { RELATIVE_DATES } from './relative-dates.js'
import { STATED_DATES } from './stated-dates.js'

/** What the dates of a text are reckoned from. */
export interface FindDatesOptions {
  /** When the text was published, as EDTF; without it only dates that state their year or their day and month are found. */
  readonly published?: string | undefined
}

/** A date found in a text: a moment that has a place. */
export interface FoundDate extends Moment {
  readonly span: Span
}

/** A year alone is a date after these words, or before an event's noun ("the 2016 election"). */
const BARE_YEAR =
  /\b(?:in|since|by|until|till|during|of|from|after|before|early|late|mid|around|circa|to|year|the|a|an|his|her|their|its) ((?:1[6-9]|20)\d{2})(?![\p{N},.%/:-]*\p{N}|[\p{L}%]| (?:people|dollars|euros|pounds|miles|feet|men|women|votes|times|jobs|workers|troops|students|deaths|cases|years|days|hours|pages|words))/gu

/* The sentence looks forward: a modal or plan before the date with no other clause between. */
const AHEAD =
  /\b(?:will|shall|going to|due|scheduled|planned|plans? to|expected|set to|slated|upcoming|coming)\b(?:(?! (?:called|said|told|wrote|asked|urged) )[^.!?\n,;“”"]){0,50}$/iu

/**
 * The dates of `text` in order, none inside another: stated ones, and those that a reader reckons from the
 * date of publication, looking back ("Thursday", "last week", "in March", "28 October"). Times of day and zones are
 * left aside. EDTF tells the precision: a range, a month, `~` for about, `?` for uncertain, X for unknown digits.
 * A text without dates gives an empty list. Linear in the length of the text.
 */
export function findDates(text: string, options: FindDatesOptions = {}): FoundDate[] {
  const published = readPublished(options.published)
  const taken: FoundDate[] = []
  const free = freeSpans()
  const put = (match: RegExpMatchArray, read: { edtf: string; reason: string } | undefined, lead = 0) => {
    const start = (match.index ?? 0) + lead
    const span: Span = [start, (match.index ?? 0) + match[0].length]
    if (read !== undefined && free.take(span)) taken.push({ edtf: read.edtf, span, reason: read.reason })
  }
  for (const { expression, read } of STATED_DATES)
    for (const match of text.matchAll(expression)) put(match, read(match))
  for (const { expression, read } of RELATIVE_DATES)
    for (const match of text.matchAll(expression)) {
      const ahead = AHEAD.test(text.slice(Math.max(0, match.index - 70), match.index))
      put(match, read(match, { published, ahead }))
    }
  for (const match of text.matchAll(BARE_YEAR)) {
    const year = match[1] ?? ''
    put(match, { edtf: year, reason: `stated: ${match[0]}` }, match[0].length - year.length)
  }
  return taken.toSorted((a, b) => a.span[0] - b.span[0])
}

/** Gives each stretch of the text to the first who asks. */
function freeSpans(): { take: (span: Span) => boolean } {
  const given: Span[] = []
  return {
    take: span => {
      if (given.some(other => other[0] < span[1] && span[0] < other[1])) return false
      given.push(span)
      return true
    },
  }
}
