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

/** The pairs of words of a pile's short quotations: which may be those of a primary text. */
export class NearIndex {
  readonly #runs: readonly QuotedRun[]
  readonly #packed: Float64Array

  /** O(n log n) in the words of the short quotations; 8 bytes a pair. */
  constructor(runs: readonly QuotedRun[]) {
    this.#runs = runs
    const packed: number[] = []
    runs.forEach((run, number) => {
      if (!isNearable(run.marked, run.to - run.from)) return
      for (const key of quotedPairKeys(quotedWords(run))) packed.push(key * PASSAGES + number)
    })
    this.#packed = Float64Array.from(packed).toSorted()
  }

  /** The numbers of the quotations that may be of this witness's own words: by pairs and by who says them; none for an article. */
  quotedIn(witness: CarryingWitness, table: WordTable): Set<number> {
    const found = new Set<number>()
    for (const own of ownRuns(witness, table)) {
      const { from, to } = own
      for (const key of new Set(quotableKeys(table.keys, from, to))) {
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
