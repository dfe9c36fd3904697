import type { Span } from '../text/index.js'
import type { NarrativeWords, PlacedWords } from './narrative-words.js'

/** A run of words that two documents have in common outside quotation marks. */
export interface CommonPassage {
  readonly words: number
  readonly left: Span
  readonly right: Span
}

/** Identical runs that start a passage: shorter ones are chance and set phrases. */
const SEED = 6

/** Words between two identical runs that may differ while the passage goes on. */
const GAP = 4

/**
 * The hash of each run of `SEED` narrative words, by the index of its first word; -1 where the run holds
 * a word that is no narrative. Linear.
 */
export function seedKeys({ keys, excluded }: NarrativeWords): Float64Array {
  const seeds = new Float64Array(Math.max(0, keys.length - SEED + 1))
  for (let i = 0; i < seeds.length; i++) {
    let hash = 0x811c9dc5
    let narrative = true
    for (let j = i; j < i + SEED; j++) {
      hash = Math.imul(hash ^ (keys[j] ?? 0), 0x01000193)
      hash ^= hash >>> 15
      narrative &&= excluded[j] === 0
    }
    seeds[i] = narrative ? hash >>> 0 : -1
  }
  return seeds
}

/** Whether any run of `SEED` words, narrative or not, has one of these hashes (`seedKeys`). Linear. */
export function hasRun(words: PlacedWords, hashes: ReadonlySet<number>): boolean {
  const excluded = new Uint8Array(words.keys.length)
  return seedKeys({ ...words, excluded }).some(hash => hashes.has(hash))
}

interface Run {
  left: number
  right: number
  leftEnd: number
  rightEnd: number
  words: number
}

/** How many narrative words from these two places on are the same. */
function runLength(left: NarrativeWords, right: NarrativeWords, from: readonly [number, number]): number {
  let length = 0
  const most = Math.min(left.keys.length - from[0], right.keys.length - from[1])
  while (length < most) {
    const [i, j] = [from[0] + length, from[1] + length]
    if (left.keys[i] !== right.keys[j] || left.excluded[i] === 1 || right.excluded[j] === 1) break
    length++
  }
  return length
}

/** Identical runs, left to right, each left word in one run at most; the longest where several fit. */
function identicalRuns(left: NarrativeWords, right: NarrativeWords): Run[] {
  const places = new Map<number, number[]>()
  for (const [j, key] of seedKeys(right).entries()) {
    const known = places.get(key)
    if (known === undefined) places.set(key, [j])
    else known.push(j)
  }
  const runs: Run[] = []
  const seeds = seedKeys(left)
  for (let i = 0; i < seeds.length;) {
    const key = seeds[i] ?? -1
    let best: Run | undefined
    for (const j of key === -1 ? [] : (places.get(key) ?? [])) {
      const words = runLength(left, right, [i, j])
      if (words >= SEED && (best === undefined || words > best.words))
        best = { left: i, right: j, leftEnd: i + words, rightEnd: j + words, words }
    }
    if (best !== undefined) runs.push(best)
    i = best?.leftEnd ?? i + 1
  }
  return runs
}

/**
 * The narrative passages of at least `least` words that two documents have in common, in the order of
 * the left one: identical runs of six words or more, joined where at most four words between them
 * differ. Quoted words and boilerplate take no part. Linear in the two lengths, but for words repeated
 * many times. Empty where there are none.
 */
export function commonNarrative(left: NarrativeWords, right: NarrativeWords, least: number): CommonPassage[] {
  const joined: Run[] = []
  for (const run of identicalRuns(left, right)) {
    const last = joined.at(-1)
    const gaps = last === undefined ? undefined : [run.left - last.leftEnd, run.right - last.rightEnd]
    if (last !== undefined && gaps?.every(gap => gap >= 0 && gap <= GAP) === true) {
      last.leftEnd = run.leftEnd
      last.rightEnd = run.rightEnd
      last.words += run.words
    } else joined.push({ ...run })
  }
  return joined
    .filter(run => run.words >= least)
    .map(run => ({
      words: run.words,
      left: spanOf(left, run.left, run.leftEnd),
      right: spanOf(right, run.right, run.rightEnd),
    }))
}

function spanOf({ starts, ends }: NarrativeWords, from: number, to: number): Span {
  return [starts[from] ?? 0, ends[to - 1] ?? 0]
}
