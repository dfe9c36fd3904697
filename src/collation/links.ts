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
import type { RunIndex } from './runs.js'
import { indexRuns } from './runs.js'
import { nearTexts } from './near-texts.js'
import { passageKeys, SHINGLE, shingles } from './shingles.js'
import { findShort, mayHoldShort, shortKeys, weighShort } from './short-links.js'
import { isFunctionWord } from './telling.js'
import type { CarryingWitness, Link, Witness, WitnessLookup } from './witness.js'
import type { WordTable } from './word-table.js'

/** A witness with its words, and its runs once they are asked for. */
interface Side {
  readonly witness: CarryingWitness
  readonly table: WordTable
  /** Its passages. */
  readonly quoted: () => readonly QuotedRun[]
  runs: RunIndex | undefined
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
  return withText(witness, table)
}

function withText(witness: Witness, table: WordTable): OwnSide {
  let quoted: readonly QuotedRun[] | undefined
  return {
    witness,
    table,
    quoted: () => (quoted ??= quotedRuns(witness, table)),
    runs: undefined,
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
      return { witness: outlinedWitness(id, outline), table, quoted, runs: undefined, own: undefined }
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
  const found = new Set([
    ...lookup.documentsWith(passageKeys(here.witness, here.table)),
    ...nearTexts(here.quoted(), lookup),
    ...lookup.documentsQuoting(sayingKeys(here)),
  ])
  for (const run of here.quoted()) {
    if (run.to - run.from >= SHINGLE || weighShort(run) === 'nothing') continue
    const telling = here.table.keys.slice(run.from, run.to).filter(key => !isFunctionWord(key))
    for (const id of lookup.documentsHolding(telling, other => mayHoldShort(run, other))) found.add(id)
  }
  found.delete(here.witness.id)
  const runs = indexOfRuns(here.quoted())
  return others.of(found).flatMap(other => {
    const { witness, table } = other
    const carried = runs.quotedInText({ witness, table, runs: other.quoted() })
    return carried.flatMap(run => linksOf(run, other))
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
  carrying.runs ??= indexRuns(carrying.table)
  return findLong(quoted, carrying, carrying.runs)
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
