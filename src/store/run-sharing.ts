import type { SharingDocuments } from '../record/index.js'
import type { DocumentId } from '../text/index.js'
import type { PostingTable } from './posting-table.js'

/** What answers are made from. */
interface SharingSource {
  readonly runs: PostingTable
  readonly idOf: (ordinal: number) => DocumentId
  /** Tells one state of the record from the next. */
  readonly state: () => string
}

/** So many answers are kept: those of the quotations of a long draft, which is checked again whenever it is saved. */
const ANSWERS_AT_HAND = 1024

/** How many of some runs each document holds, by its ordinal. */
type RunCounts = ReadonlyMap<number, number>

/** Which documents share runs of four words with passages, with the last answers at hand. */
export class RunSharing {
  readonly #source: SharingSource
  readonly #answers = new Map<string, RunCounts>()
  #state: string | undefined

  constructor(source: SharingSource) {
    this.#source = source
  }

  /**
   * For each list of runs the documents that hold some, those with most first. Cost: a bucket for each run and segment,
   * once for all lists.
   */
  of(lists: readonly Uint32Array[]): SharingDocuments[] {
    const state = this.#source.state()
    if (state !== this.#state) this.#answers.clear()
    this.#state = state
    const keys = lists.map(list => list.join(' '))
    const asked = new Map(keys.map((key, index) => [key, lists[index] ?? new Uint32Array()]))
    const unknown = [...asked].filter(([key]) => !this.#answers.has(key))
    const answers = new Map(keys.map(key => [key, this.#answers.get(key)]))
    this.#count(unknown.map(([, list]) => list)).forEach((counts, index) => {
      const key = unknown[index]?.[0] ?? ''
      answers.set(key, counts)
      this.#keep(key, counts)
    })
    return keys.map(key => {
      const counts = answers.get(key) ?? new Map()
      return { [Symbol.iterator]: () => this.#mostFirst(counts) }
    })
  }

  #keep(key: string, counts: RunCounts): void {
    const [oldest] = this.#answers.size >= ANSWERS_AT_HAND ? this.#answers.keys() : []
    if (oldest !== undefined) this.#answers.delete(oldest)
    this.#answers.set(key, counts)
  }

  #count(lists: readonly Uint32Array[]): RunCounts[] {
    const holders = new Map<number, number[]>()
    for (const [index, list] of lists.entries()) {
      for (const run of new Set(list)) {
        const known = holders.get(run)
        if (known === undefined) holders.set(run, [index])
        else known.push(index)
      }
    }
    const counts = lists.map(() => new Map<number, number>())
    this.#source.runs.visit(Uint32Array.from(holders.keys()), (ordinal, run) => {
      for (const index of holders.get(run) ?? []) {
        const found = counts[index]
        found?.set(ordinal, (found.get(ordinal) ?? 0) + 1)
      }
    })
    return counts
  }

  /** An id costs a look-up, and who walks this seldom comes to the many that share a run or two. */
  *#mostFirst(counts: RunCounts): Generator<readonly [DocumentId, number]> {
    const groups = new Map<number, number[]>()
    for (const [ordinal, runs] of counts) {
      const group = groups.get(runs)
      if (group === undefined) groups.set(runs, [ordinal])
      else group.push(ordinal)
    }
    for (const runs of [...groups.keys()].toSorted((a, b) => b - a)) {
      const ids = (groups.get(runs) ?? []).map(ordinal => this.#source.idOf(ordinal))
      for (const id of ids.toSorted()) yield [id, runs]
    }
  }
}
