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

/**
 * `identicalRuns` of a few words and a text that is searched for them alone, without an index of the text: a fifth of
 * the time. Linear in both.
 */
export function runsOfFew(quoting: WordTable, carrying: WordTable): Run[] {
  const places = placesOfFew(quoting.keys, carrying.keys)
  const a = quoting.keys
  const b = carrying.keys
  const runs: Run[] = []
  for (const [i, list] of places.entries()) {
    for (const j of list) {
      if (i > 0 && j > 0 && a[i - 1] === b[j - 1]) continue
      let length = 0
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++
      if (length >= SHINGLE) runs.push({ quoting: i, carrying: j, length })
    }
  }
  return runs
}

/** For each run of four of the few words the first places of the text that have its hash. */
function placesOfFew(few: Uint32Array, text: Uint32Array): number[][] {
  const places = Array.from({ length: Math.max(0, few.length - SHINGLE + 1) }, (): number[] => [])
  const byHash = new Map<number, number[]>()
  const begins = new Uint8Array(FIRST_BITS)
  for (const i of places.keys()) {
    const hash = hashRun(few, i, SHINGLE)
    const known = byHash.get(hash)
    if (known === undefined) byHash.set(hash, [i])
    else known.push(i)
    begins[(few[i] ?? 0) & (FIRST_BITS - 1)] = 1
  }
  for (let j = 0; j + SHINGLE <= text.length; j++) {
    if (begins[(text[j] ?? 0) & (FIRST_BITS - 1)] === 0) continue
    for (const i of byHash.get(hashRun(text, j, SHINGLE)) ?? []) {
      const list = places[i]
      if (list !== undefined && list.length < MOST_PLACES) list.push(j)
    }
  }
  return places
}

/** Nearly every word of a text is told apart from those that begin a run by so many values of its key's low bits. */
const FIRST_BITS = 1024

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
