import type { DocumentId } from '../text/index.js'
import { isNearable, OWN_WORDS_KEY, quotedPairs, REACH_OWN } from './near-keys.js'
import type { QuotedRun } from './quoted-run.js'
import { quotedWords } from './quoted-run.js'
import type { WitnessLookup } from './witness.js'
import type { WordTable } from './word-table.js'

/** So few primary texts are looked into without asking which of them hold a quotation's words. */
const FEW_TEXTS = 16

/**
 * In so many the pairs are looked for word by word: 65 take 10 ms, while an index of single words is asked for each pair and answers
 * with thousands of documents. Beyond, the index is asked.
 */
const MANY_TEXTS = 1000

/** Words that a quotation has, each with those that stand near it there and after it. */
type Pairs = ReadonlyMap<number, ReadonlySet<number>>

/** The primary texts that may have some of a witness's quotations in nearly these words. */
export function nearTexts(runs: readonly QuotedRun[], lookup: WitnessLookup): Iterable<DocumentId> {
  const texts = new Set(lookup.documentsQuoting(Uint32Array.of(OWN_WORDS_KEY)))
  if (texts.size <= FEW_TEXTS) return texts
  const pairs = pairsOf(runs)
  if (texts.size <= MANY_TEXTS) return [...texts].filter(id => holdsPair(lookup.words(id), pairs))
  const found = new Set<DocumentId>()
  for (const [first, seconds] of pairs)
    for (const second of seconds)
      for (const id of lookup.documentsHolding(Uint32Array.of(first, second)))
        if (texts.has(id)) found.add(id)
  return found
}

function pairsOf(runs: readonly QuotedRun[]): Pairs {
  const pairs = new Map<number, Set<number>>()
  for (const run of runs) {
    if (!isNearable(run.marked, run.to - run.from)) continue
    const { keys } = run.table
    for (const { first, second } of quotedPairs(quotedWords(run))) {
      const key = keys[first] ?? 0
      const seconds = pairs.get(key)
      if (seconds === undefined) pairs.set(key, new Set([keys[second] ?? 0]))
      else seconds.add(keys[second] ?? 0)
    }
  }
  return pairs
}

/** Whether the two words of a pair stand near enough to each other anywhere in a text. */
function holdsPair(table: WordTable | undefined, pairs: Pairs): boolean {
  if (table === undefined || pairs.size === 0) return false
  const { keys } = table
  for (let first = 0; first < keys.length; first++) {
    const seconds = pairs.get(keys[first] ?? 0)
    if (seconds === undefined) continue
    for (let second = first + 1; second <= first + REACH_OWN && second < keys.length; second++)
      if (seconds.has(keys[second] ?? 0)) return true
  }
  return false
}
