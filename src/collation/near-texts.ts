import type { DocumentId } from '../text/index.js'
import { allPassages } from './all-passages.js'
import { isNearable, OWN_WORDS_KEY, quotedPairs, REACH_OWN } from './near-keys.js'
import type { Witness, WitnessLookup } from './witness.js'
import type { WordTable } from './word-table.js'
import { wordsIn } from './word-table.js'

/** So few primary texts are looked into without asking which of them hold a quotation's words. */
const FEW_TEXTS = 16

/**
 * In so many the pairs are looked for word by word: 65 take 10 ms, while an index of single words is asked for each pair and answers
 * with thousands of documents. Beyond, the index is asked.
 */
const MANY_TEXTS = 1000

/** Words that a quotation has, each with those that stand near it there and after it. */
type Pairs = ReadonlyMap<number, ReadonlySet<number>>

/** The primary texts that may have the short quotations of this witness in nearly these words. */
export function nearTexts(witness: Witness, table: WordTable, lookup: WitnessLookup): Iterable<DocumentId> {
  const texts = new Set(lookup.documentsQuoting(Uint32Array.of(OWN_WORDS_KEY)))
  if (texts.size <= FEW_TEXTS) return texts
  const pairs = pairsOf(witness, table)
  if (texts.size <= MANY_TEXTS) return [...texts].filter(id => holdsPair(lookup.words(id), pairs))
  const found = new Set<DocumentId>()
  for (const [first, seconds] of pairs)
    for (const second of seconds)
      for (const id of lookup.documentsHolding(Uint32Array.of(first, second)))
        if (texts.has(id)) found.add(id)
  return found
}

function pairsOf(witness: Witness, table: WordTable): Pairs {
  const pairs = new Map<number, Set<number>>()
  for (const passage of allPassages(witness)) {
    const [from, to] = wordsIn(table, passage.span)
    if (!isNearable(passage.marked, to - from)) continue
    for (const { first, second } of quotedPairs(table.keys, from, to)) {
      const key = table.keys[first] ?? 0
      const seconds = pairs.get(key)
      if (seconds === undefined) pairs.set(key, new Set([table.keys[second] ?? 0]))
      else seconds.add(table.keys[second] ?? 0)
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
