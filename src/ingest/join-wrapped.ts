import { isQuotedOver } from '../text/index.js'

/** Text broken to fit a width has hardly a line longer than this; where each paragraph is a line, many are. */
const WIDEST = 100
/** Shorter lines than this are no prose that was broken: addresses, dates, verse. */
const NARROWEST = 40
/** A line is broken where the next word would have passed this share of the longest: editors that even out lines stop early. */
const FILLED = 0.85
/** What begins a block of its own: a heading, a list, a quotation, a table, a tag, a rule, a signature. */
const OPENS = /^\s*(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>|```|~~~|\||<|[—–]|={3,}|-{2,}|\*{3,})/
const HEADING = /^\s*(?:#{1,6}\s|```|~~~|\||={3,}|-{3,}|\*{3,})/

/** So many lines of a text that is broken to a width may be wider than any: an address, a title or a line that somebody pasted. */
const WIDE_LINES = 1 / 20
/**
 * Where one is, this share of the other lines that another follows must be full, and so many, short ones apart: else
 * they end where they mean to.
 */
const FULL_LINES = 0.8
const LEAST_FULL = 3

/**
 * A file's text with spaces for the line breaks at which its paragraphs run on, where it was broken to fit a width, as
 * mail and press releases are: hardly a line is wide, empty lines part the paragraphs, and a line ends where the next word had
 * no room; in any text, at those inside a sentence that is quoted over them. Any other text comes back as it is. Offsets stay. Linear.
 */
export function joinWrapped(text: string): string {
  // Lines, each followed by its line break.
  const parts = text.split(/(\r\n?|\n)/)
  const lines = parts.filter((_, index) => index % 2 === 0)
  const width = lines.reduce((widest, { length }) => (length > WIDEST ? widest : Math.max(widest, length)), 0)
  const isWrapped = width >= NARROWEST && /\n[ \t]*\r?\n/.test(text) && isBroken(lines, width)
  let paragraph = ''
  let joined = ''
  for (let at = 0; at < parts.length; at += 2) {
    const [line = '', ending = '', next = ''] = parts.slice(at, at + 3)
    paragraph += line
    const runs =
      (isWrapped && runsOn(line, next, width)) || (mayRunOn(line, next) && isQuotedOver(paragraph, next))
    joined += line + (runs ? ' '.repeat(ending.length) : ending)
    if (!runs) paragraph = ''
  }
  return joined
}

/** Whether lines were broken to this width, though some may be wider. */
function isBroken(lines: readonly string[], width: number): boolean {
  const wide = lines.filter(line => line.length > width).length
  if (wide === 0) return true
  const written = lines.filter(line => line.trim() !== '').length
  const followed = lines.flatMap((line, at): boolean[] => {
    const next = lines[at + 1] ?? ''
    return mayRunOn(line, next) && line.length >= NARROWEST && line.length <= width
      ? [runsOn(line, next, width)]
      : []
  })
  const full = followed.filter(Boolean).length
  return (
    wide <= Math.max(1, WIDE_LINES * written) && full >= LEAST_FULL && full >= FULL_LINES * followed.length
  )
}

/** Whether two lines can be of one paragraph. */
function mayRunOn(line: string, next: string): boolean {
  return line.trim() !== '' && next.trim() !== '' && !OPENS.test(next) && !HEADING.test(line)
}

function runsOn(line: string, next: string, width: number): boolean {
  const words = line.trim()
  // What is wider was not broken, unless it is one word for which no line has room.
  if (!mayRunOn(line, next) || (line.length > width && /\s/.test(words))) return false
  const word = /^\s*(\S+)/.exec(next)?.[1] ?? ''
  return line.trimEnd().length + 1 + word.length > width * FILLED
}
