import type { DocumentId } from '../text/index.js'
import { findSameSaying, sayingKey } from './dated-sayings.js'
import { findLong } from './long-links.js'
import { quotableKeys } from './near-keys.js'
import { findNear } from './near-links.js'
import { outlinedRuns, outlinedWitness } from './outline.js'
import type { OwnWords } from './own-words.js'
import { ownRuns, ownWords } from './own-words.js'
import { indexOfRuns } from './passage-index.js'
import type { QuotedRun } from './quoted-run.js'
import { quotedRuns } from './quoted-run.js'
import type { Run, RunIndex } from './runs.js'
import { identicalRuns, indexRuns, runsOfFew } from './runs.js'
import { nearTexts } from './near-texts.js'
import { passageKeys, SHINGLE, shingles } from './shingles.js'
import { findShort, holdsShort, mayHoldShort, shortKeys, weighShort } from './short-links.js'
import { isFunctionWord } from './telling.js'
import type { CarryingWitness, Link, Witness, WitnessLookup } from './witness.js'
import type { WordTable } from './word-table.js'

/** A witness with its words. */
interface Side {
  readonly witness: CarryingWitness
  readonly table: WordTable
  /** Its passages. */
  readonly quoted: () => readonly QuotedRun[]
  /** The identical runs that a passage has in its text. */
  readonly runsOf: (quoted: QuotedRun) => Run[]
  /** 'none' in an article. */
  own: OwnWords | 'none' | undefined
}

/** The side whose links are asked for. */
interface OwnSide extends Side {
  readonly witness: Witness
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
  const others = new OtherSides(lookup)
  return [...carriedBy(here, lookup, others), ...quotedFrom(here, lookup, others)].toSorted(byPlace)
}

/**
 * The half of `findLinks` that has this witness as the carrying side: over all witnesses of a pile these
 * are all its links, each once. This is the way to match a whole pile: with a lookup that has `quotedIn` (see
 * `passageIndex`) it needs no search at all.
 */
export function findCarried(witness: Witness, lookup: WitnessLookup): Link[] {
  return carriedBy(sideOf(witness, lookup), lookup, new OtherSides(lookup)).toSorted(byPlace)
}

function sideOf(witness: Witness, lookup: WitnessLookup): OwnSide {
  const table = lookup.words(witness.id)
  if (table === undefined) throw new RangeError(`the lookup does not hold document ${witness.id}`)
  let index: RunIndex | undefined
  const runsOf = ({ table: words, from, to }: QuotedRun): Run[] =>
    identicalRuns(words, [from, to], (index ??= indexRuns(table)))
  return { ...withText(witness, table), runsOf }
}

/** The runs of a passage in a text in which few are looked for. */
function fewRuns({ table, from, to }: QuotedRun, text: WordTable): Run[] {
  const few = { ...table, keys: table.keys.subarray(from, to) }
  return runsOfFew(few, text).map(run => ({ ...run, quoting: run.quoting + from }))
}

function withText(witness: Witness, table: WordTable): OwnSide {
  let quoted: readonly QuotedRun[] | undefined
  return {
    witness,
    table,
    quoted: () => (quoted ??= quotedRuns(witness, table)),
    runsOf: run => fewRuns(run, table),
    own: undefined,
  }
}

/** The documents that searches found, each read once: from its outline where one is at hand, else from its text. */
class OtherSides {
  readonly #lookup: WitnessLookup
  readonly #known = new Map<DocumentId, Side | undefined>()

  constructor(lookup: WitnessLookup) {
    this.#lookup = lookup
  }

  /** Those of these documents that the pile holds. */
  of(ids: Iterable<DocumentId>): Side[] {
    return [...ids].flatMap(id => {
      if (!this.#known.has(id)) this.#known.set(id, this.#read(id))
      return this.#known.get(id) ?? []
    })
  }

  #read(id: DocumentId): Side | undefined {
    const table = this.#lookup.words(id)
    if (table === undefined) return undefined
    const outline = this.#lookup.outline?.(id)
    if (outline !== undefined) {
      const quoted = (): QuotedRun[] => outlinedRuns(id, outline, table)
      const runsOf = (run: QuotedRun): Run[] => fewRuns(run, table)
      return { witness: outlinedWitness(id, outline), table, quoted, runsOf, own: undefined }
    }
    const witness = this.#lookup.witness(id)
    return witness === undefined ? undefined : withText(witness, table)
  }
}

function carriedBy(here: OwnSide, lookup: WitnessLookup, others: OtherSides): Link[] {
  const quoted = lookup.quotedIn?.(here.witness, here.table) ?? searchQuoted(here, lookup, others)
  return [...quoted].flatMap(run => linksOf(run, here))
}

function searchQuoted(here: OwnSide, lookup: WitnessLookup, others: OtherSides): QuotedRun[] {
  const whole = new Set([...shingles(here.table), ...quotable(here), ...sayingKeys(here)])
  const short = shortKeys(here.witness, here.table)
  // One search for all: a bucket of keys that is asked for once is read at a quarter of the cost.
  const keys = Uint32Array.from(new Set([...whole, ...short.keys]))
  const found = new Set(
    lookup.documentsQuoting(keys, (other, key) => whole.has(key) || short.may(other, key)),
  )
  found.delete(here.witness.id)
  return [here, ...others.of(found)].flatMap(other => other.quoted())
}

function quotedFrom(here: OwnSide, lookup: WitnessLookup, others: OtherSides): Link[] {
  const runs = here.quoted()
  const sought = soughtIn(here, lookup, others)
  sought.delete(here.witness.id)
  const found = [...sought].filter(([, numbers]) => numbers.size > 0)
  return found.flatMap(([id, numbers]) => {
    const carried = runs.filter((_, number) => numbers.has(number))
    return others.of([id]).flatMap(other => carried.flatMap(run => linksOf(run, other)))
  })
}

/** Which of the passages, by their number, each document may carry. Of most not even the outline is read. */
function soughtIn(here: OwnSide, lookup: WitnessLookup, others: OtherSides): Map<DocumentId, Set<number>> {
  const sought = new Map<DocumentId, Set<number>>()
  const add = (id: DocumentId, numbers: Iterable<number>): void => {
    const known = sought.get(id) ?? new Set()
    for (const number of numbers) known.add(number)
    sought.set(id, known)
  }
  const runs = here.quoted()
  const searches = indexOfRuns(runs)
  for (const id of lookup.documentsWith(passageKeys(here.witness, here.table))) {
    const table = lookup.words(id)
    if (table !== undefined) add(id, searches.byRuns(table))
  }
  for (const { witness, table } of others.of(nearTexts(here.quoted(), lookup)))
    add(witness.id, searches.byPairs(witness, table))
  for (const other of others.of(lookup.documentsQuoting(sayingKeys(here))))
    add(other.witness.id, searches.bySayings(other.quoted()))
  for (const [number, run] of runs.entries()) {
    if (run.to - run.from >= SHINGLE || weighShort(run) === 'nothing') continue
    for (const id of holding(run, lookup)) add(id, [number])
  }
  return sought
}

/** The documents that may have a passage of one to three words. */
function holding(run: QuotedRun, lookup: WitnessLookup): DocumentId[] {
  const telling = run.table.keys.slice(run.from, run.to).filter(key => !isFunctionWord(key))
  const found = lookup.documentsHolding(telling, other => mayHoldShort(run, other))
  return [...found].filter(id => {
    const table = lookup.words(id)
    return table !== undefined && holdsShort(run, table)
  })
}

/** The keys by which the documents are found that quote the same dated sayings. */
function sayingKeys(here: Side): Uint32Array {
  return Uint32Array.from(
    here.quoted().flatMap(({ saying }) => (saying === undefined ? [] : [sayingKey(saying)])),
  )
}

/** The keys by which quotations of this witness's own words are found. */
function quotable({ witness, table }: OwnSide): Uint32Array {
  return Uint32Array.from(
    ownRuns(witness, table).flatMap(({ from, to }) => quotableKeys(table.keys, from, to)),
  )
}

function linksOf(quoted: QuotedRun, carrying: Side): Link[] {
  const links = linksByWords(quoted, carrying)
  if (links.length > 0 || quoted.saying === undefined) return links
  return findSameSaying(quoted, carrying.quoted())
}

function linksByWords(quoted: QuotedRun, carrying: Side): Link[] {
  const links = linksByRuns(quoted, carrying)
  if (links.length > 0 || quoted.document === carrying.witness.id) return links
  carrying.own ??= ownWords(carrying.witness, carrying.table) ?? 'none'
  return carrying.own === 'none' ? [] : findNear(quoted, carrying, carrying.own)
}

function linksByRuns(quoted: QuotedRun, carrying: Side): Link[] {
  if (quoted.to - quoted.from < SHINGLE) return findShort(quoted, carrying)
  return findLong(quoted, carrying, carrying.runsOf(quoted))
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
