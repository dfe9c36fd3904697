import { tellingOf } from './telling.js'

/*
 * A quotation in nearly the words of its source, or with a word changed, a bracket or an omission where it is short, may have
 * no run of four words of it left. It is found by pairs of its words, of which one is rare, in a primary text alone: news
 * would pair everything by them.
 */
const LEAST_WORDS = 3
const MOST_WORDS = 30

/**
 * What two words must tell together to be looked up: a rare word and a plain one; of a short quotation, or one that
 * has few such pairs, a rare word and any other; at the least two plain ones.
 */
const PAIR_TELLING = [9, 7, 6] as const
const LEAST_PAIR_TELLING = 6
const SHORT = 7
const FEW_PAIRS = 3
/** How many words further on the second may stand, in a quotation and in the text that it is of. */
const REACH_QUOTED = 4
export const REACH_OWN = 6

/** Two words of one text, by their places. */
export interface WordPairAt {
  readonly first: number
  readonly second: number
}

/** Under this key all documents are found that have words of their own: see `quotedKeys`. */
export const OWN_WORDS_KEY = 0x2545f491

/** Whether a passage of so many words is looked for by pairs of them. */
export function isNearable(marked: boolean, words: number): boolean {
  return marked && words >= LEAST_WORDS && words <= MOST_WORDS
}

/** The words of a quotation, `[from, to)` of the keys. */
export interface QuotedWords {
  readonly keys: Uint32Array
  readonly from: number
  readonly to: number
  /** Whether it is credited to a dated letter or statement, of which it may have kept two plain words. */
  readonly credited: boolean
}

/** The pairs of words by which a quotation is looked for. */
export function quotedPairs({ keys, from, to, credited }: QuotedWords): WordPairAt[] {
  let pairs: WordPairAt[] = []
  const levels = to - from <= SHORT ? PAIR_TELLING.slice(1) : PAIR_TELLING
  for (const least of credited ? [LEAST_PAIR_TELLING] : levels) {
    pairs = pairsWithin(keys, [from, to], { reach: REACH_QUOTED, least })
    if (pairs.length >= FEW_PAIRS) break
  }
  return pairs
}

/** The keys of those pairs, for an index of quotations; with repeats. */
export function quotedPairKeys(quoted: QuotedWords): number[] {
  return quotedPairs(quoted).map(pair => hashPair(quoted.keys, pair))
}

/** The keys by which the quotations of somebody's own words `[from, to)` are found; `quotedPairKeys` meet them. With repeats. */
export function quotableKeys(keys: Uint32Array, from: number, to: number): number[] {
  return pairsWithin(keys, [from, to], { reach: REACH_OWN, least: LEAST_PAIR_TELLING }).map(pair =>
    hashPair(keys, pair),
  )
}

/** Whether two words of a primary text stand near enough to be a pair of a quotation. */
export function isWithinReach({ first, second }: WordPairAt): boolean {
  return first < second && second - first <= REACH_OWN
}

interface Bounds {
  readonly reach: number
  /** What the two must tell together. */
  readonly least: number
}

function pairsWithin(
  keys: Uint32Array,
  [from, to]: readonly [number, number],
  { reach, least }: Bounds,
): WordPairAt[] {
  const pairs: WordPairAt[] = []
  for (let first = from; first < to; first++) {
    const missing = least - tellingOf(keys[first] ?? 0)
    for (let second = first + 1; second < to && second <= first + reach; second++)
      if (tellingOf(keys[second] ?? 0) >= missing) pairs.push({ first, second })
  }
  return pairs
}

const PAIR = 0x51ed270b

/** Salted, so that no run of words has the same key but by chance. */
function hashPair(keys: Uint32Array, { first, second }: WordPairAt): number {
  let hash = Math.imul((keys[first] ?? 0) ^ PAIR, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15) ^ (keys[second] ?? 0), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
