import type { Span } from '../text/index.js'
import { tokenise } from '../text/index.js'

/**
 * The words of a text as parallel typed arrays, in order: word `i` is `text.slice(starts[i], ends[i])`
 * and folds to a string whose hash is `keys[i]`. Twelve bytes a word, so that a large pile's tables fit
 * in memory. Marks are left out, except `&` and `%`, which print uses for words.
 */
export interface WordTable {
  readonly keys: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

const COMBINING = /\p{M}+/gu
const INSIDE_WORD = /[.,'’‘ʼ＇#@_\u00AD\u200B-\u200D\u2060\uFEFF]/gu

/**
 * A word as collation compares it: lower case, compatibility forms and ligatures resolved, diacritics,
 * apostrophes, inner points and tag signs left out ("U.S." and "US", "don’t" and "don't", "#Word" and
 * "word" are the same); `&` is "and", `%` is "percent". Spelling is not touched: see `canonicalWord`.
 */
export function foldWord(printed: string): string {
  if (printed === '&') return 'and'
  if (printed === '%') return 'percent'
  const decimal = /^\p{N}+(?:[.,]\p{N}+)+$/u.test(printed)
  if (decimal) return printed.normalize('NFKC').replaceAll(/,(?=\p{N}{3})/gu, '')
  return printed
    .normalize('NFKD')
    .replaceAll(COMBINING, '')
    .replaceAll(INSIDE_WORD, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
}

const FNV_PRIME = 0x01000193
const FNV_OFFSET = 0x811c9dc5
const SECOND_OFFSET = 0x2f0b4a17

/**
 * A 32-bit hash of a folded word: FNV-1a over its code units, finished by an avalanche step (MurmurHash3's),
 * because short words differ in few bits. Two words collide about once in 4 billion pairs.
 */
export function hashWord(folded: string): number {
  let hash = FNV_OFFSET
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), FNV_PRIME)
  return avalanche(hash)
}

function avalanche(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * A 32-bit hash of the run of `length` words that starts at word `from` of `keys`. Two lanes of 32 bits
 * are mixed and folded, so that the order of the words counts. The caller keeps the run inside the table.
 */
export function hashRun(keys: Uint32Array, from: number, length: number): number {
  let high = FNV_OFFSET ^ length
  let low = SECOND_OFFSET
  for (let i = from; i < from + length; i++) {
    const key = keys[i] ?? 0
    high = Math.imul(high ^ key, FNV_PRIME)
    low = Math.imul(low ^ (key >>> 15) ^ (key << 17), 0x9e3779b1)
  }
  return avalanche(high ^ (low << 13) ^ (low >>> 19))
}

/** The words of `text`, in order. Linear in its length. */
export function tableOfWords(text: string): WordTable {
  const tokens = tokenise(text)
  const keys = new Uint32Array(tokens.length)
  const starts = new Uint32Array(tokens.length)
  const ends = new Uint32Array(tokens.length)
  const known = new Map<string, number>()
  let count = 0
  for (const token of tokens) {
    const printed = text.slice(token.span[0], token.span[1])
    if (token.kind === 'mark' && printed !== '&' && printed !== '%') continue
    let key = known.get(printed)
    if (key === undefined) {
      key = hashWord(foldWord(printed))
      known.set(printed, key)
    }
    keys[count] = key
    starts[count] = token.span[0]
    ends[count] = token.span[1]
    count++
  }
  return { keys: keys.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) }
}

/** The words that lie wholly in `span`, as `[from, to)` into the table; empty where none does. Logarithmic. */
export function wordsIn(table: WordTable, span: Span): readonly [from: number, to: number] {
  const from = firstAtLeast(table.starts, span[0])
  let to = firstAtLeast(table.starts, span[1])
  while (to > from && (table.ends[to - 1] ?? 0) > span[1]) to--
  return [from, to]
}

/** The span of words `[from, to)` of the table, from the first one's start to the last one's end. */
export function spanOfWords(table: WordTable, from: number, to: number): Span {
  if (to <= from) return [table.starts[from] ?? 0, table.starts[from] ?? 0]
  return [table.starts[from] ?? 0, table.ends[to - 1] ?? 0]
}

function firstAtLeast(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
