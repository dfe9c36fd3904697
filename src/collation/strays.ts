import type { WordPair } from './align.js'
import { tellingOf } from './telling.js'

/**
 * A pair more than so many words on from the next is parted from it. In a whole reading it must be more than one, and so
 * many words beyond the pair have no place: else it is the beginning of the reading, and words after it were cut.
 */
const PARTED = 3
const PARTED_OUTSIDE = 1
const OUTSIDE = 4
/** What tells less, and is no run of three words, is there by chance where it stands parted from the rest. */
const LEAST_TELLING = 6
const LEAST_WORDS = 3
/** In a whole reading a plain word counts: only function words are strays. */
const LEAST_TELLING_OF_READING = 3

/** The words of the reading and where an ellipsis parts them, which is no reason to part pairs. */
export interface StrayContext {
  /** Keys by the pairs' own indices. */
  readonly keys: Uint32Array
  /** Whether an ellipsis stands after the first pair's word, up to the second's. */
  readonly elided?: (before: WordPair, after: WordPair) => boolean
  /** The reading's words, where all of them are looked at. */
  readonly range?: readonly [from: number, to: number]
}

/**
 * The pairs without those at either end that tell next to nothing and stand apart from the others: a "the" that an
 * alignment found on the way. Linear.
 */
export function withoutStrays(pairs: readonly WordPair[], context: StrayContext): readonly WordPair[] {
  const from = straysAt(pairs, context)
  const left = pairs.slice(from).toReversed()
  return left.slice(straysAt(left, context)).toReversed()
}

/** How many pairs at the beginning of a list, in either order, are strays. */
function straysAt(pairs: readonly WordPair[], { keys, elided, range }: StrayContext): number {
  let told = 0
  let strays = 0
  for (let i = 0; i + 1 < Math.min(pairs.length, LEAST_WORDS); i++) {
    const [one, next] = [pairs[i], pairs[i + 1]]
    if (one === undefined || next === undefined) break
    told += tellingOf(keys[one.reading] ?? 0)
    if (told >= (range === undefined ? LEAST_TELLING : LEAST_TELLING_OF_READING)) break
    const [before, after] = one.reading < next.reading ? [one, next] : [next, one]
    const gap = Math.max(after.reading - before.reading, after.base - before.base)
    const from = range?.[0] ?? 0
    const outside = one === before ? one.reading - from : (range?.[1] ?? 0) - 1 - one.reading
    const isParted = range === undefined ? gap > PARTED : gap > PARTED_OUTSIDE && outside >= OUTSIDE
    if (isParted && elided?.(before, after) !== true) strays = i + 1
  }
  return strays
}
