import type { DocumentId } from '../text/index.js'
import type { Pair } from './components.js'
import { byPlace, isFragment, joined } from './components.js'
import type { Grouping } from './group.js'
import { utterancesOf } from './group.js'
import type { Home } from './homes.js'
import { homeAmong, isRepeat, sameSpeaker } from './homes.js'
import type { SplicedReading } from './spliced-readings.js'
import type { StretchGraph } from './stretch-graph.js'
import { keyOf } from './stretch-graph.js'
import type { Carrier, Stretch } from './stretches.js'
import type { Utterance } from './witness.js'

/** Stretches of one or more documents that belong together: each is in one cluster. */
export interface Cluster {
  /** Stable: the place of its first stretch. */
  readonly key: string
  /** In order of place. */
  readonly stretches: readonly Stretch[]
  /** Made when asked for: the alignment of all readings. */
  utterances(): readonly Utterance[]
}

/** Longer stretches that links and neighbourhood join: by what a fragment chooses its home. */
interface Core extends Omit<Home, 'stretch'> {
  readonly stretches: readonly Stretch[]
}

/** Fragments without links that stand beside each other, and what they stand beside. */
interface Run {
  readonly fragments: readonly Stretch[]
  readonly cores: readonly Stretch[]
  /** The linked fragment that they go with where no longer stretch is beside them. */
  readonly anchor: Stretch | undefined
}

/** What a cluster is put together from. */
interface Parts {
  readonly stretches: Map<string, Stretch>
  readonly pairs: Pair[]
}

/**
 * The clusters of a graph, in two levels. Longer stretches (cores) are in one cluster where links, neighbourhood or
 * coquotation join them. A fragment is given to one cluster by its own links and by who carries the cores at their other
 * ends; what finds no home goes with the fragments that repeat it. So no decision runs through another fragment: a
 * slogan in hundreds of documents holds no two clusters together. Of 12,000 news articles the largest cluster has 383
 * stretches; where fragments joined too it had 35,545, a quarter of all. What a cluster gives depends on its own
 * stretches and on those at the ends of their links. What was asked for is kept until `clear`.
 */
export class Clusters {
  readonly #graph: StretchGraph
  readonly #cores = new Map<string, Core>()
  readonly #homes = new Map<string, Stretch | undefined>()

  constructor(graph: StretchGraph) {
    this.#graph = graph
  }

  /** Forgets what was asked for; to be called when the graph is cleared. */
  clear(): void {
    this.#cores.clear()
    this.#homes.clear()
  }

  /** The cluster that holds a stretch. Linear in its stretches and their links. */
  clusterOf(seed: Stretch): Cluster {
    const parts = this.#partsOf(seed)
    const stretches = [...parts.stretches.values()].toSorted(byPlace)
    return {
      key: keyOf(stretches[0] ?? seed),
      stretches,
      utterances: () => utterancesOf(joined(stretches, parts.pairs), this.#groupingOf(stretches)),
    }
  }

  /**
   * Whether a document that has a fragment's words gives it another home by having them first: of what was in print much later no
   * fragment is cut. Where the fragment is no younger than that document, its date is all that is looked at.
   */
  isDatedBy(fragment: Stretch, document: DocumentId): boolean {
    const [own, published] = [this.#published(document), this.#published(fragment.document)]
    if (own !== undefined && published !== undefined && published <= own) return false
    const alike = [fragment, ...this.#alike(fragment)]
    const before = alike
      .filter(one => one.document !== document)
      .flatMap(one => this.#printed(one, document))
      .toSorted()[0]
    const now = alike.flatMap(one => this.#printed(one)).toSorted()[0]
    if (now === before) return false
    const homes = this.#homesOf(fragment).filter(({ stretch }) => stretch.document !== document)
    return homeAmong(fragment, homes, before) !== homeAmong(fragment, homes, now)
  }

  #partsOf(seed: Stretch): Parts {
    if (!isFragment(seed)) return this.#aroundCore(seed)
    if (!this.#isFree(seed)) {
      const home = this.#homeOf(seed)
      return home === undefined ? this.#amongFragments(seed) : this.#aroundCore(home)
    }
    const run = this.#runOf(seed)
    const [core] = run.cores
    if (core !== undefined) return this.#aroundCore(core)
    if (run.anchor !== undefined) return this.#partsOf(run.anchor)
    const parts: Parts = { stretches: new Map(), pairs: [] }
    addRun(run, parts)
    return parts
  }

  #aroundCore(seed: Stretch): Parts {
    const parts: Parts = { stretches: new Map(), pairs: [] }
    const cores = new Map<string, Stretch>([[keyOf(seed), seed]])
    const done = new Set<Core>()
    // A map that grows while it is walked gives what was added too.
    for (const core of cores.values()) {
      const joinedCores = this.#coreOf(core)
      if (!done.has(joinedCores)) {
        done.add(joinedCores)
        for (const other of joinedCores.stretches) {
          cores.set(keyOf(other), other)
          parts.pairs.push([core, other])
        }
      }
      for (const other of this.#graph.coquotedWith(core))
        if (!isFragment(other)) cores.set(keyOf(other), other)
      for (const run of this.#runsBeside(core)) {
        addRun(run, parts)
        for (const other of run.cores) cores.set(keyOf(other), other)
      }
    }
    for (const [key, core] of cores) parts.stretches.set(key, core)
    for (const core of cores.values()) this.#addFragmentsOf(core, cores, parts)
    return parts
  }

  /** The fragments that link to a core and have their home in its cluster. */
  #addFragmentsOf(core: Stretch, cores: ReadonlyMap<string, Stretch>, parts: Parts): void {
    for (const fragment of this.#graph.joinedWith(core)) {
      if (!isFragment(fragment) || parts.stretches.has(keyOf(fragment))) continue
      const home = this.#homeOf(fragment)
      if (home === undefined || !cores.has(keyOf(home))) continue
      parts.pairs.push([fragment, home])
      this.#addFragment(fragment, parts)
    }
  }

  /** A linked fragment, and those without links that go with it. */
  #addFragment(fragment: Stretch, parts: Parts): void {
    const key = keyOf(fragment)
    parts.stretches.set(key, fragment)
    for (const run of this.#runsBeside(fragment))
      if (run.anchor !== undefined && keyOf(run.anchor) === key) addRun(run, parts)
  }

  #amongFragments(seed: Stretch): Parts {
    const parts: Parts = { stretches: new Map(), pairs: [] }
    const met = new Map<string, Stretch>([[keyOf(seed), seed]])
    for (const fragment of met.values()) {
      this.#addFragment(fragment, parts)
      for (const other of this.#graph.joinedWith(fragment)) {
        if (!isFragment(other) || this.#homeOf(other) !== undefined) continue
        if (!isRepeat(this.#dated(fragment), this.#dated(other))) continue
        met.set(keyOf(other), other)
        parts.pairs.push([fragment, other])
      }
    }
    return parts
  }

  #coreOf(seed: Stretch): Core {
    const known = this.#cores.get(keyOf(seed))
    if (known !== undefined) return known
    const met = new Map<string, Stretch>([[keyOf(seed), seed]])
    for (const stretch of met.values())
      for (const other of [...this.#graph.joinedWith(stretch), ...this.#graph.beside(stretch)])
        if (!isFragment(other)) met.set(keyOf(other), other)
    const stretches = [...met.values()]
    const documents = new Set(stretches.map(stretch => stretch.document))
    const dates = [...documents].flatMap(id => this.#published(id) ?? [])
    const core = { stretches, documents, earliest: dates.toSorted()[0] }
    for (const key of met.keys()) this.#cores.set(key, core)
    return core
  }

  /** The core that a linked fragment is given to: see `homeAmong`. */
  #homeOf(fragment: Stretch): Stretch | undefined {
    const key = keyOf(fragment)
    if (this.#homes.has(key)) return this.#homes.get(key)
    const homes = this.#homesOf(fragment)
    const printed = [fragment, ...this.#alike(fragment)].flatMap(one => this.#printed(one))
    const home = homes.length === 0 ? undefined : homeAmong(fragment, homes, printed.toSorted()[0])
    this.#homes.set(key, home)
    return home
  }

  /** The longer stretches that links join with a fragment, each with its core. */
  #homesOf(fragment: Stretch): Home[] {
    return this.#graph
      .joinedWith(fragment)
      .filter(other => !isFragment(other))
      .map(stretch => ({ ...this.#coreOf(stretch), stretch }))
  }

  /** The fragments of the same words that links join to one. */
  #alike(fragment: Stretch): Stretch[] {
    return this.#graph
      .joinedWith(fragment)
      .filter(other => isFragment(other) && sameSpeaker(fragment, other) > 0)
  }

  /** When a fragment's document was in print; where that is not known, the documents that have the same words. */
  #printed(fragment: Stretch, except?: DocumentId): string[] {
    const dated = this.#published(fragment.document) === undefined ? this.#alike(fragment) : [fragment]
    return dated.flatMap(({ document }) => (document === except ? [] : (this.#published(document) ?? [])))
  }

  #isFree(stretch: Stretch): boolean {
    return isFragment(stretch) && this.#graph.joinedWith(stretch).length === 0
  }

  #runsBeside(stretch: Stretch): Run[] {
    return this.#graph
      .beside(stretch)
      .filter(other => this.#isFree(other))
      .map(other => this.#runOf(other))
  }

  #runOf(free: Stretch): Run {
    const fragments = new Map<string, Stretch>([[keyOf(free), free]])
    const others: Stretch[] = []
    for (const fragment of fragments.values())
      for (const other of this.#graph.beside(fragment)) {
        if (this.#isFree(other)) fragments.set(keyOf(other), other)
        else others.push(other)
      }
    const ordered = others.toSorted(byPlace)
    const cores = ordered.filter(other => !isFragment(other))
    const anchor = cores.length > 0 ? undefined : ordered[0]
    return { fragments: [...fragments.values()], cores, anchor }
  }

  #dated(stretch: Stretch): { readonly stretch: Stretch; readonly published: string | undefined } {
    return { stretch, published: this.#published(stretch.document) }
  }

  #published(document: DocumentId): string | undefined {
    return this.#graph.publishedOf(document)
  }

  #groupingOf(stretches: readonly Stretch[]): Grouping {
    const carriers = new Map<DocumentId, Carrier>()
    const spliced = new Map<Stretch, SplicedReading>()
    const add = ({ document }: Stretch): void => {
      const carrier = carriers.has(document) ? undefined : this.#graph.carrierOf(document)
      if (carrier !== undefined) carriers.set(document, carrier)
    }
    for (const stretch of stretches) {
      add(stretch)
      const reading = this.#graph.splicedAt(stretch)
      if (reading === undefined) continue
      spliced.set(stretch, reading)
      reading.second.forEach(add)
    }
    return { carriers, spliced, matches: this.#graph.matches }
  }
}

function addRun({ fragments, cores, anchor }: Run, { stretches, pairs }: Parts): void {
  const [first] = fragments
  if (first === undefined || stretches.has(keyOf(first))) return
  for (const fragment of fragments) {
    stretches.set(keyOf(fragment), fragment)
    pairs.push([first, fragment])
  }
  for (const other of cores) pairs.push([first, other])
  if (anchor !== undefined) pairs.push([first, anchor])
}
