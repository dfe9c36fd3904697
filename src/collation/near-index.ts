import { isNearable, quotableKeys, quotedPairKeys } from './near-keys.js'
import { mayBeSaidBy, ownRuns } from './own-words.js'
import type { QuotedRun } from './quoted-run.js'
import { quotedWords } from './quoted-run.js'
import type { CarryingWitness } from './witness.js'
import type { WordTable } from './word-table.js'

/*
 * Sorted by packing hash and the number of a passage into one float (32 + 21 bits are exact in a double), which
 * sorts as numbers in one typed array: no objects, no comparator.
 */
const PASSAGES = 2 ** 21

/** So many bytes tell which keys there are, and at the least: seven in eight of others are ruled out by them. */
const SLOTS_A_PAIR = 8
const LEAST_SLOTS = 1024

/** The pairs of words of a pile's short quotations: which may be those of a primary text. */
export class NearIndex {
  readonly #runs: readonly QuotedRun[]
  readonly #packed: Float64Array
  /** 1 at the low bits of each key: most pairs of a text are told by these to be in no quotation. */
  readonly #low: Uint8Array

  /** O(n log n) in the words of the short quotations; 24 bytes a pair. */
  constructor(runs: readonly QuotedRun[]) {
    this.#runs = runs
    const packed: number[] = []
    runs.forEach((run, number) => {
      if (!isNearable(run.marked, run.to - run.from)) return
      for (const key of quotedPairKeys(quotedWords(run))) packed.push(key * PASSAGES + number)
    })
    this.#packed = Float64Array.from(packed).toSorted()
    this.#low = new Uint8Array(2 ** Math.ceil(Math.log2(LEAST_SLOTS + SLOTS_A_PAIR * packed.length)))
    for (const pair of packed) this.#low[Math.floor(pair / PASSAGES) & (this.#low.length - 1)] = 1
  }

  /** The numbers of the quotations that may be of this witness's own words: by pairs and by who says them; none for an article. */
  quotedIn(witness: CarryingWitness, table: WordTable): Set<number> {
    const found = new Set<number>()
    for (const own of ownRuns(witness, table)) {
      const { from, to } = own
      for (const key of quotableKeys(table.keys, from, to)) {
        if (this.#low[key & (this.#low.length - 1)] === 0) continue
        for (let i = this.#firstOf(key * PASSAGES); i < this.#packed.length; i++) {
          const value = this.#packed[i] ?? 0
          if (value >= (key + 1) * PASSAGES) break
          const number = value % PASSAGES
          if (mayBeSaidBy(this.#runs[number]?.speaker, own)) found.add(number)
        }
      }
    }
    return found
  }

  #firstOf(least: number): number {
    let low = 0
    let high = this.#packed.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#packed[middle] ?? 0) < least) low = middle + 1
      else high = middle
    }
    return low
  }
}
