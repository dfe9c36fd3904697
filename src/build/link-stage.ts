import type { Link, Witness, WitnessLookup } from '../collation/index.js'
import { findCarried, findLinks, passageIndex, tableOfWords } from '../collation/index.js'
import type { NewLink, RecordStore, StoredLink } from '../store/index.js'
import { inBatches } from './batches.js'
import type { OnProgress } from './progress.js'

/** So many documents are linked in one transaction. */
const BATCH = 128

/**
 * Looks for the words of each document that was touched in all others, and for theirs in it. Where most
 * of the pile was touched, the whole pile is linked from the carrying side, over an index of all passages
 * in memory, which finds each link once.
 * Either way leaves the same links, also where one was cut short and the other completes it: a link depends on its two
 * documents alone, and every pair with a document that is still noted is looked at again.
 */
export function linkStage(store: RecordStore, onProgress: OnProgress): void {
  const noted = store.todo.items('link').length
  const whole = noted * 2 > store.documents.count()
  if (whole)
    store.transaction(() => store.documents.live().forEach(ordinal => store.todo.add('link', ordinal)))
  const ordinals = store.todo
    .items('link')
    .map(Number)
    .toSorted((a, b) => a - b)
  const pile = whole ? wholePile(store) : undefined
  if (whole) uniteWords(store)
  let done = 0
  for (const batch of inBatches(ordinals, BATCH)) {
    store.transaction(() => {
      // What was found in these documents, or who speaks in them, may be other than when their outlines were made.
      if (done === 0) for (const ordinal of ordinals) store.outlines.remove(ordinal)
      for (const ordinal of batch) relink(store, ordinal, pile)
    })
    done += batch.length
    onProgress({ stage: 'link', done, total: ordinals.length })
  }
}

/** From here on, texts are looked up by their words one at a time. */
function uniteWords(store: RecordStore): void {
  for (const postings of [store.shingles, store.quoted, store.words])
    store.transaction(() => postings.unite())
}

/** The record's searches, and all its passages by place: twelve thousand articles are linked by these in one pass. */
function wholePile(store: RecordStore): WitnessLookup {
  const { view } = store
  const passages = passageIndex(witnesses(store), one => view.words(one.id) ?? tableOfWords(one.text))
  return {
    documentsWith: shingles => view.documentsWith(shingles),
    documentsQuoting: keys => view.documentsQuoting(keys),
    documentsHolding: words => view.documentsHolding(words),
    witness: id => view.witness(id),
    words: id => view.words(id),
    quotedIn: (witness, table) => passages.quotedIn(witness, table),
  }
}

function* witnesses(store: RecordStore): Generator<Witness> {
  for (const ordinal of store.documents.live()) {
    const witness = store.view.witness(store.documents.idOf(ordinal))
    if (witness !== undefined) yield witness
  }
}

/** With `pile` only the links that the document carries, else all that touch it. */
function relink(store: RecordStore, ordinal: number, pile: WitnessLookup | undefined): void {
  const witness = store.view.witness(store.documents.idOf(ordinal))
  store.todo.done('link', ordinal)
  if (witness === undefined) return
  const before = pile === undefined ? store.links.touching(ordinal) : store.links.carriedBy(ordinal)
  const found = pile === undefined ? findLinks(witness, store.view) : findCarried(witness, pile)
  const wanted = new Map(found.map(one => asNew(store, one)).map(one => [placeOf(one), one] as const))
  for (const old of before) {
    const place = placeOf(old)
    if (wanted.has(place)) wanted.delete(place)
    else unlink(store, old)
  }
  for (const one of wanted.values()) store.links.add(one)
  store.todo.add('cluster', ordinal)
}

/** Removes a link, and notes both its documents to be grouped again: what was joined by it is found by no other way. */
export function unlink(store: RecordStore, { number, quoting, carrying }: StoredLink): void {
  store.links.remove(number)
  store.todo.add('cluster', quoting)
  store.todo.add('cluster', carrying)
}

function asNew(store: RecordStore, { quoting, carrying, shared, score }: Link): NewLink {
  return {
    quoting: ordinalOf(store, quoting.document),
    quotingSpan: quoting.span,
    carrying: ordinalOf(store, carrying.document),
    carryingSpan: carrying.span,
    shared,
    score,
  }
}

function ordinalOf(store: RecordStore, document: Link['quoting']['document']): number {
  const ordinal = store.documents.ordinalOf(document)
  if (ordinal === undefined)
    throw new RangeError(`a link names document ${document}, which the record does not hold`)
  return ordinal
}

function placeOf(link: NewLink | StoredLink): string {
  const { quoting, quotingSpan, carrying, carryingSpan, shared, score } = link
  return [quoting, ...quotingSpan, carrying, ...carryingSpan, shared, score].join(' ')
}
