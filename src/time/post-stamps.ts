import type { Attribution } from '../attribution/index.js'
import { bySpan, hull } from '../text/index.js'
import type { FoundDate } from './find-dates.js'
import type { Moment } from './moment.js'

/**
 * The date that stands as a stamp beside the content of a dated post: alone on the line before or after it, after a
 * dash or in brackets behind it, or leading its line ("12 March 2021: ..."). Undefined where there is none.
 * Linear in the dates.
 */
export function stampOf(
  text: string,
  attribution: Attribution,
  dates: readonly FoundDate[],
): Moment | undefined {
  const content = hull([...attribution.content, ...attribution.source, ...attribution.cue])
  if (content === undefined) return undefined
  const behind = dates.find(
    date => date.span[0] >= content[1] && isStampBehind(text.slice(content[1], date.span[0])),
  )
  const ahead = dates
    .toSorted((a, b) => bySpan(b.span, a.span))
    .find(date => date.span[1] <= content[0] && isStampAhead(text, date, content[0]))
  const stamp = pick(text, behind, ahead)
  return stamp === undefined
    ? undefined
    : { edtf: stamp.edtf, span: stamp.span, reason: `the date of the post: ${text.slice(...stamp.span)}` }
}

/** A date in the same line as the words binds closer than one on the line before. */
function pick(
  text: string,
  behind: FoundDate | undefined,
  ahead: FoundDate | undefined,
): FoundDate | undefined {
  if (behind === undefined || ahead === undefined) return ahead ?? behind
  return ownsLine(text, behind) && !ownsLine(text, ahead) ? behind : ahead
}

function isStampBehind(between: string): boolean {
  if (/^[\s”"’'.!?]{0,6}(?:[—–-]{1,2}|\()\s?(?:[\p{L}@,. ]{0,30}[, ])?$/u.test(between)) return true
  return false
}

/** The date leads the line of the content, or fills the line before it. */
function isStampAhead(text: string, date: FoundDate, contentStart: number): boolean {
  const between = text.slice(date.span[1], contentStart)
  const lineStart = text.lastIndexOf('\n', date.span[0] - 1) + 1
  const lead = text.slice(lineStart, date.span[0])
  if (/\n/u.test(between)) return ownsLine(text, date) && /^[^\n]{0,20}\n\s*["“]?$/u.test(between)
  return (
    lead.trim().length <= 4 &&
    /^(?:[, ]+\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?)?\s*[:—–-]\s*["“]?$/iu.test(between)
  )
}

/** Whether little but the date (a time, a name of the medium) stands on its line. */
function ownsLine(text: string, date: FoundDate): boolean {
  const start = text.lastIndexOf('\n', date.span[0] - 1) + 1
  const end = text.indexOf('\n', date.span[1])
  const line = (end < 0 ? text.length : end) - start
  return line - (date.span[1] - date.span[0]) <= 24
}
