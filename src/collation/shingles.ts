import { allPassages } from './all-passages.js'
import { datedSaying, sayingKey } from './dated-sayings.js'
import { isNearable, OWN_WORDS_KEY, quotedPairKeys } from './near-keys.js'
import { isFunctionWord, tellingOfRun } from './telling.js'
import type { Witness } from './witness.js'
import type { WordTable } from './word-table.js'
import { hashRun, tableOfWords, wordsIn } from './word-table.js'

/** How many words make a shingle: any identical run of this length between two texts is found. */
export const SHINGLE = 4

/**
 * What four words must tell together to be worth looking up for a longer passage: "one of the most" (4)
 * and its like stand in every third article and would pair everything with everything; a run with one
 * rare word among three function words (9) is enough, two plain ones (8: "of the united states") are not. A passage
 * that has no such run is looked up by all. From 7 to 9, matching 3,000 articles takes 6% less time and loses 5 of
 * 9,536 links (`npm run bench -- collation --articles 3000`).
 */
const WORTH_LOOKING_UP = 9

/**
 * The hashes of all runs of four words of a text, folded (`foldWord`), each once, ascending. A text of
 * fewer than four words gives an empty list. O(n log n).
 */
export function shingles(text: string | WordTable): Uint32Array {
  const table = typeof text === 'string' ? tableOfWords(text) : text
  const count = Math.max(0, table.keys.length - SHINGLE + 1)
  const hashes = new Uint32Array(count)
  for (let i = 0; i < count; i++) hashes[i] = hashRun(table.keys, i, SHINGLE)
  return distinct(hashes)
}

/**
 * The keys by which a witness's passages are found from another text, each once, ascending: for a passage
 * of four words or more the hashes of its telling runs of four (of all its runs where none tells), for a
 * shorter one the hash of the whole (`hashShort`). `shingles` and `shortRuns` of the other text meet them. Beside
 * them stand the pairs of words of short quotations, one key for whoever has words of its own (see near-keys), and those of
 * dated letters and statements.
 */
export function quotedKeys(witness: Witness, table: WordTable): Uint32Array {
  const own = witness.passages.some(passage => !passage.marked) ? [OWN_WORDS_KEY] : []
  const said = allPassages(witness).flatMap(passage => {
    const [from, to] = wordsIn(table, passage.span)
    const { text, published } = witness
    const saying = datedSaying({ text, published, passage, words: to - from })
    const words = { keys: table.keys, from, to, credited: saying !== undefined }
    const pairs = isNearable(passage.marked, to - from) ? quotedPairKeys(words) : []
    return saying === undefined ? pairs : [...pairs, sayingKey(saying)]
  })
  return distinct(Uint32Array.from([...passageKeys(witness, table), ...said, ...own]))
}

/** Of `quotedKeys` those that `shingles` and `shortRuns` of another text meet. */
export function passageKeys(witness: Witness, table: WordTable): Uint32Array {
  const keys = allPassages(witness).flatMap(passage => runKeys(table.keys, ...wordsIn(table, passage.span)))
  return distinct(Uint32Array.from(keys))
}

/** The lookup keys of the run `[from, to)`: see `quotedKeys`. Empty for an empty run. */
export function runKeys(keys: Uint32Array, from: number, to: number): number[] {
  const length = to - from
  if (length === 0) return []
  if (length < SHINGLE) return [hashShort(keys, from, length)]
  return lookedUp(keys, from, to).map(at => hashRun(keys, at, SHINGLE))
}

/** So short a passage is looked up by all its runs: one of them may be all that a changed word left. */
const ALL_RUNS_WORDS = 7

/**
 * Where the runs of four begin by which the passage `[from, to)` is looked up: the telling ones; all in a short passage and
 * where none tells.
 */
export function lookedUp(keys: Uint32Array, from: number, to: number): number[] {
  const all = Array.from({ length: Math.max(0, to - from - SHINGLE + 1) }, (_, i) => from + i)
  if (to - from <= ALL_RUNS_WORDS) return all
  const telling = all.filter(at => isTelling(keys, at))
  return telling.length > 0 ? telling : all
}

/** Whether the passage `[from, to)` is looked up by a run of four within its words `[start, end)`: see `lookedUp`. */
export function isLookedUp(
  keys: Uint32Array,
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): boolean {
  if (to - from <= ALL_RUNS_WORDS) return true
  for (let at = start; at + SHINGLE <= end; at++) if (isTelling(keys, at)) return true
  for (let at = from; at + SHINGLE <= to; at++) if (isTelling(keys, at)) return false
  return true
}

function isTelling(keys: Uint32Array, at: number): boolean {
  return tellingOfRun(keys, at, at + SHINGLE) >= WORTH_LOOKING_UP
}

/**
 * The hash of a run of one to three words in which all function words are alike, so that "pay a price" finds
 * "pay the price".
 */
export function hashShort(keys: Uint32Array, from: number, length: number): number {
  return hashMasked(maskFunctionWords(keys, from, from + length), 0, length)
}

/** The keys of words `[from, to)`, 0 for every function word. */
export function maskFunctionWords(keys: Uint32Array, from: number, to: number): Uint32Array {
  return keys.slice(from, to).map(key => (isFunctionWord(key) ? 0 : key))
}

/** `hashShort` of a run of words that are masked already: for whoever hashes many runs of one passage. */
export function hashMasked(masked: Uint32Array, from: number, length: number): number {
  return hashRun(masked, from, length)
}

/**
 * The hashes of all runs of one to three words within a witness's passages that tell enough for a link, each once,
 * ascending. Function words are alike in them, and weigh alike: a passage with the same hash tells as much. Half
 * the documents of a pile quote a function word or two. With `wanted` those alone that tell as much as it asks for.
 */
export function shortRuns(
  witness: Witness,
  table: WordTable,
  wanted: (telling: number) => boolean = () => true,
): Uint32Array {
  const hashes: number[] = []
  for (const passage of witness.passages) {
    const [from, to] = wordsIn(table, passage.span)
    const masked = maskFunctionWords(table.keys, from, to)
    for (let length = 1; length < SHINGLE; length++) {
      for (let i = 0; i + length <= masked.length; i++) {
        const telling = tellingOfRun(table.keys, from + i, from + i + length)
        if (telling >= leastOfShort(length) && wanted(telling)) hashes.push(hashMasked(masked, i, length))
      }
    }
  }
  return distinct(Uint32Array.from(hashes))
}

/** What a passage of so few words must tell to be linked by the same speaker at all: one rare word, or a plain one and two more. */
export function leastOfShort(length: number): number {
  return length === 1 ? LEAST_SINGLE : LEAST_SAME_SPEAKER
}

const LEAST_SAME_SPEAKER = 5
const LEAST_SINGLE = 6

function distinct(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.toSorted()
  let count = 0
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[count++] = sorted[i] ?? 0
  }
  return sorted.slice(0, count)
}
