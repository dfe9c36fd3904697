import type { Span } from '../text/index.js'
import { tokenise } from '../text/index.js'
import { partedWords, withoutEditorialEnding } from './parted-words.js'
import { canonicalWord, listedSpellings } from './spelling.js'
import type { WordTable } from './word-list.js'
import { WordList } from './word-list.js'

export type { WordTable } from './word-list.js'

const COMBINING = /\p{M}+/gu
const INSIDE_WORD = /[.,'’‘ʼ＇#@_\s\u00AD\u200B-\u200D\u2060\uFEFF]/gu

/**
 * A word as collation compares it: lower case, compatibility forms and ligatures resolved, diacritics,
 * apostrophes, inner points and tag signs left out ("U.S." and "US", "don’t" and "don't", "#Word" and
 * "word" are the same); `&` is "and", `%` and "per cent" are "percent". Spelling is not touched: see `canonicalWord`.
 */
export function foldWord(printed: string): string {
  if (isPlain(printed)) return printed.toLowerCase()
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

/** Whether a word is what nineteen in twenty are, ASCII letters alone: it is printed, folded and parted as it stands. */
export function isPlain(word: string): boolean {
  return /^[A-Za-z]+$/u.test(word)
}

const FNV_PRIME = 0x01000193
const FNV_OFFSET = 0x811c9dc5
const SECOND_OFFSET = 0x2f0b4a17

/**
 * A 32-bit hash of a folded word: FNV-1a over its code units, finished by an avalanche step (MurmurHash3's),
 * because short words differ in few bits. Two words collide about once in 4 billion pairs.
 */
export function hashWord(folded: string): number {
  if (folded.length === 1 && isSign(folded.charCodeAt(0))) return (SIGN_KEYS | folded.charCodeAt(0)) >>> 0
  let hash = FNV_OFFSET
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), FNV_PRIME)
  return avalanche(hash)
}

/* One word in 65,536 has a key among these by chance, and then tells as little as a sign. */
const SIGN_KEYS = 0x5167_0000

/**
 * Whether a code unit is a sign of a script without spaces, of which each is a word (see `tokenise`): South-East Asian,
 * kana, Han.
 */
function isSign(code: number): boolean {
  if (code < 0x0e00) return false
  return (
    code <= 0x0eff ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff)
  )
}

/** Whether this is the key (`hashWord`) of such a sign. */
export function isSignKey(key: number): boolean {
  return (key & 0xffff_0000) === SIGN_KEYS
}

function avalanche(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** What two texts' words are compared by: `hashWord` of the spelling that stands for all spellings of this printed word. */
export function wordKey(printed: string): number {
  return hashWord(canonicalWord(foldWord(withoutEditorialEnding(printed))))
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
  const words = new WordList(text.length)
  let at = 0
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) {
      at++
      continue
    }
    let end = at + 1
    while (end < text.length && !(isSpace(text.charCodeAt(end)) && !breaksWord(text, end))) end++
    if (!addPlain(words, text, [at, end])) addTokens(words, text, [at, end])
    at = end
  }
  return words.table()
}

/** Whether the white space at `at` stands in a word that a line's end breaks ("ware-", "house"). */
function breaksWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  if (before !== 45 && before !== 10 && before !== 13) return false
  const around = text.slice(Math.max(0, at - 4), at + 4)
  return /\p{Ll}-\r?\n\p{Ll}/u.test(around)
}

/** As `\s` of a regular expression has it. */
function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13)
  return code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || isRareSpace(code)
}

function isRareSpace(code: number): boolean {
  return (
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

/** Marks that never belong to a word and need no look around them: `!"(),-:;?`, dashes, double quotation marks. */
const PLAIN_MARKS: ReadonlySet<number> = new Set([...'!"(),-:;?–—“”‘'].map(mark => mark.charCodeAt(0)))

/**
 * Adds the words of a piece without white space where they are what nineteen pieces in twenty are: ASCII letters with
 * apostrophes inside and plain marks around. Otherwise adds none and says so: `tokenise` decides then. It gives the
 * same words five times as fast.
 */
function addPlain(words: WordList, text: string, [start, end]: Span): boolean {
  const before = words.count
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) {
      at = addWord(words, text, [at, end])
      if (at < end && isApostrophe(text.charCodeAt(at)) && at + 1 < end && text.charCodeAt(at + 1) > 127)
        at = -1
    } else if (
      code === 46
        ? at + 1 < end && isLetter(text.charCodeAt(at + 1))
        : !isApostrophe(code) && !PLAIN_MARKS.has(code)
    ) {
      at = -1
    } else at++
    if (at < 0) {
      words.cut(before)
      return false
    }
  }
  return true
}

/** Adds the word that begins at a letter, or joins it to the one before, and gives where it ends; the hash is `wordKey` of it. */
function addWord(words: WordList, text: string, [start, end]: Span): number {
  let hash = FNV_OFFSET
  let at = start
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) hash = Math.imul(hash ^ (code | 32), FNV_PRIME)
    else if (!(isApostrophe(code) && at + 1 < end && isLetter(text.charCodeAt(at + 1)))) break
  }
  const key = avalanche(hash)
  if (
    key === CENT &&
    isSpace(text.charCodeAt(start - 1)) &&
    words.joinLast(PER, start, { key: PERCENT, end: at })
  )
    return at
  words.add(
    OTHER_SPELLINGS.get(key) ??
      (at - start > SHORTEST_BY_RULE ? (spelledByRule(text, [start, at]) ?? key) : key),
    start,
    at,
  )
  return at
}

/** Two words that are one in other print. */
const [PER, CENT, PERCENT] = ['per', 'cent', 'percent'].map(hashWord)

/** Rules of spelling are for longer words. */
const SHORTEST_BY_RULE = 5

/** The key of a word whose ending has two spellings ("organise", "labour"); undefined for any other. */
function spelledByRule(text: string, [start, end]: Span): number | undefined {
  for (let at = Math.max(start + 2, end - 9); at + 1 < end; at++) {
    const code = text.charCodeAt(at) | 32
    const next = text.charCodeAt(at + 1) | 32
    if ((code === 105 && next === 115) || (code === 111 && next === 117))
      return wordKey(text.slice(start, end))
  }
  return undefined
}

/** From the key of a folded word to that of the spelling that stands for it, for the words that are listed. */
const OTHER_SPELLINGS: ReadonlyMap<number, number> = new Map(
  listedSpellings().map(([word, canonical]) => [hashWord(word), hashWord(canonical)] as const),
)

function addTokens(words: WordList, text: string, [start, end]: Span): void {
  const piece = text.slice(start, end)
  const parted = partedWords(piece)
  const list: { readonly start: number; readonly end: number }[] = [...parted]
  for (const { span, kind } of tokenise(piece)) {
    const [from, to] = span
    if (parted.some(word => from < word.end && word.start < to)) continue
    const printed = piece.slice(from, to)
    if (kind !== 'mark' || printed === '&' || printed === '%') list.push({ start: from, end: to })
  }
  for (const word of parted.length === 0 ? list : list.toSorted((a, b) => a.start - b.start)) {
    words.add(wordKey(piece.slice(word.start, word.end)), start + word.start, start + word.end)
  }
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
