import { seedKeys } from './common-narrative.js'
import type { NarrativeWords } from './narrative-words.js'

/** A run of six words that more documents than this have is a set phrase and pairs nobody. */
const SET_PHRASE = 30

/** Common runs of six words below which two documents hold no common passage of eight. */
const LEAST_COMMON = 3

/** Documents that one call can tell apart: a hash of 32 bits and an index of 20 share one number. */
const DOCUMENTS = 2 ** 20

/**
 * The pairs `[i, j]`, i < j, of documents that may have a narrative passage in common, ordered: they
 * share at least three runs of six narrative words that few others have. One sorted list of all runs:
 * O(n log n) in the words of the pile, 8 bytes a word; for more documents than 2^20 give it in parts.
 */
export function narrativePairs(documents: readonly NarrativeWords[]): [number, number][] {
  const runs = sortedRuns(documents)
  const common = new Map<number, number>()
  for (let from = 0; from < runs.length;) {
    const key = Math.floor((runs[from] ?? 0) / DOCUMENTS)
    const holders: number[] = []
    let to = from
    for (; to < runs.length && Math.floor((runs[to] ?? 0) / DOCUMENTS) === key; to++) {
      const document = (runs[to] ?? 0) % DOCUMENTS
      if (holders.at(-1) !== document) holders.push(document)
    }
    from = to
    if (holders.length > SET_PHRASE) continue
    for (const [at, i] of holders.entries()) {
      for (const j of holders.slice(at + 1))
        common.set(i * DOCUMENTS + j, (common.get(i * DOCUMENTS + j) ?? 0) + 1)
    }
  }
  return [...common]
    .filter(([, count]) => count >= LEAST_COMMON)
    .map(([pair]): [number, number] => [Math.floor(pair / DOCUMENTS), pair % DOCUMENTS])
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
}

function sortedRuns(documents: readonly NarrativeWords[]): Float64Array {
  const seeds = documents.map(seedKeys)
  const all = new Float64Array(seeds.reduce((total, own) => total + own.length, 0))
  let size = 0
  for (const [document, own] of seeds.entries()) {
    for (const key of own) if (key !== -1) all[size++] = key * DOCUMENTS + document
  }
  return all.subarray(0, size).toSorted()
}
