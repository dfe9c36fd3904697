import type { DocumentId } from '../text/index.js'
import { byPlace, speakersAgree } from './components.js'
import type { Outline, OutlinedLink, StretchPair } from './outline.js'
import { outlineOf } from './outline.js'
import type { SplicedReading } from './spliced-readings.js'
import { partSplices } from './spliced-readings.js'
import type { Carrier, Stretch } from './stretches.js'
import { stretchesAt } from './stretches.js'
import type { DecidedMatches, Link, Witness } from './witness.js'
import type { WordTable } from './word-table.js'
import { tableOfWords } from './word-table.js'

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
  /** Whether a document is somebody's own text, where that is known without its witness. */
  isAuthored?(id: DocumentId): boolean
  /** The outline of a document as it was kept; undefined where none was since it or its links changed. */
  outline?(id: DocumentId): Outline | undefined
  /** Keeps an outline that was made. */
  keep?(id: DocumentId, outline: Outline): void
}

/** One document of a graph; all maps by the keys of its stretches. */
interface Node {
  readonly outline: Outline
  readonly byKey: ReadonlyMap<string, Stretch>
  readonly neighbours: ReadonlyMap<string, readonly Stretch[]>
  readonly coquoted: ReadonlyMap<string, readonly Stretch[]>
  /** The links at each stretch, each with its other end. Of most documents only the stretches are asked for. */
  readonly linked: () => ReadonlyMap<string, readonly LinkedEnd[]>
  /** The stretches joined with each, once they were asked for. */
  readonly joined: Map<string, readonly Stretch[]>
  parting: Parting | undefined
  /** With its text, once that was asked for. */
  carrier: Carrier | undefined
}

interface LinkedEnd {
  readonly link: OutlinedLink
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
 * `clear`, with the text of those whose text was asked for.
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

  /** When a document was in print; undefined where that is not known. */
  publishedOf(document: DocumentId): string | undefined {
    return this.#node(document)?.outline.published
  }

  /** Whether a document is somebody's own text. */
  isAuthored(document: DocumentId): boolean {
    return this.#node(document)?.outline.author !== undefined
  }

  /** The document with its text; undefined where the pile does not hold it. */
  carrierOf(document: DocumentId): Carrier | undefined {
    const node = this.#node(document)
    if (node === undefined || node.carrier !== undefined) return node?.carrier
    const witness = this.#source.witness(document)
    if (witness === undefined) return undefined
    const table = this.#source.words(document) ?? tableOfWords(witness.text)
    return (node.carrier = { witness, table, stretches: node.outline.stretches })
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
    for (const end of node.linked().get(key) ?? []) {
      if (this.#isDropped(end, stretch.document)) continue
      const { link } = end
      const own = end.end === 'quoting' ? link.carrying : link.quoting
      const words = { shared: link.shared, spans: [own.span, link[end.end].span] } as const
      for (const other of this.#at(end)) {
        if (keyOf(other) === key || this.#areTwoSayings(stretch, other, link.shared)) continue
        if (speakersAgree(stretch, other, words)) found.set(keyOf(other), other)
      }
    }
    const joined = [...found.values()].toSorted(byPlace)
    node.joined.set(key, joined)
    return joined
  }

  /** The stretches at the other ends of a stretch's links, joined with it or not. */
  linkedWith(stretch: Stretch): Stretch[] {
    return (this.#node(stretch.document)?.linked().get(keyOf(stretch)) ?? []).flatMap(end => this.#at(end))
  }

  /** Whether a link at the stretch leads to a primary text: then its quotation may be spliced from two. */
  meetsAuthor(stretch: Stretch): boolean {
    const ends = this.#node(stretch.document)?.linked().get(keyOf(stretch)) ?? []
    return ends.some(({ link }) => link.toAuthored)
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
    const node = this.#node(other)
    return node === undefined ? [] : stretchesAt(node.outline, link[end].span)
  }

  /** Whether two texts of one person have a sentence in common, and go on otherwise: neither is a witness of the other. */
  #areTwoSayings(a: Stretch, b: Stretch, shared: number): boolean {
    if (!a.own || !b.own || shared >= MOST_OF_SAYING * Math.min(a.words, b.words)) return false
    const author = this.#node(a.document)?.outline.author
    return author !== undefined && author === this.#node(b.document)?.outline.author
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
    return (node.parting ??= this.#partingOf(document, node.outline))
  }

  #partingOf(own: DocumentId, { author, stretches, links, published }: Outline): Parting {
    const carriers = new Map([[own, { author, stretches, published }]])
    for (const { quoting, carrying, toAuthored } of links) {
      const other = quoting.document === own ? carrying.document : quoting.document
      if (!toAuthored || carriers.has(other)) continue
      const primary = this.#node(other)?.outline
      if (primary !== undefined) carriers.set(other, primary)
    }
    if (carriers.size < PARTED_DOCUMENTS) return NO_PARTING
    const parted = partSplices(carriers, links)
    if (parted.links.length === links.length) return NO_PARTING
    const left = new Set(parted.links)
    return {
      dropped: new Set(links.filter(link => !left.has(link)).map(linkKey)),
      spliced: new Map([...parted.spliced].map(([stretch, spliced]) => [keyOf(stretch), spliced])),
    }
  }

  #node(document: DocumentId): Node | undefined {
    if (this.#nodes.has(document)) return this.#nodes.get(document)
    const outline = this.#source.outline?.(document) ?? this.#outline(document)
    const node = outline === undefined ? undefined : nodeOf(document, outline)
    this.#nodes.set(document, node)
    return node
  }

  #outline(document: DocumentId): Outline | undefined {
    const witness = this.#source.witness(document)
    if (witness === undefined) return undefined
    const outline = outlineOf({
      witness,
      words: this.#source.words(document),
      links: this.#source.linksOf(document),
      isAuthored: id => this.#isAuthored(id),
    })
    if (outline !== undefined) this.#source.keep?.(document, outline)
    return outline
  }

  #isAuthored(document: DocumentId): boolean {
    const known = this.#authored.get(document)
    if (known !== undefined) return known
    const authored =
      this.#source.isAuthored?.(document) ?? this.#source.witness(document)?.author !== undefined
    this.#authored.set(document, authored)
    return authored
  }
}

const NONE: ReadonlyMap<string, Stretch> = new Map()
const NO_MATCHES: DecidedMatches = new Map()
const NO_PARTING: Parting = { dropped: new Set(), spliced: new Map() }

/** Of the shorter of two paragraphs of one person so much makes them one saying. */
const MOST_OF_SAYING = 0.6

/** A document and two primary texts: fewer splice nothing. */
const PARTED_DOCUMENTS = 3

/** A stretch's own key: its document and place, and whether it is a passage. */
export function keyOf(stretch: Stretch): string {
  const [start, end] = stretch.span
  return `${stretch.document}:${start}-${end}${stretch.passage === undefined ? '~' : ''}`
}

function linkKey({ quoting, carrying }: Omit<Link, 'score'>): string {
  return `${quoting.document}:${quoting.span.join('-')}>${carrying.document}:${carrying.span.join('-')}`
}

function nodeOf(document: DocumentId, outline: Outline): Node {
  const ordered = outline.stretches.toSorted(byPlace)
  let linked: ReadonlyMap<string, readonly LinkedEnd[]> | undefined
  return {
    outline,
    byKey: new Map(ordered.map(stretch => [keyOf(stretch), stretch])),
    neighbours: bothWays(outline, outline.beside),
    coquoted: bothWays(outline, outline.coquoted),
    linked: () => (linked ??= linkedOf(document, outline)),
    joined: new Map(),
    parting: undefined,
    carrier: undefined,
  }
}

function linkedOf(document: DocumentId, outline: Outline): Map<string, LinkedEnd[]> {
  const linked = new Map<string, LinkedEnd[]>()
  const add = (own: 'quoting' | 'carrying', link: OutlinedLink): void => {
    const end = own === 'quoting' ? 'carrying' : 'quoting'
    if (link[own].document !== document) return
    for (const stretch of stretchesAt(outline, link[own].span))
      append(linked, keyOf(stretch), { link, other: link[end].document, end })
  }
  for (const link of outline.links) {
    add('quoting', link)
    add('carrying', link)
  }
  return linked
}

function bothWays({ stretches }: Outline, pairs: readonly StretchPair[]): Map<string, Stretch[]> {
  const beside = new Map<string, Stretch[]>()
  for (const [one, other] of pairs) {
    const [a, b] = [stretches[one], stretches[other]]
    if (a === undefined || b === undefined) continue
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
