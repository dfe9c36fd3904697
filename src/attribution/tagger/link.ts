import type { Stretch } from './labels.js'
import { FLAG, hashUnit, type Units } from './units.js'

const COLON = hashUnit(':', 0, 1)

/** Stretches that belong together: one cue, its contents in order, and its source where one is near. */
export interface Relation {
  readonly source: Stretch | undefined
  readonly cue: Stretch
  readonly content: readonly Stretch[]
}

/*
 * What lies between two stretches, in units: each cue, source or content in between costs as much as that
 * many words, and so does the end of a sentence or paragraph. With gold stretches of PolNeAR's dev split
 * these give a relation F1 of 95.6, so they are not where the errors come from.
 */
const CROSSED = { cue: 4, source: 15, content: 10 } as const
const SENTENCE = 25
const PARAGRAPH = 40
/** Beyond these a content or a source stays alone. */
const FARTHEST_CONTENT = 45
const FARTHEST_SOURCE = 30
/** What stands after its cue is a little nearer than what stands before it. */
const AFTER_CUE = -2

const OPEN_STOPS = new Set(['?', '!', '…', '...', '-', '--'].map(stop => hashUnit(stop, 0, stop.length)))
const CLOSE = 3

/** Whether a unit goes on from those before it: after a colon, or after “...?”, where a comma cannot stand. */
function joins(units: Units, i: number): boolean {
  if (units.word[i - 1] === COLON) return true
  const begins = ((units.flags[i] ?? 0) & FLAG.paragraphStart) !== 0
  return !begins && units.quoted[i - 1] === CLOSE && OPEN_STOPS.has(units.word[i - 2] ?? 0)
}

const STARTS = FLAG.sentenceStart | FLAG.paragraphStart

/** The number of sentence and of paragraph starts up to each unit, leaving out those that join. */
interface Breaks {
  readonly sentences: Int32Array
  readonly paragraphs: Int32Array
}

function countBreaks(units: Units): Breaks {
  const sentences = new Int32Array(units.count)
  const paragraphs = new Int32Array(units.count)
  for (let i = 1; i < units.count; i++) {
    let flags = units.flags[i] ?? 0
    if ((flags & STARTS) !== 0 && joins(units, i)) flags = 0
    sentences[i] = (sentences[i - 1] ?? 0) + ((flags & FLAG.sentenceStart) === 0 ? 0 : 1)
    paragraphs[i] = (paragraphs[i - 1] ?? 0) + ((flags & FLAG.paragraphStart) === 0 ? 0 : 1)
  }
  return { sentences, paragraphs }
}

/** Links the stretches of one passage. */
class Linker {
  private readonly breaks: Breaks
  /** Sum of what crossing each stretch before the n-th costs beyond its own words. */
  private readonly crossing: Float64Array
  private readonly stretches: readonly Stretch[]

  constructor(units: Units, stretches: readonly Stretch[]) {
    this.breaks = countBreaks(units)
    this.stretches = stretches
    this.crossing = new Float64Array(stretches.length + 1)
    for (const [i, s] of stretches.entries()) {
      this.crossing[i + 1] = (this.crossing[i] ?? 0) + CROSSED[s.role] - (s.last - s.first)
    }
  }

  /** The distance from the stretch number `other` to the cue number `cue`, in units. */
  private distance(other: number, cue: number): number {
    const left = other < cue
    const [near, far] = left ? [other, cue] : [cue, other]
    const a = this.stretches[near]
    const b = this.stretches[far]
    if (a === undefined || b === undefined) return Number.POSITIVE_INFINITY
    const gap = b.first - a.last + (this.crossing[far] ?? 0) - (this.crossing[near + 1] ?? 0)
    const between = (counts: Int32Array): number => (counts[b.first] ?? 0) - (counts[a.last - 1] ?? 0)
    const ends =
      SENTENCE * Math.min(3, between(this.breaks.sentences)) + PARAGRAPH * between(this.breaks.paragraphs)
    return gap + ends + (left ? 0 : AFTER_CUE)
  }

  /** The number of the nearest stretch of a role to stretch number `from`, within `limit`; -1 if none is. */
  private nearest(from: number, { role, limit }: { role: 'cue' | 'source'; limit: number }): number {
    let best = -1
    let least = limit
    const consider = (at: number): void => {
      const distance = role === 'cue' ? this.distance(from, at) : this.distance(at, from)
      if (distance < least || (distance === least && at < best)) {
        least = distance
        best = at
      }
    }
    // Only the nearest few on each side can win: what is crossed only adds up.
    for (const step of [-1, 1]) {
      let seen = 0
      for (let at = from + step; seen < 4 && at >= 0 && at < this.stretches.length; at += step) {
        if (this.stretches[at]?.role !== role) continue
        consider(at)
        seen++
      }
    }
    return best
  }

  link(): Relation[] {
    const contents = new Map<number, Stretch[]>()
    for (const [i, stretch] of this.stretches.entries()) {
      if (stretch.role !== 'content') continue
      const cue = this.nearest(i, { role: 'cue', limit: FARTHEST_CONTENT })
      if (cue >= 0) contents.set(cue, [...(contents.get(cue) ?? []), stretch])
    }
    const relations: Relation[] = []
    for (const [i, cue] of this.stretches.entries()) {
      const content = contents.get(i)
      if (cue.role !== 'cue' || content === undefined) continue
      const source = this.nearest(i, { role: 'source', limit: FARTHEST_SOURCE })
      relations.push({ source: this.stretches[source], cue, content })
    }
    return relations
  }
}

/**
 * Groups the stretches of one passage, in order, into relations: each content goes to its nearest cue,
 * each cue to its nearest source, which several cues can share. Cues without content give nothing.
 * Linear in the number of stretches.
 */
export function linkStretches(units: Units, stretches: readonly Stretch[]): Relation[] {
  return new Linker(units, stretches).link()
}
