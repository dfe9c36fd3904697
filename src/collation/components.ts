import { overlap, type Span } from '../text/index.js'
import { namedSpeaker } from './named-speaker.js'
import { SHINGLE } from './shingles.js'
import type { Stretch } from './stretches.js'

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

/** Whether a stretch has too few words to join others by itself. */
export function isFragment(stretch: Stretch): boolean {
  return stretch.words < FRAGMENT
}

/**
 * What two passages by different speakers must share to be one utterance, one of them wrongly credited: nearly all words of the
 * shorter, or so many that they are not said twice. Two sayings can begin alike ("Nobody at the reserve has ever been ..."). Links
 * of fewer words than a shingle have weighed the speakers already.
 */
const DIFFERENT_SPEAKERS_WORDS = 8
const NEARLY_ALL = 0.8
const NOT_SAID_TWICE = 16

/** A link as two stretches have it: how many words it shares, and its place on the side of either. */
export interface SharedWords {
  readonly shared: number
  readonly spans: readonly [Span, Span]
}

/** Whether a link joins two stretches: neither is of another speaker than the other, or its words are too many to be said twice. */
export function speakersAgree(a: Stretch, b: Stretch, { shared, spans }: SharedWords): boolean {
  const one = namedSpeaker(a.passage, a.document)
  const other = namedSpeaker(b.passage, b.document)
  if (one === undefined || other === undefined || one === other || shared < SHINGLE) return true
  if (shared < DIFFERENT_SPEAKERS_WORDS) return false
  // The link of a longer text runs over what others say in between.
  if (!holdsMost(a, spans[0]) || !holdsMost(b, spans[1])) return false
  return shared >= Math.min(NOT_SAID_TWICE, NEARLY_ALL * Math.min(a.words, b.words))
}

function holdsMost(stretch: Stretch, span: Span): boolean {
  return 2 * overlap(stretch.span, span) > span[1] - span[0]
}

/** Two stretches of one utterance. */
export type Pair = readonly [Stretch, Stretch]

/**
 * The sets into which pairs join stretches, each ordered by place, and the first of the first set first. Depends on
 * the order of neither. O(n log n).
 */
export function joined(stretches: readonly Stretch[], pairs: readonly Pair[]): Component[] {
  const ordered = stretches.toSorted(byPlace)
  const forest: Forest = new Map(ordered.map(stretch => [stretch, stretch]))
  for (const [a, b] of pairs) join(forest, a, b)
  return collect(forest, ordered)
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

/** By document id, then by span, a passage first: the fixed order of stretches. */
export function byPlace(a: Stretch, b: Stretch): number {
  if (a.document !== b.document) return a.document < b.document ? -1 : 1
  return (
    a.span[0] - b.span[0] ||
    a.span[1] - b.span[1] ||
    Number(a.passage === undefined) - Number(b.passage === undefined)
  )
}
