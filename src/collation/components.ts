import type { DocumentId } from '../text/index.js'
import { daysBetween } from './near-dates.js'
import { namedSpeaker } from './named-speaker.js'
import { neighbours } from './neighbours.js'
import { SHINGLE } from './shingles.js'
import type { Carrier, Stretch } from './stretches.js'
import { stretchesAt } from './stretches.js'
import type { Link } from './witness.js'

/** Stretches that carry one utterance, in a fixed order: by document id, then by span. */
export type Component = readonly Stretch[]

/** Sets that grow together: each stretch leads to the one that stands for its set. */
type Forest = Map<Stretch, Stretch>

function root(forest: Forest, stretch: Stretch): Stretch {
  let at = stretch
  for (let up = forest.get(at); up !== undefined && up !== at; up = forest.get(at)) at = up
  if (at !== stretch) forest.set(stretch, at)
  return at
}

function join(forest: Forest, a: Stretch, b: Stretch): void {
  const first = root(forest, a)
  const second = root(forest, b)
  if (first !== second)
    forest.set(byPlace(first, second) < 0 ? second : first, byPlace(first, second) < 0 ? first : second)
}

/*
 * A fragment of fewer words than this may have been said more than once, and by more than one person: it is
 * given to one utterance at the end and never joins two.
 */
const FRAGMENT = 7

/**
 * What two passages by different speakers must share to be one utterance, one of them wrongly credited. Links of
 * fewer words than a shingle have weighed the speakers already.
 */
const DIFFERENT_SPEAKERS_WORDS = 8

/** Two stretches that a link joins. */
interface Edge {
  readonly a: Stretch
  readonly b: Stretch
  readonly link: Link
}

/**
 * The stretches of all carriers as components, one an utterance, by what links and neighbourhood say of
 * them. The result depends on the sets of links and stretches, not on their order. O(n log n).
 */
export function componentsOf(
  carriers: ReadonlyMap<DocumentId, Carrier>,
  links: readonly Link[],
): Component[] {
  const stretches = [...carriers.values()].flatMap(carrier => carrier.stretches).toSorted(byPlace)
  const forest: Forest = new Map(stretches.map(stretch => [stretch, stretch]))
  const edges = edgesOf(carriers, links)
  const pairs = [...carriers.values()].flatMap(neighbours)
  for (const { a, b } of edges) if (!isFragment(a) && !isFragment(b)) join(forest, a, b)
  for (const [a, b] of pairs) if (!isFragment(a) && !isFragment(b)) join(forest, a, b)
  placeFragments({ forest, stretches, edges, pairs, carriers })
  return collect(forest, stretches)
}

function isFragment(stretch: Stretch): boolean {
  return stretch.words < FRAGMENT
}

function edgesOf(carriers: ReadonlyMap<DocumentId, Carrier>, links: readonly Link[]): Edge[] {
  return links.flatMap(link => {
    const quoting = carriers.get(link.quoting.document)
    const carrying = carriers.get(link.carrying.document)
    if (quoting === undefined || carrying === undefined) return []
    return stretchesAt(quoting, link.quoting.span).flatMap(a =>
      stretchesAt(carrying, link.carrying.span).flatMap(b =>
        a !== b && speakersAgree(a, b, link) ? [{ a, b, link }] : [],
      ),
    )
  })
}

function speakersAgree(a: Stretch, b: Stretch, link: Link): boolean {
  const one = namedSpeaker(a.passage, a.document)
  const other = namedSpeaker(b.passage, b.document)
  return (
    one === undefined ||
    other === undefined ||
    one === other ||
    link.shared < SHINGLE ||
    link.shared >= DIFFERENT_SPEAKERS_WORDS
  )
}

interface Placing {
  readonly forest: Forest
  readonly stretches: readonly Stretch[]
  readonly edges: readonly Edge[]
  readonly pairs: readonly (readonly [Stretch, Stretch])[]
  readonly carriers: ReadonlyMap<DocumentId, Carrier>
}

/**
 * Gives each fragment to the best utterance that holds its words; what finds none joins the fragments of
 * the same words, then its neighbours.
 */
function placeFragments(placing: Placing): void {
  const { forest, edges, pairs, carriers } = placing
  const candidates = new Map<Stretch, Stretch[]>()
  const add = (fragment: Stretch, other: Stretch): void => {
    if (isFragment(fragment) && !isFragment(other))
      candidates.set(fragment, [...(candidates.get(fragment) ?? []), other])
  }
  for (const { a, b } of edges) {
    add(a, b)
    add(b, a)
  }
  const homes = new Map<Stretch, Stretch>()
  const firstPrinted = firstPrintings(placing)
  const sets = collect(forest, placing.stretches)
  const setOf = new Map(sets.flatMap(set => set.map(stretch => [stretch, set] as const)))
  const carriedBy = new Map<Component, Set<DocumentId>>(
    sets.map(set => [set, new Set(set.map(stretch => stretch.document))]),
  )
  for (const credited of ['same', 'other'] as const) {
    const found = [...candidates].flatMap(([fragment, others]) => {
      if (homes.has(fragment)) return []
      const home = bestHome({
        fragment,
        credited,
        printed: firstPrinted(fragment),
        others,
        setOf,
        carriedBy,
        carriers,
      })
      return home === undefined ? [] : [[fragment, home] as const]
    })
    for (const [fragment, home] of found) {
      homes.set(fragment, home)
      carriedBy.get(setOf.get(home) ?? [])?.add(fragment.document)
    }
  }
  for (const [fragment, home] of homes) join(forest, fragment, home)
  for (const { a, b } of edges) {
    if (isFragment(a) && isFragment(b) && !homes.has(a) && !homes.has(b) && repeat(a, b, carriers))
      join(forest, a, b)
  }
  placeByNeighbours({ forest, pairs, homes, edges })
}

interface ByNeighbours {
  readonly forest: Forest
  readonly pairs: readonly (readonly [Stretch, Stretch])[]
  readonly homes: ReadonlyMap<Stretch, Stretch>
  readonly edges: readonly Edge[]
}

/** A fragment without links goes with the quotation that its cue interrupts. */
function placeByNeighbours({ forest, pairs, homes, edges }: ByNeighbours): void {
  const linked = new Set(edges.flatMap(({ a, b }) => [a, b]))
  for (const [a, b] of pairs) {
    const free = (stretch: Stretch): boolean =>
      isFragment(stretch) && !homes.has(stretch) && !linked.has(stretch)
    if (free(a) || free(b)) join(forest, a, b)
  }
}

/*
 * Fragments of the same words by nobody known are one saying when they were in print so near to each other: a
 * phrase like "such a thing" comes back for years.
 */
const SAME_NEWS_DAYS = 14

function repeat(a: Stretch, b: Stretch, carriers: ReadonlyMap<DocumentId, Carrier>): boolean {
  const same = sameSpeaker(a, b)
  if (same !== 1 || a.document === b.document) return same > 0
  const [one, other] = [a, b].map(stretch => carriers.get(stretch.document)?.witness.published)
  if (one === undefined || other === undefined) return true
  return Math.abs(daysBetween(one, other)) <= SAME_NEWS_DAYS
}

/** When a fragment, or another of the same words that links join to it, was first in print. */
function firstPrintings({ stretches, edges, carriers }: Placing): (fragment: Stretch) => string | undefined {
  const alike: Forest = new Map(stretches.map(stretch => [stretch, stretch]))
  for (const { a, b } of edges) if (isFragment(a) && isFragment(b) && sameSpeaker(a, b) > 0) join(alike, a, b)
  const first = new Map<Stretch, string>()
  for (const stretch of stretches) {
    const printed = carriers.get(stretch.document)?.witness.published
    const top = root(alike, stretch)
    const known = first.get(top)
    if (printed !== undefined && (known === undefined || printed < known)) first.set(top, printed)
  }
  return fragment => first.get(root(alike, fragment))
}

interface HomeSearch {
  readonly fragment: Stretch
  /** When these words were first in print. */
  readonly printed: string | undefined
  readonly others: readonly Stretch[]
  readonly setOf: ReadonlyMap<Stretch, Component>
  readonly carriedBy: ReadonlyMap<Component, ReadonlySet<DocumentId>>
  /** `same`: homes said by the fragment's own speaker or by nobody known; `other`: those of other speakers. */
  readonly credited: 'same' | 'other'
  readonly carriers: ReadonlyMap<DocumentId, Carrier>
}

/**
 * The stretch whose utterance the fragment most likely belongs to: said by the same speaker rather than
 * by nobody known, not first printed long after the fragment, carried by the most documents.
 */
function bestHome(search: HomeSearch): Stretch | undefined {
  const { fragment, printed, carriers, setOf } = search
  const rated = search.others.flatMap(other => {
    const set = setOf.get(other) ?? [other]
    if (tooLate(printed, earliest(set, carriers))) return []
    const documents = search.carriedBy.get(set)?.size ?? 1
    const same = sameSpeaker(fragment, other)
    if (search.credited === 'same' ? same === 0 : same > 0 || documents < KNOWN_WORDS) return []
    const here = set.some(stretch => stretch.document === fragment.document)
    return [{ other, rate: [same, here ? 1 : 0, documents] }]
  })
  const best = rated.toSorted((x, y) => byRate(y.rate, x.rate) || byPlace(x.other, y.other))[0]
  return best?.other
}

/**
 * A fragment credited to another speaker is given to an utterance that so many documents carry: its words are known
 * words then, and the credit is more likely wrong than the words are said twice.
 */
const KNOWN_WORDS = 3

/**
 * 2 for the same, 1 where one is unknown, 0 for another. Between: two who are not named but described alike ("a port
 * spokesperson") are likelier one than not; somebody unnamed is hardly a rule text or another body.
 */
function sameSpeaker(fragment: Stretch, other: Stretch): number {
  const one = namedSpeaker(fragment.passage, fragment.document)
  const two = namedSpeaker(other.passage, other.document)
  if (one !== undefined && two !== undefined) return one === two ? 2 : 0
  if (one === undefined && two === undefined) return describedAlike(fragment, other) ? 1.5 : 1
  const [unnamed, named] = one === undefined ? [fragment, other] : [other, fragment]
  return unnamed.passage?.speaker !== undefined && named.passage?.byPerson === false ? 0.5 : 1
}

/** Words that two descriptions must share: what they are, and whose ("a spokesperson for the port", "the port's spokesperson"). */
const SHARED_IN_DESCRIPTIONS = 2

const PLAIN_IN_DESCRIPTIONS: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'of',
  'for',
  'in',
  'at',
  'who',
  'and',
  'one',
  's',
])

function describedAlike(a: Stretch, b: Stretch): boolean {
  const words = (stretch: Stretch): string[] =>
    (stretch.passage?.speaker ?? '')
      .slice(0, -stretch.document.length)
      .split('-')
      .filter(word => word !== '' && !PLAIN_IN_DESCRIPTIONS.has(word))
  const others = new Set(words(b))
  return words(a).filter(word => others.has(word)).length >= SHARED_IN_DESCRIPTIONS
}

function byRate(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0)
  return 0
}

function earliest(set: Component, carriers: ReadonlyMap<DocumentId, Carrier>): string | undefined {
  return set
    .filter(stretch => !isFragment(stretch))
    .flatMap(stretch => carriers.get(stretch.document)?.witness.published ?? [])
    .toSorted()[0]
}

/** A fragment that was in print this much earlier was not cut from words first printed now: they say it again. */
const DAYS_EARLIER = 30

function tooLate(fragment: string | undefined, first: string | undefined): boolean {
  if (fragment === undefined || first === undefined) return false
  return daysBetween(fragment, first) > DAYS_EARLIER
}

function collect(forest: Forest, stretches: readonly Stretch[]): Component[] {
  const sets = new Map<Stretch, Stretch[]>()
  for (const stretch of stretches) {
    const top = root(forest, stretch)
    const set = sets.get(top)
    if (set === undefined) sets.set(top, [stretch])
    else set.push(stretch)
  }
  return [...sets.values()]
}

/** By document id, then by span: the fixed order of stretches. */
export function byPlace(a: Stretch, b: Stretch): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1
  return a.span[0] - b.span[0] || a.span[1] - b.span[1]
}
