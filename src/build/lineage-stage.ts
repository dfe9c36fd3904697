import type { Credit, LineageEdge, Pile } from '../lineage/index.js'
import { deriveLineageOf, standingCredits } from '../lineage/index.js'
import type { Utterance } from '../collation/index.js'
import { documentsOf } from '../record/index.js'
import type { RecordStore } from '../store/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { sharingNarrative } from './sharing-narrative.js'
import type { OnProgress } from './progress.js'

/**
 * A pile of at most so many documents is derived as a whole whenever one of them was touched. In a larger
 * one the documents that were touched are derived with all that they share words with, so that adding one costs its own
 * neighbourhood; an edge between two documents of which neither was touched, nor took from one that was, then stays as it was.
 */
const WHOLE = 500

/** Derives who took from whom for the documents that were touched. */
export function lineageStage(store: RecordStore, onProgress: OnProgress): void {
  const touched = store.todo.items('lineage').map(Number)
  if (touched.length === 0) return
  const live = store.documents.count()
  const whole = live <= WHOLE || touched.length * 4 > live
  onProgress({ stage: 'lineage', done: 0, total: touched.length })
  const edges: EdgesByTaker = new Map(touched.map(ordinal => [ordinal, []]))
  if (whole) deriveAll(store, store.documents.live(), edges)
  else deriveSome(store, touched, edges)
  store.transaction(() => {
    for (const [ordinal, found] of edges) replace(store, ordinal, found)
    for (const ordinal of touched) {
      store.todo.done('lineage', ordinal)
      store.todo.done('narrative', ordinal)
    }
  })
  onProgress({ stage: 'lineage', done: touched.length, total: touched.length })
}

type EdgesByTaker = Map<number, LineageEdge[]>

function deriveAll(store: RecordStore, live: readonly number[], edges: EdgesByTaker): void {
  for (const ordinal of live) edges.set(ordinal, [])
  const utterances = [...store.utterances.shared()]
  keep(store, deriveLineageOf({ ...described(store, live), utterances }).edges, edges)
}

/** Those that were touched, then those that took from them: whom else these took from may be told otherwise now. */
function deriveSome(store: RecordStore, touched: readonly number[], edges: EdgesByTaker): void {
  const found = deriveLineageOf(pileAround(store, touched))
  keep(store, found.edges, edges)
  const others = [...found.met].flatMap(id => store.documents.ordinalOf(id) ?? [])
  if (others.length === 0) return
  for (const ordinal of others) edges.set(ordinal, [])
  keep(store, deriveLineageOf(pileAround(store, others)).edges, edges)
}

function keep({ documents }: RecordStore, found: readonly LineageEdge[], edges: EdgesByTaker): void {
  for (const edge of found) edges.get(documents.ordinalOf(edge.from) ?? 0)?.push(edge)
}

function replace(store: RecordStore, taker: number, found: readonly LineageEdge[]): void {
  if (JSON.stringify(store.lineage.of(taker)) === JSON.stringify(found)) return
  store.lineage.removeOf(taker)
  for (const edge of found) {
    const giver = edge.to === undefined ? undefined : store.documents.ordinalOf(edge.to)
    store.lineage.add({ taker, giver, edge })
  }
}

/**
 * The documents with those with which they have an utterance or narrative in common. Of these others only what lineage asks for is
 * read: what they have in common with third ones where they credit somebody, or where one of the documents is no article.
 */
function pileAround(store: RecordStore, ordinals: readonly number[]): Pile {
  const part = new Set(ordinals)
  for (const utterance of sharedBy(store, ordinals))
    for (const id of documentsOf(utterance)) part.add(store.documents.ordinalOf(id) ?? 0)
  const narrative = sharingNarrative(store, ordinals, part)
  for (const ordinal of narrative) part.add(ordinal)
  const pile = described(store, part)
  const takers = new Set(ordinals.map(ordinal => store.documents.idOf(ordinal)))
  const articles = pile.documents.every(({ id, kind }) => kind === 'article' || !takers.has(id))
  const isRead = (ordinal: number): boolean =>
    !articles || (pile.credits.get(store.documents.idOf(ordinal)) ?? []).length > 0
  return {
    ...pile,
    takers,
    narrative: new Set([...narrative].map(ordinal => store.documents.idOf(ordinal))),
    utterances: sharedBy(store, new Set([...ordinals, ...[...part].filter(isRead)])),
  }
}

function described(store: RecordStore, ordinals: Iterable<number>): Pick<Pile, 'documents' | 'credits'> {
  const documents: SourceDocument[] = []
  const credits = new Map<DocumentId, readonly Credit[]>()
  for (const ordinal of ordinals) {
    const found = store.documents.byOrdinal(ordinal)
    if (found === undefined || found.document.supersededBy !== undefined) continue
    documents.push(found.document)
    credits.set(found.document.id, store.analyses.credits(ordinal))
  }
  return { documents, credits: standingCredits(documents, credits) }
}

/** The utterances that these documents have in common with any other, each read once: hundreds have a slogan. What one alone carries tells nothing of others. */
function sharedBy({ utterances }: RecordStore, ordinals: Iterable<number>): Utterance[] {
  const ids = new Set([...ordinals].flatMap(ordinal => utterances.sharedIdsOf(ordinal)))
  return [...ids].flatMap(id => utterances.get(id) ?? [])
}
