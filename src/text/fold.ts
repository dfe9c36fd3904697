import type { Span } from './span.js'

/** A text made comparable, with the way back: see `fold`. */
export interface FoldedText {
  readonly text: string
  /** For each code unit of the folded text, where the character it comes from starts in the original. */
  readonly starts: Uint32Array
  /** For each code unit of the folded text, where that character and what was dropped after it end. */
  readonly ends: Uint32Array
}

/**
 * `text` made comparable: lower case, compatibility forms resolved (NFKC), diacritics removed, all
 * quotation marks and apostrophes as `"` and `'`, all dashes and hyphens as `-`, all white space as a
 * space, characters that do not print dropped. Folding a folded text changes nothing. Words keep their
 * order and white space its length; lone surrogates stay. Linear.
 */
export function fold(text: string): FoldedText {
  const parts: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < text.length;) {
    const code = text.codePointAt(at) ?? 0
    const next = at + (code > 0xffff ? 2 : 1)
    const folded = code < 0x80 ? foldAscii(code) : foldCharacter(String.fromCodePoint(code))
    for (let i = 0; i < folded.length; i++) {
      starts.push(at)
      ends.push(next)
    }
    if (folded === '' && ends.length > 0) ends[ends.length - 1] = next
    parts.push(folded)
    at = next
  }
  return { text: parts.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}

/**
 * The span of the original text that a span of the folded text comes from, whole characters with their
 * combining marks; an empty span stays empty.
 */
export function unfold(folded: FoldedText, span: Span): Span {
  const start = folded.starts[span[0]] ?? folded.ends.at(-1) ?? 0
  if (span[1] <= span[0]) return [start, start]
  return [start, folded.ends[span[1] - 1] ?? start]
}

function foldAscii(code: number): string {
  if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 32)
  if (code === 0x60) return "'"
  return code <= 0x20 ? (SPACE_CONTROL.has(code) ? ' ' : code < 0x20 ? '' : ' ') : String.fromCharCode(code)
}

const SPACE_CONTROL = new Set([9, 10, 11, 12, 13])

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟«»″‶〝〞＂]/g, '"'],
  [/[‘’‚‛‹›′‵´`｀ʼʹ＇]/g, "'"],
  [/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-'],
]

/* Combining diacritics of the Latin, Greek and Cyrillic scripts; vowel signs of other scripts carry meaning. */
const DIACRITICS = /[\u0300-\u036f]/g
const INVISIBLE =
  /\p{Cc}|\u00ad|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2064]|[\ufe00-\ufe0e]|\ufe0f|\ufeff/gu

function foldCharacter(character: string): string {
  let folded = unifyMarks(character)
  if (folded === character) {
    folded = folded.normalize('NFKD').toLowerCase().normalize('NFKD').replace(DIACRITICS, '').normalize('NFC')
    folded = unifyMarks(folded)
  }
  return folded.replaceAll('\u0085', ' ').replace(INVISIBLE, '').replace(/\s/g, ' ')
}

function unifyMarks(text: string): string {
  let unified = text
  for (const [pattern, plain] of MARKS) unified = unified.replace(pattern, plain)
  return unified
}
