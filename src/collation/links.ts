import type { DocumentId, Span } from '../text/index.js'
import type { WordPair } from './align.js'
import { align } from './align.js'
import type { Chain, RunIndex } from './runs.js'
import { chainRuns, identicalRuns, indexRuns } from './runs.js'
import { quotedKeys, SHINGLE, shingles, shortRuns } from './shingles.js'
import { findShort } from './short-links.js'
import { isFunctionWord, tellingOf, tellingOfRun } from './telling.js'
import type { Link, Passage, Witness, WitnessLookup } from './witness.js'
import type { WordTable } from './word-table.js'
import { spanOfWords, wordsIn } from './word-table.js'

/** A witness with its words, and its runs once they are asked for. */
interface Side {
  readonly witness: Witness
  readonly table: WordTable
  runs: RunIndex | undefined
}

/**
 * All links between this witness and the others: its passages found in their texts, theirs found in its
 * text, and its own passages that stand a second time in it. Ordered by documents, then by place.
 *
 * A link depends on its two documents alone, never on what else the pile holds or on which came first, so
 * that a pile built one document at a time has the same links as one built at once. Cost: a few searches,
 * then for each document found its passages' words.
 */
export function findLinks(witness: Witness, lookup: WitnessLookup): Link[] {
  const here = sideOf(witness, lookup)
  const links = [...carriedBy(here, lookup), ...quotedFrom(here, lookup), ...between(here, here)]
  return links.sort(byPlace)
}

/**
 * The half of `findLinks` that has this witness as the carrying side: over all witnesses of a pile these
 * are all its links, each once. This is the way to match a whole pile: it needs no index of the texts.
 */
export function findCarried(witness: Witness, lookup: WitnessLookup): Link[] {
  const here = sideOf(witness, lookup)
  return [...carriedBy(here, lookup), ...between(here, here)].sort(byPlace)
}

function sideOf(witness: Witness, lookup: WitnessLookup): Side {
  const table = lookup.words(witness.id)
  if (table === undefined) throw new RangeError(`the lookup does not hold document ${witness.id}`)
  return { witness, table, runs: undefined }
}

function otherSide(id: DocumentId, lookup: WitnessLookup): Side | undefined {
  const witness = lookup.witness(id)
  const table = lookup.words(id)
  return witness === undefined || table === undefined ? undefined : { witness, table, runs: undefined }
}

function carriedBy(here: Side, lookup: WitnessLookup): Link[] {
  const found = new Set([
    ...lookup.documentsQuoting(shingles(here.table)),
    ...lookup.documentsQuoting(shortRuns(here.witness, here.table)),
  ])
  found.delete(here.witness.id)
  return [...found].flatMap(id => {
    const other = otherSide(id, lookup)
    return other === undefined ? [] : between(other, here)
  })
}

function quotedFrom(here: Side, lookup: WitnessLookup): Link[] {
  const found = new Set(lookup.documentsWith(quotedKeys(here.witness, here.table)))
  for (const passage of here.witness.passages) {
    const [from, to] = wordsIn(here.table, passage.span)
    if (to - from === 0 || to - from >= SHINGLE) continue
    for (const id of lookup.documentsHolding(here.table.keys.slice(from, to).filter(key => !isFunctionWord(key)))) found.add(id)
  }
  found.delete(here.witness.id)
  return [...found].flatMap(id => {
    const other = otherSide(id, lookup)
    return other === undefined ? [] : between(here, other)
  })
}

/** The passages of `quoting` that stand in the text of `carrying`. */
function between(quoting: Side, carrying: Side): Link[] {
  return quoting.witness.passages.flatMap(passage => {
    const [from, to] = wordsIn(quoting.table, passage.span)
    if (to - from < SHINGLE) return findShort({ quoting, carrying, passage, from, to })
    carrying.runs ??= indexRuns(carrying.table)
    return findLong({ quoting, carrying: { ...carrying, runs: carrying.runs }, passage, from, to })
  })
}

interface Search {
  readonly quoting: Side
  readonly carrying: Side & { readonly runs: RunIndex }
  readonly passage: Passage
  readonly from: number
  readonly to: number
}

function findLong(search: Search): Link[] {
  const { quoting, carrying, from, to } = search
  let runs = identicalRuns(quoting.table, [from, to], carrying.runs)
  if (quoting.witness.id === carrying.witness.id) {
    runs = runs.filter(run => run.carrying + run.length <= from || run.carrying >= to)
  }
  if (runs.length === 0) return []
  return chainRuns(runs).flatMap(chain => {
    const link = linkOf(search, chain)
    return link === undefined ? [] : [link]
  })
}

/*
 * A stretch counts when it holds most of what the passage tells, or one run of it that is too long to be
 * chance: eight words that tell as much as four names.
 */
const MOST = 0.6
/** For a passage of fewer words than `SHORT_PASSAGE`: two sayings of ten words can share a phrase of six. */
const MOST_OF_SHORT = 0.75
const SHORT_PASSAGE = 12
const LONG_RUN_WORDS = 8
const LONG_RUN_TELLING = 22
/** The least that the words in common must tell, in quotation marks on both sides and otherwise. */
const LEAST_BOTH_MARKED = 5
const LEAST_UNMARKED = 12
/** A primary text's own words in another's own words: that is borrowing of text, and counts from a sentence on. */
const LEAST_BORROWED_WORDS = 12
/*
 * How many of the words of the stretch must be the passage's. Quotation marks may hold a cue between two
 * parts; a reporter's own sentence that has a third of the words scattered in it is no reading of them.
 */
const DENSE_MARKED = 0.4
const DENSE_UNMARKED = 0.75

function linkOf(search: Search, chain: Chain): Link | undefined {
  const whole = refine(search, chain)
  const link = accepted(search, whole)
  if (link !== undefined || chain.runs.length === 1) return link
  const longest = chain.runs.reduce((best, run) => (run.length > best.length ? run : best))
  return accepted(search, refine(search, { runs: [longest], words: longest.length }))
}

function accepted(search: Search, match: Match | undefined): Link | undefined {
  if (match === undefined) return undefined
  const { quoting, carrying, passage, from, to } = search
  const score = match.telling / Math.max(1, tellingOfRun(quoting.table.keys, from, to))
  if (score < (to - from < SHORT_PASSAGE ? MOST_OF_SHORT : MOST) && !match.longRun) return undefined
  const span = spanOfWords(carrying.table, match.carryingFrom, match.carryingTo)
  const marked = touchesMarked(carrying.witness, span)
  if (match.words < (marked ? DENSE_MARKED : DENSE_UNMARKED) * (match.carryingTo - match.carryingFrom)) return undefined
  if (match.telling < (marked && passage.marked ? LEAST_BOTH_MARKED : LEAST_UNMARKED)) return undefined
  if (!marked && !passage.marked && match.words < LEAST_BORROWED_WORDS) return undefined
  return {
    quoting: { document: quoting.witness.id, span: spanOfWords(quoting.table, match.quotingFrom, match.quotingTo) },
    carrying: { document: carrying.witness.id, span },
    shared: match.words,
    score: Math.min(1, score),
  }
}

function touchesMarked(witness: Witness, span: Span): boolean {
  return witness.passages.some(passage => passage.marked && passage.span[0] < span[1] && span[0] < passage.span[1])
}

interface Match {
  readonly quotingFrom: number
  readonly quotingTo: number
  readonly carryingFrom: number
  readonly carryingTo: number
  readonly words: number
  readonly telling: number
  /** Whether one run of it is too long to be chance. */
  readonly longRun: boolean
}

/** How many words of the carrying text beyond the passage's own count are looked at on each side. */
const MARGIN = 3

function refine(search: Search, chain: Chain): Match | undefined {
  const keys = search.quoting.table.keys
  const longRun = chain.runs.some(
    run => run.length >= LONG_RUN_WORDS && tellingOfRun(keys, run.quoting, run.quoting + run.length) >= LONG_RUN_TELLING,
  )
  const pairs = withinMarks(search, pairsOf(search, chain))
  const first = pairs[0]
  const last = pairs.at(-1)
  if (first === undefined || last === undefined) return undefined
  return {
    quotingFrom: first.reading,
    quotingTo: last.reading + 1,
    carryingFrom: first.base,
    carryingTo: last.base + 1,
    words: pairs.length,
    telling: pairs.reduce((sum, pair) => sum + tellingOf(keys[pair.reading] ?? 0), 0),
    longRun,
  }
}

/** The words of the passage and of the carrying text that a chain pairs, by their places in the tables. */
function pairsOf({ quoting, carrying, from, to }: Search, chain: Chain): WordPair[] {
  const first = chain.runs[0]
  const last = chain.runs.at(-1)
  if (first === undefined || last === undefined) return []
  const head = first.quoting - from
  const tail = to - last.quoting - last.length
  const windowFrom = Math.max(0, first.carrying - (head === 0 ? 0 : head + MARGIN))
  const lastWord = last.carrying + last.length
  const windowTo = Math.min(carrying.table.keys.length, lastWord + (tail === 0 ? 0 : tail + MARGIN))
  if (chain.runs.length === 1 && head === 0 && tail === 0) {
    return Array.from({ length: first.length }, (_, i) => ({ reading: from + i, base: first.carrying + i }))
  }
  const pairs = align({
    reading: quoting.table.keys.subarray(from, to),
    base: carrying.table.keys.subarray(windowFrom, windowTo),
  })
  return pairs.map(pair => ({ reading: from + pair.reading, base: windowFrom + pair.base }))
}

/** Where most of the pairs stand in quotation marks, those alone: a word of the cue is nobody's reading. */
function withinMarks({ carrying, passage }: Search, pairs: readonly WordPair[]): readonly WordPair[] {
  if (!passage.marked) return pairs
  const first = pairs[0]
  const last = pairs.at(-1)
  if (first === undefined || last === undefined) return pairs
  const span = spanOfWords(carrying.table, first.base, last.base + 1)
  const marked = carrying.witness.passages.filter(other => other.marked && other.span[0] < span[1] && span[0] < other.span[1])
  const inside = pairs.filter(pair => {
    const start = carrying.table.starts[pair.base] ?? 0
    return marked.some(other => other.span[0] <= start && start < other.span[1])
  })
  return inside.length >= pairs.length / 2 ? inside : pairs
}

function byPlace(a: Link, b: Link): number {
  return (
    compare(a.quoting.document, b.quoting.document) ||
    compare(a.carrying.document, b.carrying.document) ||
    a.quoting.span[0] - b.quoting.span[0] ||
    a.carrying.span[0] - b.carrying.span[0] ||
    a.quoting.span[1] - b.quoting.span[1] ||
    a.carrying.span[1] - b.carrying.span[1]
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
