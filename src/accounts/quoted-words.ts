import type { Span } from '../text/index.js'

/** Of a quotation so many words stand in a point: enough to tell it from others, short enough to read. */
const SHOWN_WORDS = 14

/** The first words of a quotation as its points show them, without marks around and a stop behind. */
export function shownWords(text: string, span: Span): string {
  return text
    .slice(...span)
    .trim()
    .replace(/^["“'‘]+/u, '')
    .split(/\s+/u)
    .slice(0, SHOWN_WORDS)
    .join(' ')
    .replace(/[,.;:"”'’]+$/u, '')
}
