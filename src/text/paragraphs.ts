import type { Span } from './span.js'

/**
 * The paragraphs of `text`: runs between line breaks, without the white space at their ends; empty
 * lines give none. A single line break parts paragraphs, because extracted news has one where print
 * has an indent; but none that breaks a word ("ware-", "house"). Ordered and disjoint; an empty text gives an
 * empty list. Linear.
 */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = []
  for (let at = 0; at < text.length;) {
    const end = lineEnd(text, at)
    const span = trim(text, [at, end])
    if (span[0] < span[1]) spans.push(span)
    at = end + 1
  }
  return spans
}

/** `span` without the white space at its two ends; empty at its end where it holds nothing else. */
export function trim(text: string, span: Span): Span {
  let [start, end] = span
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return [start, end]
}

/* Not one after a hyphen with small letters on both sides, where only the line ends and not the word. */
const LINE_BREAK = /[\n\r\u0085\u2028\u2029](?<!\p{Ll}-\r?\n(?=\p{Ll}{2}))(?<!\p{Ll}-\r(?=\n\p{Ll}{2}))/gu

function lineEnd(text: string, from: number): number {
  LINE_BREAK.lastIndex = from
  return LINE_BREAK.exec(text)?.index ?? text.length
}

/** Whether a UTF-16 code unit is white space, by the same set as `\s`, with U+0085 and U+200B. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 9 && code <= 13)
  if (code === 0xa0 || code === 0x85 || code === 0x1680 || code === 0xfeff || code === 0x3000) return true
  return (
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f
  )
}
