import type { DocumentId, Span } from '../text/index.js'
import type { WordPair } from './align.js'
import { align } from './align.js'
import { OWN_WORDS_KEY } from './near-keys.js'
import { chainRuns, runsOfFew } from './runs.js'
import { runKeys, SHINGLE } from './shingles.js'
import { tellingOf, tellingOfRun } from './telling.js'
import type { WitnessLookup } from './witness.js'
import type { WordTable } from './word-table.js'
import { spanOfWords, tableOfWords } from './word-table.js'

/** One place of the pile where words stand, or words near them. */
export interface Place {
  readonly document: DocumentId
  /** From the first to the last of the words found there. */
  readonly span: Span
  /** How many of the words stand there, in order. */
  readonly shared: number
  /** 0 to 1: their share of what the words tell. 1 where all stand there. */
  readonly score: number
}

/** Below this share of what the words tell, a place has other words. */
const NEAR = 0.4
/** A place by nearness alone must share words that tell as much as two names. */
const LEAST_TELLING = 12

/**
 * Every place of the pile where these words stand or most of them in their order, best first, then by
 * document and place; empty where there is none. Words of one to three are found word for word; from four
 * on also changed, cut and reworded. Cost: a few searches, then the words of each document found.
 */
export function findPlaces(words: string, lookup: WitnessLookup): Place[] {
  const wanted = tableOfWords(words)
  if (wanted.keys.length === 0) return []
  const near =
    wanted.keys.length < SHINGLE
      ? lookup.documentsHolding(wanted.keys)
      : lookup.documentsWith(soughtRuns(wanted))
  const looked = new Set(near)
  const places = placesAmong(looked, wanted, lookup)
  if (wanted.keys.length >= SHINGLE && !places.some(place => place.score >= FOUND)) {
    const further = holdingTelling(wanted, lookup).filter(id => !looked.has(id))
    places.push(...placesAmong(further, wanted, lookup))
    for (const id of further) looked.add(id)
  }
  if (wanted.keys.length >= SHINGLE) places.push(...nearInTexts(wanted, { lookup, looked }))
  return places.toSorted(
    (a, b) =>
      b.score - a.score ||
      b.shared - a.shared ||
      (a.document < b.document ? -1 : a.document > b.document ? 1 : a.span[0] - b.span[0]),
  )
}

/** So few primary texts are looked into in any case: what is quoted comes from them, and a word or two may be all that is left. */
const FEW_TEXTS = 16
/** What a place there must share: words that tell this, and this share of the words. */
const LEAST_TELLING_OF_TEXT = 5
const MOST_WORDS = 0.7

/** The nearest place of each primary text, where there are few, of those that were not looked into or gave none. */
function nearInTexts(
  wanted: WordTable,
  { lookup, looked }: { readonly lookup: WitnessLookup; readonly looked: ReadonlySet<DocumentId> },
): Place[] {
  const texts = [...new Set(lookup.documentsQuoting(Uint32Array.of(OWN_WORDS_KEY)))]
  if (texts.length > FEW_TEXTS) return []
  return texts.flatMap(id => {
    const table = looked.has(id) ? undefined : lookup.words(id)
    if (table === undefined) return []
    return nearestPlace(wanted, table, LEAST_TELLING_OF_TEXT)
      .filter(({ shared }) => shared >= MOST_WORDS * wanted.keys.length)
      .map(place => ({ document: id, ...place }))
  })
}

/** Where the words stand so nearly whole, nothing nearer is to be found among documents without a run in common. */
const FOUND = 0.9

/**
 * The runs of four words by which `findPlaces` looks for words: the telling ones, all where none tells; ascending, none
 * for fewer than four words.
 */
export function soughtRuns(words: string | WordTable): Uint32Array {
  const { keys } = typeof words === 'string' ? tableOfWords(words) : words
  return keys.length < SHINGLE
    ? new Uint32Array()
    : Uint32Array.from(new Set(runKeys(keys, 0, keys.length))).toSorted()
}

function placesAmong(documents: Iterable<DocumentId>, wanted: WordTable, lookup: WitnessLookup): Place[] {
  return [...documents].flatMap(id => {
    const table = lookup.words(id)
    return table === undefined ? [] : placesIn(wanted, table).map(place => ({ document: id, ...place }))
  })
}

/** How many of the most telling words are tried in pairs, and how many documents are looked into for them. */
const TELLING_WORDS = 6
const DOCUMENTS_BY_WORDS = 60

/** The documents that hold the most pairs of the most telling words: for what has no run of four in common. */
function holdingTelling(wanted: WordTable, lookup: WitnessLookup): DocumentId[] {
  const telling = [...new Set(wanted.keys)]
    .toSorted((a, b) => tellingOf(b) - tellingOf(a) || a - b)
    .slice(0, TELLING_WORDS)
  const counts = new Map<DocumentId, number>()
  telling.forEach((word, i) => {
    for (const other of telling.slice(i + 1)) {
      if (tellingOf(word) + tellingOf(other) < LEAST_TELLING) continue
      for (const id of lookup.documentsHolding(Uint32Array.of(word, other)))
        counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  })
  const ranked = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return ranked.slice(0, DOCUMENTS_BY_WORDS).map(([id]) => id)
}

type Found = Omit<Place, 'document'>

function placesIn(wanted: WordTable, table: WordTable): Found[] {
  if (wanted.keys.length < SHINGLE) return exactPlaces(wanted, table)
  const runs = runsOfFew(wanted, table)
  if (runs.length === 0) return nearestPlace(wanted, table)
  return chainRuns(runs).flatMap(chain => {
    const first = chain.runs[0]
    const last = chain.runs.at(-1)
    if (first === undefined || last === undefined) return []
    const from = Math.max(0, first.carrying - first.quoting - MARGIN)
    const to = Math.min(table.keys.length, last.carrying + wanted.keys.length - last.quoting + MARGIN)
    return placeIn({ wanted, table, from, to })
  })
}

function exactPlaces({ keys }: WordTable, table: WordTable): Found[] {
  const { length } = keys
  const text = table.keys
  const found: Found[] = []
  for (let at = text.indexOf(keys[0] ?? 0); at >= 0; at = text.indexOf(keys[0] ?? 0, at + 1)) {
    if (at + length <= text.length && keys.every((key, i) => text[at + i] === key))
      found.push({ span: spanOfWords(table, at, at + length), shared: length, score: 1 })
  }
  return found
}

const MARGIN = 4

interface Window {
  readonly wanted: WordTable
  readonly table: WordTable
  readonly from: number
  readonly to: number
}

function placeIn({ wanted, table, from, to }: Window): Found[] {
  const pairs = align({ reading: wanted.keys, base: table.keys.subarray(from, to) })
  const first = pairs[0]
  const last = pairs.at(-1)
  if (first === undefined || last === undefined) return []
  const telling = tellingOfPairs(wanted, pairs)
  const score = telling / Math.max(1, tellingOfRun(wanted.keys, 0, wanted.keys.length))
  if (score < NEAR) return []
  return [{ span: spanOfWords(table, from + first.base, from + last.base + 1), shared: pairs.length, score }]
}

function tellingOfPairs(wanted: WordTable, pairs: readonly WordPair[]): number {
  return pairs.reduce((sum, pair) => sum + tellingOf(wanted.keys[pair.reading] ?? 0), 0)
}

/** The window of the text that holds most of what the words tell, where that is enough; slides once over it. */
function nearestPlace(wanted: WordTable, table: WordTable, least = LEAST_TELLING): Found[] {
  const telling = new Map([...new Set(wanted.keys)].map(key => [key, tellingOf(key)]))
  const size = Math.ceil(wanted.keys.length * 1.5) + MARGIN
  const inside = new Map<number, number>()
  let sum = 0
  let best = { sum: 0, end: 0 }
  table.keys.forEach((key, i) => {
    if (telling.has(key)) {
      const times = inside.get(key) ?? 0
      inside.set(key, times + 1)
      if (times === 0) sum += telling.get(key) ?? 0
    }
    const gone = table.keys[i - size]
    if (gone !== undefined && i >= size && telling.has(gone)) {
      const times = inside.get(gone) ?? 0
      inside.set(gone, times - 1)
      if (times === 1) sum -= telling.get(gone) ?? 0
    }
    if (sum > best.sum) best = { sum, end: i + 1 }
  })
  if (best.sum < least) return []
  const found = placeIn({
    wanted,
    table,
    from: Math.max(0, best.end - size),
    to: Math.min(table.keys.length, best.end + MARGIN),
  })
  return found.filter(place => place.score * tellingOfRun(wanted.keys, 0, wanted.keys.length) >= least)
}
