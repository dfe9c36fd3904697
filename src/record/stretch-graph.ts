import type { Carrier, Link, Stretch, Utterance, Witness, WordTable } from '../collation/index.js'
import {
  addUnmarked,
  carriersOf,
  coquoted,
  groupStretches,
  neighbours,
  stretchesAt,
} from '../collation/index.js'
import type { DocumentId } from '../text/index.js'
import { contains } from '../text/index.js'

/** Where a graph gets its witnesses and links from: memory or a store. */
export interface GraphSource {
  /** Undefined where the pile does not hold the document. */
  witness(id: DocumentId): Witness | undefined
  /** The words of its text; undefined where it is not held. */
  words(id: DocumentId): WordTable | undefined
  /** All links that have the document on either side. */
  linksOf(id: DocumentId): readonly Link[]
}

/** Stretches that links and neighbourhood hold together, of one or more documents. */
export interface Cluster {
  /**
   * Stable: the place of its first stretch. Stretches of one document that nothing outside it is linked with make
   * one cluster together, named by the document alone.
   */
  readonly key: string
  readonly stretches: readonly Stretch[]
  readonly utterances: readonly Utterance[]
}

/** One document of a graph. */
interface Node {
  readonly carrier: Carrier
  readonly byKey: ReadonlyMap<string, Stretch>
  /** Those beside or around each stretch, by its key. */
  readonly beside: ReadonlyMap<string, readonly Stretch[]>
  /** The links at each stretch, by its key, each with its other end. */
  readonly linked: ReadonlyMap<string, readonly LinkedEnd[]>
}

interface LinkedEnd {
  readonly link: Link
  readonly other: DocumentId
  readonly end: 'quoting' | 'carrying'
}

interface Reached {
  readonly stretches: Map<string, Stretch>
  /** By their places: two documents give the same link as two objects. */
  readonly links: Map<string, Link>
}

/**
 * The stretches of a pile as a graph, of which any part can be grouped by itself: what a cluster gives
 * depends on nothing outside it, so that a document that is added costs the clusters that it touches. The
 * nodes are made when they are needed and kept until `trim`.
 */
export class StretchGraph {
  readonly #source: GraphSource
  readonly #nodes = new Map<DocumentId, Node | undefined>()

  constructor(source: GraphSource) {
    this.#source = source
  }

  /** The stretches of a document, by their keys; empty where the pile does not hold it. */
  stretchesOf(document: DocumentId): ReadonlyMap<string, Stretch> {
    return this.#node(document)?.byKey ?? NONE
  }

  /** Forgets all nodes where there are more than `most`: some 60 kB each for a news article. */
  trim(most: number): void {
    if (this.#nodes.size > most) this.#nodes.clear()
  }

  /**
   * The cluster that holds a stretch. Its cost is that of its documents; linear in its stretches and links,
   * but for the alignment of its readings.
   */
  clusterOf(seed: Stretch): Cluster {
    const reached = this.#reach(seed)
    if (reached.links.size === 0) return this.#alone(seed.document)
    const stretches = [...reached.stretches.values()].toSorted(byPlace)
    const links = [...reached.links.values()]
    const utterances = groupStretches(this.#carriers(stretches), links)
    return { key: keyOf(stretches[0] ?? seed), stretches, utterances }
  }

  /** All stretches of a document that no link reaches. */
  #alone(document: DocumentId): Cluster {
    const lone: Stretch[] = []
    const done = new Set<string>()
    for (const [key, stretch] of this.#node(document)?.byKey ?? NONE) {
      if (done.has(key)) continue
      const together = this.#beside(stretch)
      for (const one of together.keys()) done.add(one)
      if (![...together].some(([one, at]) => this.#isLinked(one, at))) lone.push(...together.values())
    }
    const stretches = lone.toSorted(byPlace)
    return { key: document, stretches, utterances: groupStretches(this.#carriers(stretches), []) }
  }

  /** A stretch with those that stand beside or around it in its document, and so on: no link is followed. */
  #beside(seed: Stretch): ReadonlyMap<string, Stretch> {
    const node = this.#node(seed.document)
    const together = new Map([[keyOf(seed), seed]])
    // A map that grows while it is walked gives what was added too.
    for (const key of together.keys()) {
      for (const other of node?.beside.get(key) ?? []) together.set(keyOf(other), other)
    }
    return together
  }

  #isLinked(key: string, stretch: Stretch): boolean {
    const ends = this.#node(stretch.document)?.linked.get(key) ?? []
    return ends.some(({ link, other, end }) => {
      const node = this.#node(other)
      return node !== undefined && stretchesAt(node.carrier, link[end].span).length > 0
    })
  }

  #reach(seed: Stretch): Reached {
    const reached: Reached = { stretches: new Map([[keyOf(seed), seed]]), links: new Map() }
    // A map that grows while it is walked gives what was added too.
    for (const [key, stretch] of reached.stretches) {
      const node = this.#node(stretch.document)
      for (const other of node?.beside.get(key) ?? []) reached.stretches.set(keyOf(other), other)
      for (const end of node?.linked.get(key) ?? []) this.#follow(end, reached)
    }
    return reached
  }

  #follow({ link, other, end }: LinkedEnd, reached: Reached): void {
    const node = this.#node(other)
    const found = node === undefined ? [] : stretchesAt(node.carrier, link[end].span)
    if (found.length === 0) return
    reached.links.set(linkKey(link), link)
    for (const stretch of found) reached.stretches.set(keyOf(stretch), stretch)
  }

  /** The carriers of stretches, each with no stretches but those. */
  #carriers(stretches: readonly Stretch[]): Map<DocumentId, Carrier> {
    const carriers = new Map<DocumentId, Carrier>()
    for (const stretch of stretches) {
      const known = carriers.get(stretch.document)
      const whole = this.#node(stretch.document)?.carrier
      if (known !== undefined) known.stretches.push(stretch)
      else if (whole !== undefined) carriers.set(stretch.document, { ...whole, stretches: [stretch] })
    }
    return carriers
  }

  #node(document: DocumentId): Node | undefined {
    if (this.#nodes.has(document)) return this.#nodes.get(document)
    const witness = this.#source.witness(document)
    const node = witness === undefined ? undefined : nodeOf(witness, this.#source)
    this.#nodes.set(document, node)
    return node
  }
}

const NONE: ReadonlyMap<string, Stretch> = new Map()

/** A stretch's own key: its document and place, and whether it is a passage. */
export function keyOf(stretch: Stretch): string {
  const [start, end] = stretch.span
  return `${stretch.document}:${start}-${end}${stretch.passage === undefined ? '~' : ''}`
}

function linkKey({ quoting, carrying }: Link): string {
  return `${quoting.document}:${quoting.span.join('-')}>${carrying.document}:${carrying.span.join('-')}`
}

function byPlace(a: Stretch, b: Stretch): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1
  return a.span[0] - b.span[0] || a.span[1] - b.span[1] || (a.passage === undefined ? 1 : -1)
}

function nodeOf(witness: Witness, source: GraphSource): Node | undefined {
  const links = source.linksOf(witness.id)
  const carriers = carriersOf([witness], id => source.words(id))
  const carrier = carriers.get(witness.id)
  if (carrier === undefined) return undefined
  addUnmarked(carriers, links)
  const linked = new Map<string, LinkedEnd[]>()
  const add = (own: 'quoting' | 'carrying', link: Link): void => {
    const end = own === 'quoting' ? 'carrying' : 'quoting'
    if (link[own].document !== witness.id) return
    for (const stretch of stretchesAt(carrier, link[own].span)) {
      append(linked, keyOf(stretch), { link, other: link[end].document, end })
    }
  }
  for (const link of links) {
    add('quoting', link)
    add('carrying', link)
  }
  const byKey = new Map(
    carrier.stretches.toSorted(byPlace).map(stretch => [keyOf(stretch), stretch] as const),
  )
  return { carrier, byKey, beside: besideOf(carrier, links), linked }
}

/** Parts of one thing said, or perhaps of one, and passages inside passages: whether an inner one counts depends on the outer. */
function besideOf(carrier: Carrier, links: readonly Link[]): Map<string, Stretch[]> {
  const beside = new Map<string, Stretch[]>()
  const join = (a: Stretch, b: Stretch): void => {
    append(beside, keyOf(a), b)
    append(beside, keyOf(b), a)
  }
  for (const [a, b] of [...neighbours(carrier), ...coquoted(carrier, links)]) join(a, b)
  const ordered = carrier.stretches.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  const open: Stretch[] = []
  for (const stretch of ordered) {
    while (open.length > 0 && !contains(open.at(-1)?.span ?? [0, 0], stretch.span)) open.pop()
    const around = open.at(-1)
    if (around !== undefined) join(around, stretch)
    open.push(stretch)
  }
  return beside
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
