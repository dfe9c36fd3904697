import type { DocumentId } from '../text/index.js'
import { byPlace, speakersAgree } from './components.js'
import { neighbours } from './neighbours.js'
import type { SplicedReading } from './spliced-readings.js'
import { partSplices } from './spliced-readings.js'
import { coquoted } from './statements.js'
import type { Carrier, Stretch } from './stretches.js'
import { addUnmarked, carriersOf, stretchesAt } from './stretches.js'
import type { DecidedMatches, Link, Witness } from './witness.js'
import type { WordTable } from './word-table.js'

/** Where a graph gets its witnesses and links from: memory or a store. */
export interface GraphSource {
  /** Undefined where the pile does not hold the document. */
  witness(id: DocumentId): Witness | undefined
  /** The words of its text; undefined where they are not at hand. */
  words(id: DocumentId): WordTable | undefined
  /** All links that have the document on either side. */
  linksOf(id: DocumentId): readonly Link[]
  /** What persons decided about readings; absent where nobody did. */
  readonly matches?: DecidedMatches | undefined
}

/** One document of a graph; all maps by the keys of its stretches. */
interface Node {
  readonly carrier: Carrier
  readonly links: readonly Link[]
  readonly byKey: ReadonlyMap<string, Stretch>
  readonly neighbours: ReadonlyMap<string, readonly Stretch[]>
  readonly coquoted: ReadonlyMap<string, readonly Stretch[]>
  /** The links at each stretch, each with its other end. */
  readonly linked: ReadonlyMap<string, readonly LinkedEnd[]>
  /** The stretches joined with each, once they were asked for. */
  readonly joined: Map<string, readonly Stretch[]>
  parting: Parting | undefined
}

interface LinkedEnd {
  readonly link: Link
  readonly other: DocumentId
  readonly end: 'quoting' | 'carrying'
}

/** What the spliced quotations of a document drop, by the links' places, and what they are. */
interface Parting {
  readonly dropped: ReadonlySet<string>
  readonly spliced: ReadonlyMap<string, SplicedReading>
}

/**
 * The stretches of a pile as a graph: what joins a stretch depends on its own document's links and on those of the
 * documents at their other ends, and on nothing further. The nodes are made when they are needed and kept until
 * `clear`; some 60 kB each for a news article.
 */
export class StretchGraph {
  readonly #source: GraphSource
  readonly #nodes = new Map<DocumentId, Node | undefined>()
  readonly #authored = new Map<DocumentId, boolean>()

  constructor(source: GraphSource) {
    this.#source = source
  }

  /** The stretches of a document, by their keys; empty where the pile does not hold it. */
  stretchesOf(document: DocumentId): ReadonlyMap<string, Stretch> {
    return this.#node(document)?.byKey ?? NONE
  }

  /** Undefined where the pile does not hold the document. */
  carrierOf(document: DocumentId): Carrier | undefined {
    return this.#node(document)?.carrier
  }

  /** What persons decided about readings. */
  get matches(): DecidedMatches {
    return this.#source.matches ?? NO_MATCHES
  }

  /** How many documents are at hand. */
  get size(): number {
    return this.#nodes.size
  }

  /** Forgets all documents. */
  clear(): void {
    this.#nodes.clear()
  }

  /**
   * The stretches that links join with one: the speakers agree, and no spliced quotation drops the link. Linear in the
   * links at the stretch.
   */
  joinedWith(stretch: Stretch): readonly Stretch[] {
    const node = this.#node(stretch.document)
    const key = keyOf(stretch)
    const known = node?.joined.get(key)
    if (node === undefined || known !== undefined) return known ?? []
    const found = new Map<string, Stretch>()
    for (const end of node.linked.get(key) ?? []) {
      if (this.#isDropped(end, stretch.document)) continue
      for (const other of this.#at(end))
        if (keyOf(other) !== key && speakersAgree(stretch, other, end.link)) found.set(keyOf(other), other)
    }
    const joined = [...found.values()].toSorted(byPlace)
    node.joined.set(key, joined)
    return joined
  }

  /** The stretches at the other ends of a stretch's links, joined with it or not. */
  linkedWith(stretch: Stretch): Stretch[] {
    return (this.#node(stretch.document)?.linked.get(keyOf(stretch)) ?? []).flatMap(end => this.#at(end))
  }

  /** Whether a link at the stretch leads to a primary text: then its quotation may be spliced from two. */
  meetsAuthor(stretch: Stretch): boolean {
    const ends = this.#node(stretch.document)?.linked.get(keyOf(stretch)) ?? []
    return ends.some(({ other }) => this.isAuthored(other))
  }

  /** Whether a document is somebody's own text. */
  isAuthored(document: DocumentId): boolean {
    const known = this.#authored.get(document)
    if (known !== undefined) return known
    const authored = this.#source.witness(document)?.author !== undefined
    this.#authored.set(document, authored)
    return authored
  }

  /** The parts of one thing said that stand before and after a stretch: see `neighbours`. */
  beside(stretch: Stretch): readonly Stretch[] {
    return this.#node(stretch.document)?.neighbours.get(keyOf(stretch)) ?? []
  }

  /** See `coquoted`. */
  coquotedWith(stretch: Stretch): readonly Stretch[] {
    return this.#node(stretch.document)?.coquoted.get(keyOf(stretch)) ?? []
  }

  /** Undefined where a stretch is not put together from two primary texts. */
  splicedAt(stretch: Stretch): SplicedReading | undefined {
    return this.#parting(stretch.document).spliced.get(keyOf(stretch))
  }

  #at({ link, other, end }: LinkedEnd): readonly Stretch[] {
    const carrier = this.carrierOf(other)
    return carrier === undefined ? [] : stretchesAt(carrier, link[end].span)
  }

  #isDropped({ link, other }: LinkedEnd, document: DocumentId): boolean {
    return [document, other].some(id => {
      const { dropped } = this.#parting(id)
      return dropped.size > 0 && dropped.has(linkKey(link))
    })
  }

  /** Of the readings of one document: a link's other document meets this one alone here, and so splices nothing. */
  #parting(document: DocumentId): Parting {
    const node = this.#node(document)
    if (node === undefined) return NO_PARTING
    return (node.parting ??= this.#partingOf(node))
  }

  #partingOf({ carrier, links }: Node): Parting {
    const own = carrier.witness.id
    const carriers = new Map([[own, carrier]])
    for (const { quoting, carrying } of links) {
      const other = quoting.document === own ? carrying.document : quoting.document
      if (carriers.has(other) || !this.isAuthored(other)) continue
      const primary = this.carrierOf(other)
      if (primary !== undefined) carriers.set(other, primary)
    }
    if (carriers.size < PARTED_DOCUMENTS) return NO_PARTING
    const parted = partSplices(carriers, links)
    if (parted.spliced.size === 0) return NO_PARTING
    const left = new Set(parted.links)
    return {
      dropped: new Set(links.filter(link => !left.has(link)).map(linkKey)),
      spliced: new Map([...parted.spliced].map(([stretch, spliced]) => [keyOf(stretch), spliced])),
    }
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
const NO_MATCHES: DecidedMatches = new Map()
const NO_PARTING: Parting = { dropped: new Set(), spliced: new Map() }

/** A document and two primary texts: fewer splice nothing. */
const PARTED_DOCUMENTS = 3

/** A stretch's own key: its document and place, and whether it is a passage. */
export function keyOf(stretch: Stretch): string {
  const [start, end] = stretch.span
  return `${stretch.document}:${start}-${end}${stretch.passage === undefined ? '~' : ''}`
}

function linkKey({ quoting, carrying }: Link): string {
  return `${quoting.document}:${quoting.span.join('-')}>${carrying.document}:${carrying.span.join('-')}`
}

function nodeOf(witness: Witness, source: GraphSource): Node | undefined {
  const links = source.linksOf(witness.id)
  const carriers = carriersOf([witness], id => source.words(id))
  const carrier = carriers.get(witness.id)
  if (carrier === undefined) return undefined
  addUnmarked(carriers, links)
  return {
    carrier,
    links,
    byKey: new Map(carrier.stretches.toSorted(byPlace).map(stretch => [keyOf(stretch), stretch])),
    neighbours: bothWays(neighbours(carrier)),
    coquoted: bothWays(coquoted(carrier, links)),
    linked: linkedOf(carrier, links),
    joined: new Map(),
    parting: undefined,
  }
}

function linkedOf(carrier: Carrier, links: readonly Link[]): Map<string, LinkedEnd[]> {
  const linked = new Map<string, LinkedEnd[]>()
  const add = (own: 'quoting' | 'carrying', link: Link): void => {
    const end = own === 'quoting' ? 'carrying' : 'quoting'
    if (link[own].document !== carrier.witness.id) return
    for (const stretch of stretchesAt(carrier, link[own].span))
      append(linked, keyOf(stretch), { link, other: link[end].document, end })
  }
  for (const link of links) {
    add('quoting', link)
    add('carrying', link)
  }
  return linked
}

function bothWays(pairs: readonly (readonly [Stretch, Stretch])[]): Map<string, Stretch[]> {
  const beside = new Map<string, Stretch[]>()
  for (const [a, b] of pairs) {
    append(beside, keyOf(a), b)
    append(beside, keyOf(b), a)
  }
  return beside
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
