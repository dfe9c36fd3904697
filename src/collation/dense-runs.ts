import type { WordPair } from './align.js'
import { tellingOf } from './telling.js'

/** Words `[from, to)` of a reading most of which stand near each other in a base. */
export interface DenseRun {
  readonly from: number
  readonly to: number
  /** The base's words that its first and its last pair are. */
  readonly baseFrom: number
  readonly baseTo: number
}

/** What a word of the reading that the base lacks takes away, as a share of what it tells. */
const LACKED = 0.8
/** What a base word left out between two pairs takes away, and how much at the most. */
const LEFT_OUT = 1
const MOST_LEFT_OUT = 12
/** What a run must tell: this share of the reading, of fewer words more, or as much as three names. */
const SHARE = 0.3
const SHARE_OF_FEW = 0.45
const FEW = 3
const TELLING = 18

/**
 * The runs of a reading that a base has, in order: where its words and the base's go together, and not where an alignment
 * found a name and a "that" on the way. Empty where the base has too little of it. Linear in the words, times the runs.
 */
export function denseRuns(keys: Uint32Array, baseKeys: Uint32Array, pairs: readonly WordPair[]): DenseRun[] {
  const weights = weightsOf(keys, pairs)
  const total = keys.reduce((sum, key) => sum + tellingOf(key), 0)
  const base = new Map(pairs.map(pair => [pair.reading, pair.base]))
  const runs: DenseRun[] = []
  const search = (from: number, to: number): void => {
    const best = heaviest(weights, from, to)
    const share = best.to - best.from < FEW ? SHARE_OF_FEW : SHARE
    if (best.to === best.from || best.weight < Math.min(TELLING, share * total)) return
    search(from, best.from)
    const [baseFrom, baseTo] = [base.get(best.from) ?? 0, base.get(best.to - 1) ?? 0]
    const run = widened({ from: best.from, to: best.to, baseFrom, baseTo }, { keys, baseKeys, from, to })
    runs.push(run)
    search(run.to, to)
  }
  search(0, keys.length)
  return runs
}

interface Bounds {
  readonly keys: Uint32Array
  readonly baseKeys: Uint32Array
  readonly from: number
  readonly to: number
}

/** With the same words beside it that the alignment paired with others. */
function widened(run: DenseRun, { keys, baseKeys, from, to }: Bounds): DenseRun {
  let { from: start, to: end, baseFrom, baseTo } = run
  while (start > from && baseFrom > 0 && keys[start - 1] === baseKeys[baseFrom - 1]) {
    start--
    baseFrom--
  }
  while (end < to && baseTo + 1 < baseKeys.length && keys[end] === baseKeys[baseTo + 1]) {
    end++
    baseTo++
  }
  return { from: start, to: end, baseFrom, baseTo }
}

/** So many words in a row that are nothing but added, with no more than one of the base in their place, part two runs. */
const ADDED_WORDS = 4
const PARTING = -1e6

/** For each word of the reading what it adds to a run or takes away. */
function weightsOf(keys: Uint32Array, pairs: readonly WordPair[]): Float64Array {
  const weights = Float64Array.from(keys, key => -LACKED * tellingOf(key))
  pairs.forEach(({ reading, base }, i) => {
    const before = pairs[i - 1]
    const leftOut = before === undefined ? 0 : Math.max(0, base - before.base - 1)
    if (before !== undefined && reading - before.reading > ADDED_WORDS && leftOut <= 1)
      weights.fill(PARTING, before.reading + 1, reading)
    weights[reading] = tellingOf(keys[reading] ?? 0) - Math.min(MOST_LEFT_OUT, LEFT_OUT * leftOut)
  })
  return weights
}

/** The stretch of words that weighs most: Kadane's search. It begins and ends with a word of the base. */
function heaviest(
  weights: Float64Array,
  from: number,
  to: number,
): { readonly from: number; readonly to: number; readonly weight: number } {
  let best = { from, to: from, weight: 0 }
  let start = from
  let sum = 0
  for (let i = from; i < to; i++) {
    if (sum <= 0) {
      sum = 0
      start = i
    }
    sum += weights[i] ?? 0
    if (sum > best.weight) best = { from: start, to: i + 1, weight: sum }
  }
  return best
}
