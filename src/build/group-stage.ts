import type { Link, Utterance } from '../collation/index.js'
import type { Cluster } from '../record/index.js'
import { documentsOf, keyOf, StretchGraph } from '../record/index.js'
import type { RecordStore, StoredLink } from '../store/index.js'
import type { DocumentId } from '../text/index.js'
import { inBatches } from './batches.js'
import type { OnProgress } from './progress.js'

/** So many documents' stretches are grouped in one transaction. */
const BATCH = 128

/** So many documents' stretches are kept at hand between transactions: some 300 MB. */
const AT_HAND = 5000

/** Groups the stretches of each document that was touched, with all that belonged or now belongs with them. */
export function groupStage(store: RecordStore, onProgress: OnProgress): void {
  const ordinals = store.todo
    .items('cluster')
    .map(Number)
    .toSorted((a, b) => a - b)
  const whole = ordinals.length * 2 > store.documents.count()
  const grouping = new Grouping(store, whole ? allLinks(store) : undefined)
  let done = 0
  for (const batch of inBatches(ordinals, BATCH)) {
    store.transaction(() => {
      for (const ordinal of batch) {
        grouping.regroup(ordinal)
        store.todo.done('cluster', ordinal)
      }
    })
    grouping.trim()
    done += batch.length
    onProgress({ stage: 'group', done, total: ordinals.length })
  }
}

/** One pass over what is to be grouped again: what one document's regrouping has settled is not done twice. */
class Grouping {
  readonly #store: RecordStore
  readonly #graph: StretchGraph
  /** Stretches that were put in their cluster in this pass. */
  readonly #settled = new Set<string>()
  /** Documents whose stored stretches were looked through in this pass. */
  readonly #cleared = new Set<number>()

  constructor(store: RecordStore, links: LinksByDocument | undefined) {
    this.#store = store
    this.#graph = new StretchGraph({
      witness: id => store.view.witness(id),
      words: id => store.view.words(id),
      linksOf: id => (links === undefined ? linksOf(store, id) : (links.get(id) ?? [])),
    })
  }

  trim(): void {
    this.#graph.trim(AT_HAND)
  }

  /**
   * Dissolves every cluster that the document's stretches were in, and groups their stretches again, the document's
   * own and all that they now meet.
   */
  regroup(ordinal: number): void {
    const round = new Round()
    for (const [key] of this.#graph.stretchesOf(this.#store.documents.idOf(ordinal)))
      round.pending.set(key, ordinal)
    this.#clear(ordinal, round, 'all')
    // A map that grows while it is walked gives what was added too.
    for (const [key, at] of round.pending) this.#settle(key, at, round)
    this.#note(round)
  }

  #settle(key: string, ordinal: number, round: Round): void {
    if (this.#settled.has(key)) return
    const stretch = this.#graph.stretchesOf(this.#store.documents.idOf(ordinal)).get(key)
    if (stretch === undefined) return
    const cluster = this.#graph.clusterOf(stretch)
    const places = cluster.stretches.map(one => ({ key: keyOf(one), ordinal: this.#ordinalOf(one.document) }))
    const keys = new Set(places.map(place => place.key))
    for (const at of new Set(places.map(place => place.ordinal))) this.#clear(at, round, keys)
    for (const place of places) {
      this.#settled.add(place.key)
      this.#store.stretches.put({ ordinal: place.ordinal, place: place.key, cluster: cluster.key })
    }
    this.#write(cluster, round)
  }

  /**
   * Dissolves the clusters of those stored stretches of a document that are among `keys` or that are no
   * stretches of it any more.
   */
  #clear(ordinal: number, round: Round, keys: ReadonlySet<string> | 'all'): void {
    const first = !this.#cleared.has(ordinal)
    this.#cleared.add(ordinal)
    const now = first ? this.#graph.stretchesOf(this.#store.documents.idOf(ordinal)) : undefined
    for (const { place, cluster } of this.#store.stretches.of(ordinal)) {
      if (this.#settled.has(place)) continue
      if (keys === 'all' || keys.has(place) || (now !== undefined && !now.has(place)))
        this.#dissolve(cluster, round)
    }
  }

  #dissolve(cluster: string, round: Round): void {
    for (const member of this.#store.stretches.removeCluster(cluster))
      round.pending.set(member.place, member.ordinal)
    for (const utterance of this.#store.utterances.removeCluster(cluster))
      round.before.set(utterance.id, utterance)
  }

  #write(cluster: Cluster, round: Round): void {
    for (const utterance of cluster.utterances) {
      const ordinals = documentsOf(utterance).map(id => this.#ordinalOf(id))
      this.#store.utterances.add({ utterance, cluster: cluster.key, ordinals })
      round.after.set(utterance.id, utterance)
    }
  }

  /** Notes the documents of every utterance that came, went or changed: what they took from whom may have changed. */
  #note({ before, after }: Round): void {
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const [old, now] = [before.get(id), after.get(id)]
      if (JSON.stringify(old) === JSON.stringify(now)) continue
      const documents = new Set(
        [old, now].flatMap(utterance => (utterance === undefined ? [] : documentsOf(utterance))),
      )
      if (documents.size > 1)
        for (const document of documents) this.#store.todo.add('lineage', this.#ordinalOf(document))
    }
  }

  #ordinalOf(document: DocumentId): number {
    const ordinal = this.#store.documents.ordinalOf(document)
    if (ordinal === undefined)
      throw new RangeError(`an utterance names document ${document}, which the record does not hold`)
    return ordinal
  }
}

/** What the regrouping of one document has to go through, and what it changed. */
class Round {
  /** Stretches by key, with the ordinal of their document. */
  readonly pending = new Map<string, number>()
  readonly before = new Map<string, Utterance>()
  readonly after = new Map<string, Utterance>()
}

type LinksByDocument = ReadonlyMap<DocumentId, readonly Link[]>

/** Every link by both its documents, as `linksOf` gives them: where most of the pile is grouped, at a tenth of the cost. */
function allLinks(store: RecordStore): LinksByDocument {
  const links = new Map<DocumentId, Link[]>()
  for (const stored of store.links.all()) {
    const link = asLink(store, stored)
    for (const id of new Set([link.quoting.document, link.carrying.document])) {
      const own = links.get(id)
      if (own === undefined) links.set(id, [link])
      else own.push(link)
    }
  }
  return links
}

function linksOf(store: RecordStore, id: DocumentId): Link[] {
  const ordinal = store.documents.ordinalOf(id)
  return ordinal === undefined ? [] : store.links.touching(ordinal).map(link => asLink(store, link))
}

function asLink(store: RecordStore, link: StoredLink): Link {
  return {
    quoting: { document: store.documents.idOf(link.quoting), span: link.quotingSpan },
    carrying: { document: store.documents.idOf(link.carrying), span: link.carryingSpan },
    shared: link.shared,
    score: link.score,
  }
}
