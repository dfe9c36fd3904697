import type { Cluster, Link, Stretch, Utterance } from '../collation/index.js'
import { Clusters, isFragment, keyOf, StretchGraph } from '../collation/index.js'
import { decidedMatches } from '../decisions/index.js'
import { documentsOf } from '../record/index.js'
import type { KnownDocument } from '../lineage/index.js'
import { touchedDocuments } from '../lineage/index.js'
import type { RecordStore, StoredLink, StoredStretch } from '../store/index.js'
import type { DocumentId } from '../text/index.js'
import { contains } from '../text/index.js'
import { inBatches } from './batches.js'
import { findDocumentIn } from './find-document.js'
import type { OnProgress } from './progress.js'

/** So many documents' stretches are grouped in one transaction. */
const BATCH = 128

/** So many documents' stretches are kept at hand between transactions: some 300 MB. */
const AT_HAND = 5000

/**
 * Groups the stretches of each document that was touched, with all that belonged or now belongs with them. Of a record
 * of 12,000 news articles all take 108 s of processor time (`npm run bench -- build`); one article more some 85 ms in the
 * median (`npm run bench -- build --add-one`), and seconds where a slogan or a common phrase of it is quoted in hundreds:
 * each of those has its outline read, and the homes of its fragments chosen.
 */
export function groupStage(store: RecordStore, onProgress: OnProgress): void {
  const ordinals = store.todo
    .items('cluster')
    .map(Number)
    .toSorted((a, b) => a - b)
  const whole = ordinals.length * 2 > store.documents.count()
  const grouping = new Grouping(store, ordinals, whole ? allLinks(store) : undefined)
  let done = 0
  for (const batch of inBatches(ordinals, BATCH)) {
    store.transaction(() => {
      if (done === 0) forgetOutlines(store, ordinals, whole)
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

/** Of the documents that changed and of those that are linked with them: what is kept of all others still holds. */
function forgetOutlines(store: RecordStore, ordinals: readonly number[], whole: boolean): void {
  if (whole) return store.outlines.clear()
  for (const ordinal of ordinals) {
    store.outlines.remove(ordinal)
    for (const { quoting, carrying } of store.links.touching(ordinal))
      store.outlines.remove(quoting === ordinal ? carrying : quoting)
  }
}

/** One pass over what is to be grouped again: what one document's regrouping has settled is not done twice. */
class Grouping {
  readonly #store: RecordStore
  readonly #graph: StretchGraph
  readonly #clusters: Clusters
  /** Documents that this pass goes through anyway. */
  readonly #noted: ReadonlySet<number>
  /** Stretches that were put in their cluster in this pass. */
  readonly #settled = new Set<string>()
  /** Documents all of whose stretches may have changed. */
  readonly #touched = new Set<number>()

  constructor(store: RecordStore, noted: readonly number[], links: LinksByDocument | undefined) {
    this.#store = store
    this.#noted = new Set(noted)
    this.#graph = new StretchGraph({
      witness: id => store.view.witness(id),
      words: id => store.view.words(id),
      linksOf: id => (links === undefined ? linksOf(store, id) : (links.get(id) ?? [])),
      matches: decidedMatches(store.decisions.inForce(), findDocumentIn(store)),
      isAuthored: id => isAuthored(store, id),
      outline: id => store.outlines.of(id),
      keep: (id, outline) => store.outlines.put(this.#ordinalOf(id), outline),
    })
    this.#clusters = new Clusters(this.#graph)
  }

  trim(): void {
    if (this.#graph.size <= AT_HAND) return
    this.#graph.clear()
    this.#clusters.clear()
  }

  /**
   * Dissolves every cluster that the document's stretches were in, and groups their stretches again, the document's
   * own and all that they now meet.
   */
  regroup(ordinal: number): void {
    const round = new Round()
    this.#touch(ordinal, round)
    // A map that grows while it is walked gives what was added too.
    for (const [key, at] of round.pending) this.#settle(key, at, round)
    this.#note(round)
  }

  /** Notes a document's stretches, and those that its links may have moved elsewhere. */
  #touch(ordinal: number, round: Round): void {
    this.#touched.add(ordinal)
    const before = this.#store.stretches.of(ordinal)
    const document = this.#store.documents.idOf(ordinal)
    const linked = new Map<string, Stretch>()
    for (const [key, stretch] of this.#graph.stretchesOf(document)) {
      round.pending.set(key, ordinal)
      for (const other of this.#graph.linkedWith(stretch))
        if (!this.#noted.has(this.#ordinalOf(other.document))) linked.set(keyOf(other), other)
    }
    // First of all: what is dissolved has no place in the store until it is settled.
    for (const other of new Set([...linked.values()].map(stretch => stretch.document)))
      this.#reshape(other, round)
    for (const { place, cluster } of before) if (!this.#settled.has(place)) this.#dissolve(cluster, round)
    const isNew = before.length === 0
    for (const other of linked.values()) this.#touchLinked(other, { document, isNew, round })
  }

  /**
   * What a document that came or changed moves at the other end of a link: whether a fragment has a link at all, what
   * homes it may have, when its words were first in print, what is coquoted, and what else a spliced quotation drops.
   * Longer stretches that it joins are met in its own cluster.
   */
  #touchLinked(stretch: Stretch, { document, isNew, round }: Touching): void {
    if (isFragment(stretch) || this.#graph.coquotedWith(stretch).length > 0) this.#review(stretch, round)
    const around = (): readonly Stretch[] => this.#graph.linkedWith(stretch)
    // Of a text that is nobody's own nothing is spliced.
    if ((!isNew || this.#graph.isAuthored(document)) && this.#graph.meetsAuthor(stretch))
      for (const other of [stretch, ...around()]) this.#rewrite(other, round)
    if (!isFragment(stretch)) return
    const isMoved = (one: Stretch): boolean => !isNew || this.#clusters.isDatedBy(one, document)
    if (isMoved(stretch)) this.#rewrite(stretch, round)
    // What has no date is dated by those of the same words, and dates them.
    if (this.#graph.publishedOf(stretch.document) === undefined)
      for (const other of around()) if (isFragment(other) && isMoved(other)) this.#rewrite(other, round)
  }

  /** Has the stretches of a document settled that are others than those stored: links add some where they find words unmarked. */
  #reshape(document: DocumentId, round: Round): void {
    const now = this.#graph.stretchesOf(document)
    const stored = this.#store.stretches.of(this.#ordinalOf(document))
    const places = new Set(stored.map(({ place }) => place))
    for (const { place, cluster } of stored) if (!now.has(place)) this.#dissolve(cluster, round)
    for (const [key, stretch] of now) {
      if (places.has(key)) continue
      this.#review(stretch, round)
      for (const inner of now.values())
        if (inner !== stretch && contains(stretch.span, inner.span)) this.#rewrite(inner, round)
    }
  }

  /** Has a stretch's cluster looked at: it is written again where it has other stretches than before. */
  #review(stretch: Stretch, round: Round): void {
    const key = keyOf(stretch)
    const ordinal = this.#ordinalOf(stretch.document)
    if (!this.#settled.has(key) && !this.#noted.has(ordinal)) round.pending.set(key, ordinal)
  }

  /** Has a stretch's cluster written again. */
  #rewrite(stretch: Stretch, round: Round): void {
    const key = keyOf(stretch)
    if (this.#settled.has(key)) return
    this.#review(stretch, round)
    this.#clear(key, this.#ordinalOf(stretch.document), round)
  }

  #settle(key: string, ordinal: number, round: Round): void {
    if (this.#settled.has(key)) return
    const stretch = this.#graph.stretchesOf(this.#store.documents.idOf(ordinal)).get(key)
    if (stretch === undefined) return
    const cluster = this.#clusters.clusterOf(stretch)
    const places = cluster.stretches.map(one => ({ key: keyOf(one), ordinal: this.#ordinalOf(one.document) }))
    const keys = new Set(places.map(place => place.key))
    for (const one of keys) this.#settled.add(one)
    const before = this.#store.stretches.inCluster(cluster.key)
    if (before.length === keys.size && before.every(({ place }) => keys.has(place))) return
    for (const place of places) this.#clear(place.key, place.ordinal, round)
    for (const place of places)
      this.#store.stretches.put({ ordinal: place.ordinal, place: place.key, cluster: cluster.key })
    this.#write(cluster, round)
    if (this.#hasOtherCores(cluster, round)) this.#reviewFragments(cluster, round)
  }

  /** Whether the longer stretches of a cluster, by which fragments choose their homes, are others than before. */
  #hasOtherCores(cluster: Cluster, { was }: Round): boolean {
    const cores = cluster.stretches.filter(stretch => !isFragment(stretch))
    if (cores.some(({ document }) => this.#touched.has(this.#ordinalOf(document)))) return true
    const keys = new Set(cores.map(keyOf))
    const before = new Set(cores.map(core => was.get(keyOf(core))))
    const [only] = before
    if (cores.length === 0 || before.size !== 1 || only === undefined) return cores.length > 0
    return only.some(({ place, ordinal }) => {
      const stretch = this.#graph.stretchesOf(this.#store.documents.idOf(ordinal)).get(place)
      return stretch === undefined || (!isFragment(stretch) && !keys.has(place))
    })
  }

  #reviewFragments(cluster: Cluster, round: Round): void {
    for (const core of cluster.stretches) {
      if (isFragment(core)) continue
      for (const other of this.#graph.joinedWith(core)) if (isFragment(other)) this.#review(other, round)
    }
  }

  /** Dissolves the cluster that a stretch is stored in. */
  #clear(place: string, ordinal: number, round: Round): void {
    const cluster = this.#store.stretches.clusterAt(ordinal, place)
    if (cluster !== undefined) this.#dissolve(cluster, round)
  }

  #dissolve(cluster: string, round: Round): void {
    const members = this.#store.stretches.removeCluster(cluster)
    for (const member of members) {
      round.was.set(member.place, members)
      if (!this.#settled.has(member.place)) round.pending.set(member.place, member.ordinal)
    }
    for (const utterance of this.#store.utterances.removeCluster(cluster))
      round.before.set(utterance.id, utterance)
  }

  #write(cluster: Cluster, round: Round): void {
    for (const utterance of cluster.utterances()) {
      const ordinals = documentsOf(utterance).map(id => this.#ordinalOf(id))
      this.#store.utterances.add({ utterance, cluster: cluster.key, ordinals })
      round.after.set(utterance.id, utterance)
    }
  }

  /** Notes the documents that may have taken something from others than before. */
  #note({ before, after }: Round): void {
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const utterance = { before: before.get(id), now: after.get(id) }
      const touched = touchedDocuments(utterance, document => this.#known(document))
      for (const document of touched) this.#store.todo.add('lineage', this.#ordinalOf(document))
    }
  }

  #known(document: DocumentId): KnownDocument | undefined {
    const ordinal = this.#ordinalOf(document)
    const kind = this.#store.documents.kindOf(ordinal)
    if (kind === undefined) return undefined
    const credits: KnownDocument['credits'] = () => this.#store.analyses.credits(ordinal)
    return { kind, published: this.#graph.publishedOf(document), credits }
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
  /** The members of the dissolved cluster that each stretch was in. */
  readonly was = new Map<string, readonly StoredStretch[]>()
  readonly before = new Map<string, Utterance>()
  readonly after = new Map<string, Utterance>()
}

/** What a document that came or changed may move elsewhere. */
interface Touching {
  readonly document: DocumentId
  readonly isNew: boolean
  readonly round: Round
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

/** Most documents are told apart without their witness. */
function isAuthored(store: RecordStore, id: DocumentId): boolean {
  const ordinal = store.documents.ordinalOf(id)
  if (ordinal === undefined || !store.analyses.mayBeAuthored(ordinal)) return false
  return store.view.witness(id)?.author !== undefined
}

function asLink(store: RecordStore, link: StoredLink): Link {
  return {
    quoting: { document: store.documents.idOf(link.quoting), span: link.quotingSpan },
    carrying: { document: store.documents.idOf(link.carrying), span: link.carryingSpan },
    shared: link.shared,
    score: link.score,
  }
}
