import type { Span } from '../text/index.js'
import { UNSPACED } from '../text/index.js'

/** One thing that is searched for: a word, or words that stand together. */
export interface SearchTerm {
  /** As the reader wrote it, without its quotation marks. */
  readonly text: string
  /** Its words, folded: `foldWord` of each. Never empty. */
  readonly words: readonly string[]
  /** Whether the last word may go on: "resig" for "resigned". */
  readonly prefix: boolean
}

/** Where a term stands in a text. */
export interface TermHit {
  /** Index into the terms. */
  readonly term: number
  readonly span: Span
}

/** How what is searched for is read. */
export interface ReadingOfTerms {
  /** Whether it is still being typed: then the last word is a beginning, unless a space or a mark closes it. */
  readonly typing?: boolean
}

/** A sign of a script without spaces is a word of its own. */
const WORD = new RegExp(
  String.raw`[${UNSPACED}]\p{M}*|(?:(?![${UNSPACED}])[\p{L}\p{N}\p{Co}])(?:(?![${UNSPACED}])[\p{L}\p{N}\p{M}\p{Co}])*`,
  'gu',
)
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u')
const ASCII = /^[\0-\x7F]*$/

/** A beginning of fewer letters fits so much that it tells nothing. */
const LEAST_BEGINNING = 2

/** Words between quotation marks, of any kind and with or without the closing one, or a run without spaces. */
const PART = /["“”„«»]([^"“”„«»]*)(["“”„«»]?\*?)|([^\s"“”„«»]+)/gu

/**
 * What a reader searches for: words, phrases in quotation marks, beginnings with "*" behind them. All of it must be found.
 * Nothing in it is an instruction: signs that are no letters and figures part words and mean nothing else. Empty where there
 * is no word in it. Linear.
 */
export function searchTerms(query: string, { typing = false }: ReadingOfTerms = {}): SearchTerm[] {
  return [...query.matchAll(PART)].flatMap(match => {
    const [whole, phrase, closing = '', bare] = match
    const text = (phrase ?? bare ?? '').trim()
    const words = [...text.matchAll(WORD)].map(([word]) => foldWord(word))
    const last = words.at(-1)
    if (last === undefined) return []
    const isLast = match.index + whole.length === query.length
    const typed = typing && isLast && closing === '' && last.length >= LEAST_BEGINNING
    const prefix = typed || whole.endsWith('*')
    return [{ text: text.replace(/\*+$/u, ''), words, prefix }]
  })
}

/** A word without case and accents, as an index has it. */
export function foldWord(word: string): string {
  return ASCII.test(word) ? word.toLowerCase() : word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/**
 * A text as an index takes it in: a space before each sign of a script that has none. Linear; the text itself where it
 * has no such sign.
 */
export function indexedText(text: string): string {
  return HAS_UNSPACED.test(text) ? text.replaceAll(WORD, ' $& ') : text
}

/**
 * Where the terms stand in a text, in order of place, `most` at most. Spans are UTF-16 [start, end) of `text`; empty where
 * none stands there. Linear in the text.
 */
export function findTerms(text: string, terms: readonly SearchTerm[], most = 200): TermHit[] {
  const hits: TermHit[] = []
  const longest = Math.max(1, ...terms.map(({ words }) => words.length))
  // The words read last, as many as the longest term has: a term ends with the last of them or not.
  const recent: { readonly word: string; readonly span: Span }[] = []
  for (const match of text.matchAll(WORD)) {
    recent.push({ word: foldWord(match[0]), span: [match.index, match.index + match[0].length] })
    if (recent.length > longest) recent.shift()
    for (const [term, { words, prefix }] of terms.entries()) {
      const own = recent.slice(-words.length)
      const first = own[0]
      const fits =
        own.length === words.length &&
        words.every((word, at) => {
          const read = own[at]?.word ?? ''
          return prefix && at === words.length - 1 ? read.startsWith(word) : read === word
        })
      if (fits && first !== undefined) {
        hits.push({ term, span: [first.span[0], match.index + match[0].length] })
        if (hits.length === most) return hits
      }
    }
  }
  return hits
}
