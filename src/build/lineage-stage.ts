import type { Credit, LineageEdge, Pile } from '../lineage/index.js'
import { deriveLineage } from '../lineage/index.js'
import type { Utterance } from '../collation/index.js'
import { documentsOf } from '../record/index.js'
import type { RecordStore } from '../store/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import type { OnProgress } from './progress.js'

/**
 * A pile of at most so many documents is derived as a whole whenever one of them was touched. In a larger
 * one the documents that were touched are derived with all that they share words with, so that adding one costs its own
 * neighbourhood; an edge between two documents of which neither was touched then stays as it was.
 */
const WHOLE = 500

/** Derives who took from whom for the documents that were touched. */
export function lineageStage(store: RecordStore, onProgress: OnProgress): void {
  const touched = store.todo.items('lineage').map(Number)
  if (touched.length === 0) return
  const live = store.documents.live()
  const whole = live.length <= WHOLE || touched.length * 4 > live.length
  onProgress({ stage: 'lineage', done: 0, total: touched.length })
  const part = whole ? new Set(live) : neighbourhood(store, touched)
  const edges = new Map<number, LineageEdge[]>()
  const takers = whole ? undefined : new Set(touched.map(ordinal => store.documents.idOf(ordinal)))
  for (const edge of deriveLineage({ ...pileOf(store, part, whole), takers })) {
    const taker = store.documents.ordinalOf(edge.from) ?? 0
    const list = edges.get(taker)
    if (list === undefined) edges.set(taker, [edge])
    else list.push(edge)
  }
  store.transaction(() => {
    const replaced = whole ? new Set([...live, ...touched]) : new Set(touched)
    for (const ordinal of replaced) replace(store, ordinal, edges)
    for (const ordinal of touched) store.todo.done('lineage', ordinal)
  })
  onProgress({ stage: 'lineage', done: touched.length, total: touched.length })
}

function replace(
  store: RecordStore,
  taker: number,
  edges: ReadonlyMap<number, readonly LineageEdge[]>,
): void {
  const found = edges.get(taker) ?? []
  if (JSON.stringify(store.lineage.of(taker)) === JSON.stringify(found)) return
  store.lineage.removeOf(taker)
  for (const edge of found) {
    const giver = edge.to === undefined ? undefined : store.documents.ordinalOf(edge.to)
    store.lineage.add({ taker, giver, edge })
  }
}

/** The documents and those with which they have an utterance in common. */
function neighbourhood(store: RecordStore, touched: readonly number[]): Set<number> {
  const part = new Set(touched)
  for (const utterance of sharedBy(store, touched)) {
    for (const id of documentsOf(utterance)) {
      const ordinal = store.documents.ordinalOf(id)
      if (ordinal !== undefined) part.add(ordinal)
    }
  }
  return part
}

/** What only one document carries tells nothing of others and is left out. */
function pileOf(store: RecordStore, part: ReadonlySet<number>, whole: boolean): Pile {
  const documents: SourceDocument[] = []
  const credits = new Map<DocumentId, readonly Credit[]>()
  for (const ordinal of part) {
    const found = store.documents.byOrdinal(ordinal)
    if (found === undefined || found.document.supersededBy !== undefined) continue
    documents.push(found.document)
    credits.set(found.document.id, store.analyses.get(ordinal)?.credits ?? [])
  }
  return { documents, credits, utterances: whole ? [...store.utterances.shared()] : sharedBy(store, part) }
}

/** The utterances that these documents have in common with any other, each read once: hundreds have a slogan. */
function sharedBy({ utterances }: RecordStore, ordinals: Iterable<number>): Utterance[] {
  const ids = new Set([...ordinals].flatMap(ordinal => utterances.sharedIdsOf(ordinal)))
  return [...ids].flatMap(id => utterances.get(id) ?? [])
}
