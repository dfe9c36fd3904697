import { SayingIndex } from './dated-sayings.js'
import { worthAligning } from './long-links.js'
import { NearIndex } from './near-index.js'
import type { QuotedRun } from './quoted-run.js'
import { quotedRuns } from './quoted-run.js'
import { hashMasked, hashShort, lookedUp, maskFunctionWords, SHINGLE } from './shingles.js'
import { mayStandIn, weighShort } from './short-links.js'
import type { CarryingWitness, Witness } from './witness.js'
import type { WordTable } from './word-table.js'
import { hashRun, tableOfWords } from './word-table.js'

/** Where the passages of a whole pile have their runs: what matches it at once. */
export interface PassageIndex {
  /**
   * The passages that may stand in this text: of four words or more those of which identical runs hold enough, of
   * fewer those that stand in one of its own passages. In the order in which they were indexed.
   */
  quotedIn(witness: Witness, table: WordTable): QuotedRun[]
}

/** The same in its parts, each for who knows that a text has nothing of the others. Passages are given by the number under which they were indexed. */
export interface PassageSearches extends PassageIndex {
  /** Of four words or more, by identical runs. */
  byRuns(table: WordTable): readonly number[]
  /** Of a primary text, by pairs of words. */
  byPairs(witness: CarryingWitness, table: WordTable): Iterable<number>
  /** By the dated sayings that a text's own passages are of. */
  bySayings(runs: readonly QuotedRun[]): readonly number[]
}

/** A text that is searched for passages: its words, and its own passages, in which short ones are looked for. */
interface SearchedText {
  readonly witness: CarryingWitness
  readonly table: WordTable
  readonly runs: readonly QuotedRun[]
}

/**
 * Indexes the passages of all witnesses by their telling runs, with their places. It keeps the passages' words
 * and no text: about 28 bytes a word of a passage. `wordsOf` saves reading the words again where they are at hand. Linear; a search is linear in the text and in the runs that it
 * shares with passages.
 */
export function passageIndex(
  witnesses: Iterable<Witness>,
  wordsOf?: (witness: Witness) => WordTable,
): PassageIndex {
  const wordsAt = wordsOf ?? ((witness: Witness) => tableOfWords(witness.text))
  return indexOfRuns(
    (function* () {
      for (const witness of witnesses) yield* quotedRuns(witness, wordsAt(witness))
    })(),
  )
}

/** The index of passages that were read already; see `passageIndex`. */
export function indexOfRuns(runs: Iterable<QuotedRun>): PassageSearches {
  const passages = compact(runs)
  const index = chainsOf(passages)
  let near: NearIndex | undefined
  const byRuns = (table: WordTable): number[] => longIn(table, passages, index)
  const bySayings = (own: readonly QuotedRun[]): number[] => passages.sayings.numbersFor(own)
  const byPairs = (witness: CarryingWitness, table: WordTable): Iterable<number> => {
    if (witness.passages.every(passage => passage.marked)) return []
    near ??= new NearIndex(passages.runs)
    return near.quotedIn(witness, table)
  }
  const quotedIn = (witness: Witness, table: WordTable): QuotedRun[] => {
    const own = passages.hasShort || passages.sayings.isAny ? quotedRuns(witness, table) : []
    const short = shortIn({ witness, table, runs: own }, passages, index)
    return inOrder([...short, ...byRuns(table), ...bySayings(own), ...byPairs(witness, table)], passages)
  }
  return { quotedIn, byRuns, byPairs, bySayings }
}

/** All passages over one table of all their words. */
interface Passages {
  readonly runs: readonly QuotedRun[]
  readonly table: WordTable
  /** For each word the number of its passage. */
  readonly owner: Uint32Array
  /** Whether any has fewer words than a shingle and may be linked to something. */
  readonly hasShort: boolean
  readonly sayings: SayingIndex
}

function compact(quoted: Iterable<QuotedRun>): Passages {
  const found: QuotedRun[] = []
  let size = 0
  for (const run of quoted) {
    const { keys, starts, ends } = run.table
    const part = (list: Uint32Array): Uint32Array => list.slice(run.from, run.to)
    found.push({
      ...run,
      table: { keys: part(keys), starts: part(starts), ends: part(ends) },
      from: size,
      to: size + run.to - run.from,
    })
    size += run.to - run.from
  }
  const table = { keys: new Uint32Array(size), starts: new Uint32Array(size), ends: new Uint32Array(size) }
  const owner = new Uint32Array(size)
  const runs = found.map((run, number) => {
    table.keys.set(run.table.keys, run.from)
    table.starts.set(run.table.starts, run.from)
    table.ends.set(run.table.ends, run.from)
    owner.fill(number, run.from, run.to)
    return { ...run, table }
  })
  return { runs, table, owner, hasShort: runs.some(isShort), sayings: new SayingIndex(runs) }
}

function isShort(run: QuotedRun): boolean {
  return run.to - run.from < SHINGLE && weighShort(run) !== 'nothing'
}

/**
 * Places by hash: `first` leads from the low bits of a hash to a place, `next` from a place to the next with the same
 * low bits, one added so that 0 ends. `hashes` has the hash of the run that starts at each indexed place.
 */
interface Chains {
  readonly first: Uint32Array
  readonly next: Uint32Array
  readonly hashes: Uint32Array
}

function chainsOf({ runs, table }: Passages): Chains {
  const size = table.keys.length
  let slots = 1024
  while (slots < size) slots *= 2
  const chains = { first: new Uint32Array(slots), next: new Uint32Array(size), hashes: new Uint32Array(size) }
  const add = (place: number, hash: number): void => {
    const slot = hash & (slots - 1)
    chains.hashes[place] = hash
    chains.next[place] = chains.first[slot] ?? 0
    chains.first[slot] = place + 1
  }
  for (const run of runs) {
    const { from, to } = run
    if (to - from < SHINGLE) {
      if (weighShort(run) !== 'nothing') add(from, hashShort(table.keys, from, to - from))
      continue
    }
    for (const at of lookedUp(table.keys, from, to)) add(at, hashRun(table.keys, at, SHINGLE))
  }
  return chains
}

function inOrder(numbers: Iterable<number>, { runs }: Passages): QuotedRun[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b).flatMap(number => runs[number] ?? [])
}

/** The passages of four words or more of which identical runs hold enough. */
function longIn(table: WordTable, passages: Passages, chains: Chains): number[] {
  return [...meetings(table, passages, chains)].flatMap(([number, runs]) => {
    const passage = passages.runs[number]
    return passage !== undefined && worthAligning(passage, runs) ? [number] : []
  })
}

/** The longest identical runs of each passage that has a telling one in the text, by the passage's number. */
function meetings(
  table: WordTable,
  passages: Passages,
  chains: Chains,
): Map<number, { quoting: number; length: number }[]> {
  const found = new Map<number, { quoting: number; length: number; end: number; diagonal: number }[]>()
  for (let at = 0; at + SHINGLE <= table.keys.length; at++) {
    const hash = hashRun(table.keys, at, SHINGLE)
    for (
      let link = chains.first[hash & (chains.first.length - 1)] ?? 0;
      link > 0;
      link = chains.next[link - 1] ?? 0
    ) {
      const place = link - 1
      if (chains.hashes[place] !== hash) continue
      const number = passages.owner[place] ?? 0
      const passage = passages.runs[number]
      if (passage === undefined || passage.to - passage.from < SHINGLE) continue
      const known = found.get(number)
      const last = known?.at(-1)
      if (last !== undefined && last.diagonal === place - at && place < last.end) continue
      const run = extend({ passage, place, table, at })
      if (known === undefined) found.set(number, [run])
      else known.push(run)
    }
  }
  return found
}

interface Meeting {
  readonly passage: QuotedRun
  readonly place: number
  readonly table: WordTable
  readonly at: number
}

function extend({ passage, place, table, at }: Meeting): {
  quoting: number
  length: number
  end: number
  diagonal: number
} {
  const own = passage.table.keys
  const other = table.keys
  let start = place
  while (
    start > passage.from &&
    at - (place - start) > 0 &&
    own[start - 1] === other[at - (place - start) - 1]
  )
    start--
  let end = place
  while (end < passage.to && at + end - place < other.length && own[end] === other[at + end - place]) end++
  return { quoting: start, length: end - start, end, diagonal: place - at }
}

/** The passages of one to three words that may have a link to a passage of the text. */
function shortIn({ witness, table, runs: own }: SearchedText, passages: Passages, chains: Chains): number[] {
  if (!passages.hasShort) return []
  const found = new Set<number>()
  for (const { from, to } of own) {
    const masked = maskFunctionWords(table.keys, from, to)
    for (let length = 1; length < SHINGLE; length++) {
      for (let at = 0; at + length <= masked.length; at++) {
        for (const place of placesOf(chains, hashMasked(masked, at, length)))
          found.add(passages.owner[place] ?? 0)
      }
    }
  }
  const speakers = new Set(own.flatMap(run => run.speaker ?? []))
  return [...found].filter(number => {
    const passage = passages.runs[number]
    return (
      passage !== undefined && passage.to - passage.from < SHINGLE && mayStandIn(passage, witness, speakers)
    )
  })
}

function placesOf({ first, next, hashes }: Chains, hash: number): number[] {
  const places: number[] = []
  for (let link = first[hash & (first.length - 1)] ?? 0; link > 0; link = next[link - 1] ?? 0) {
    if (hashes[link - 1] === hash) places.push(link - 1)
  }
  return places
}
