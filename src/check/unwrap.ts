import { isQuotedOver } from '../text/index.js'
import type { Draft } from './draft.js'

/** What begins a block of its own in Markdown, or the line of a speaker after a block quotation. */
const OPENS =
  /^[ \t]*(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|```|~~~|\||<|[—–]|\[?onrecord-ignore(?:[ \t]+"[^"\n]{1,120}")?:|={3,}|-{3,}|\*{3,})/
/** What is no line of a paragraph that could run on. */
const STANDS_ALONE =
  /^[ \t]*(?:#{1,6}[ \t]|```|~~~|\||\[?onrecord-ignore(?:[ \t]+"[^"\n]{1,120}")?:|={3,}|-{3,}|\*{3,}|<!--)/
const QUOTED = /^[ \t]*>/
/** Lines shorter than this are no prose that was broken to fit: a date, an address, a line of verse. */
const SHORTEST_LINE = 40

/**
 * A draft's text with spaces for the line breaks at which a paragraph runs on: where Markdown or a plain text with empty
 * lines between its paragraphs was broken to fit a width, and where a word processor has a soft line break
 * (U+000B, U+2028). Offsets stay. A text without empty lines has a paragraph a line, but for a quotation that runs over its line. Linear.
 */
export function unwrapped({ text, format }: Pick<Draft, 'text' | 'format'>): string {
  const soft = text.replaceAll('\u000B', ' ').replaceAll('\u2028', ' ')
  const isWhole = format === 'text' && !/\n[ \t]*\r?\n|\r[ \t]*\r/.test(text)
  // Lines, each followed by its line break.
  const parts = soft.split(/(\r\n?|\n)/)
  let paragraph = ''
  let joined = ''
  for (let at = 0; at < parts.length; at += 2) {
    const [line = '', ending = '', next = ''] = parts.slice(at, at + 3)
    paragraph += line
    const runs = isWhole ? !OPENS.test(next) && isQuotedOver(paragraph, next) : runsOn(line, next, format)
    joined += line + (runs ? ' '.repeat(ending.length) : ending)
    if (!runs) paragraph = ''
  }
  return joined
}

function runsOn(line: string, next: string, format: Draft['format']): boolean {
  if (line.trim() === '' || next.trim() === '' || OPENS.test(next)) return false
  if (format === 'text')
    return (
      !/^\[?onrecord-ignore:/.test(line.trim()) && (line.length >= SHORTEST_LINE || /^\s*\p{Ll}/u.test(next))
    )
  if (STANDS_ALONE.test(line)) return false
  if (QUOTED.test(next)) return QUOTED.test(line) && !/^[ \t>]*(?:[—–]|$)/.test(next)
  return true
}
