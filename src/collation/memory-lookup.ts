import type { DocumentId } from '../text/index.js'
import type { PassageIndex } from './passage-index.js'
import { passageIndex } from './passage-index.js'
import { quotedKeys, shingles } from './shingles.js'
import type { Witness, WitnessLookup } from './witness.js'
import type { WordTable } from './word-table.js'
import { tableOfWords } from './word-table.js'

/** Hashes in ascending order, and at the same index the number of a document that has it. */
interface Postings {
  readonly hashes: Uint32Array
  readonly documents: Uint32Array
}

/**
 * A lookup over witnesses that are all in memory. Each index is built when it is first asked for,
 * so that matching a whole pile by `findCarried` pays for the passages alone. About 12 bytes a word for the
 * tables and 8 a posting; building is O(n log n) in the words, a search logarithmic.
 */
export function memoryLookup(witnesses: readonly Witness[]): WitnessLookup {
  const tables = witnesses.map(witness => tableOfWords(witness.text))
  const numbers = new Map(witnesses.map((witness, index) => [witness.id, index]))
  let passages: PassageIndex | undefined
  let shingled: Postings | undefined
  let quoting: Postings | undefined
  let holding: Postings | undefined
  const ids = (found: Iterable<number>): DocumentId[] =>
    [...found].map(index => witnessAt(witnesses, index).id)
  return {
    documentsWith(hashes) {
      shingled ??= indexOf(witnesses, index => shingles(tableAt(tables, index)))
      return ids(having(shingled, hashes))
    },
    documentsQuoting(keys) {
      quoting ??= indexOf(witnesses, index => quotedKeys(witnessAt(witnesses, index), tableAt(tables, index)))
      return ids(having(quoting, keys))
    },
    documentsHolding(words) {
      holding ??= indexOf(witnesses, index => Uint32Array.from(new Set(tableAt(tables, index).keys)))
      return ids(havingAll(holding, words))
    },
    quotedIn(witness, table) {
      passages ??= passageIndex(witnesses, one => tableAt(tables, numbers.get(one.id) ?? -1))
      return passages.quotedIn(witness, table)
    },
    witness: id => witnesses[numbers.get(id) ?? -1],
    words: id => tables[numbers.get(id) ?? -1],
  }
}

const NO_WORDS = new Uint32Array()
const NO_TABLE: WordTable = { keys: NO_WORDS, starts: NO_WORDS, ends: NO_WORDS }

function tableAt(tables: readonly WordTable[], index: number): WordTable {
  return tables[index] ?? NO_TABLE
}

function witnessAt(witnesses: readonly Witness[], index: number): Witness {
  const witness = witnesses[index]
  if (witness === undefined) throw new RangeError(`no witness number ${index} of ${witnesses.length}`)
  return witness
}

/*
 * Sorted by packing hash and document number into one float (32 + 21 bits are exact in a double), which
 * sorts as numbers in one typed array: no objects, no comparator.
 */
const DOCUMENTS = 2 ** 21

function indexOf(witnesses: readonly Witness[], hashesOf: (index: number) => Uint32Array): Postings {
  const lists = witnesses.map((_, index) => hashesOf(index))
  const packed = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0))
  let at = 0
  lists.forEach((list, index) => {
    for (const hash of list) packed[at++] = hash * DOCUMENTS + index
  })
  packed.sort()
  const hashes = new Uint32Array(packed.length)
  const documents = new Uint32Array(packed.length)
  packed.forEach((value, i) => {
    hashes[i] = Math.floor(value / DOCUMENTS)
    documents[i] = value % DOCUMENTS
  })
  return { hashes, documents }
}

function having(postings: Postings, hashes: Uint32Array): Set<number> {
  const found = new Set<number>()
  for (const hash of hashes) {
    for (let i = firstOf(postings.hashes, hash); postings.hashes[i] === hash; i++)
      found.add(postings.documents[i] ?? 0)
  }
  return found
}

function havingAll(postings: Postings, hashes: Uint32Array): Set<number> {
  let found: Set<number> | undefined
  for (const hash of hashes) {
    const with_ = having(postings, Uint32Array.of(hash))
    found = found === undefined ? with_ : new Set([...found].filter(index => with_.has(index)))
    if (found.size === 0) break
  }
  return found ?? new Set()
}

function firstOf(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
