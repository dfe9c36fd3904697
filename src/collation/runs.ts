import { SHINGLE } from './shingles.js'
import type { WordTable } from './word-table.js'
import { hashRun } from './word-table.js'

/** Where the runs of four words of one text stand: built once a text, asked for each passage of others. */
export interface RunIndex {
  readonly table: WordTable
  /** The first place of each hash; `next` leads to the others, in ascending order; -1 ends. */
  readonly first: ReadonlyMap<number, number>
  readonly next: Int32Array
}

/** The index of a text's runs of four words. Linear. */
export function indexRuns(table: WordTable): RunIndex {
  const first = new Map<number, number>()
  const next = new Int32Array(table.keys.length).fill(-1)
  for (let i = table.keys.length - SHINGLE; i >= 0; i--) {
    const hash = hashRun(table.keys, i, SHINGLE)
    next[i] = first.get(hash) ?? -1
    first.set(hash, i)
  }
  return { table, first, next }
}

/** The same words in the same order in two texts: `length` words from word `quoting` and from word `carrying`. */
export interface Run {
  readonly quoting: number
  readonly carrying: number
  readonly length: number
}

/*
 * A run that stands more often than this in one text is its refrain or its boilerplate; the further places
 * add nothing but work.
 */
const MOST_PLACES = 12

/**
 * All longest identical runs of at least four words between words `[from, to)` of `quoting` and an indexed
 * text, ordered by place in `quoting`, then in the other.
 */
export function identicalRuns(quoting: WordTable, range: readonly [number, number], index: RunIndex): Run[] {
  const [from, to] = range
  const runs: Run[] = []
  const a = quoting.keys
  const b = index.table.keys
  for (let i = from; i + SHINGLE <= to; i++) {
    let places = 0
    for (
      let j = index.first.get(hashRun(a, i, SHINGLE)) ?? -1;
      j >= 0 && places < MOST_PLACES;
      j = index.next[j] ?? -1
    ) {
      places++
      if (i > from && j > 0 && a[i - 1] === b[j - 1]) continue
      let length = 0
      while (i + length < to && j + length < b.length && a[i + length] === b[j + length]) length++
      if (length >= SHINGLE) runs.push({ quoting: i, carrying: j, length })
    }
  }
  return runs
}

/** Runs that follow each other on both sides: one reading of the passage, with what differs between them. */
export interface Chain {
  readonly runs: readonly Run[]
  readonly words: number
}

/*
 * How far apart two runs of one reading may stand: in the passage, the words that were changed or added
 * between them; in the carrying text also those that a cue or an omission puts between them.
 */
const CHANGED_WORDS = 12
const WORDS_BETWEEN = 60

/**
 * The runs as chains, best first: each time the chain with the most words, then the best of what is left
 * that lies elsewhere in the carrying text. O(r²) in the runs, of which a passage has few.
 */
export function chainRuns(runs: readonly Run[]): Chain[] {
  const chains: Chain[] = []
  let left = runs.toSorted((x, y) => x.quoting - y.quoting || x.carrying - y.carrying).slice(0, 200)
  while (left.length > 0) {
    const chain = bestChain(left)
    chains.push(chain)
    const start = chain.runs[0]?.carrying ?? 0
    const last = chain.runs.at(-1)
    const end = last === undefined ? 0 : last.carrying + last.length
    left = left.filter(run => run.carrying + run.length <= start || run.carrying >= end)
  }
  return chains
}

function bestChain(runs: readonly Run[]): Chain {
  const words = runs.map(run => run.length)
  const before = runs.map(() => -1)
  let best = 0
  runs.forEach((run, i) => {
    for (let k = 0; k < i; k++) {
      const previous = runs[k]
      if (previous === undefined || !follows(previous, run)) continue
      const sum = (words[k] ?? 0) + run.length
      if (sum > (words[i] ?? 0)) {
        words[i] = sum
        before[i] = k
      }
    }
    if ((words[i] ?? 0) > (words[best] ?? 0)) best = i
  })
  const chain: Run[] = []
  for (let i = best; i >= 0; i = before[i] ?? -1) {
    const run = runs[i]
    if (run !== undefined) chain.unshift(run)
  }
  return { runs: chain, words: words[best] ?? 0 }
}

function follows(previous: Run, run: Run): boolean {
  const between = run.quoting - previous.quoting - previous.length
  const gap = run.carrying - previous.carrying - previous.length
  return between >= 0 && gap >= 0 && between <= CHANGED_WORDS && gap <= WORDS_BETWEEN
}
