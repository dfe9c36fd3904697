import { readLabels, type Label, type Role, type Stretch } from './labels.js'
import { EMITTED_ROW } from './memory-layout.js'
import type { ModelFile } from './model-file.js'
import { certainties, openCertainty } from './certainty.js'
import { readTransitions, type Transitions } from './transitions.js'
import { FLAG, type Units } from './units.js'

/** Turns the scores of a passage's units into stretches, with how sure each is. */
export interface Decoder {
  readonly decode: (scores: Float32Array, units: Units) => Stretch[]
}

/**
 * A cue that the best sequence leaves out is taken in where its probability is at least this: a relation
 * pays for its place in an F1 of some 60 from a chance of 0.3 on.
 */
const SECOND_LOOK = 0.3

const FORBIDDEN = -1e9

/** Part of a passage to label, and what is already settled. */
interface Window {
  readonly from: number
  readonly to: number
  /** A unit that must be part of a cue. */
  readonly cueAt?: number
}

/** Finds the label sequence with the greatest sum of scores (Viterbi), whole or in a window. */
class Search {
  readonly path: Uint8Array
  private readonly back: Uint8Array

  constructor(
    private readonly scores: Float32Array,
    private readonly transitions: Transitions,
    private readonly meaning: readonly Label[],
    count: number,
  ) {
    this.path = new Uint8Array(count)
    this.back = new Uint8Array(count * transitions.labels)
  }

  private score(t: number, label: number, window: Window): number {
    const forbidden = t === window.cueAt && this.meaning[label]?.role !== 'cue'
    return (this.scores[t * EMITTED_ROW + label] ?? 0) + (forbidden ? FORBIDDEN : 0)
  }

  /** Labels a window; what stands on both sides of it in the path stays and is fitted to. */
  label(window: Window): void {
    const { labels, start, move } = this.transitions
    const { from, to } = window
    if (from >= to) return
    let now = new Float64Array(labels)
    let next = new Float64Array(labels)
    for (let j = 0; j < labels; j++) {
      const entry = from === 0 ? start[j] : move[(this.path[from - 1] ?? 0) * labels + j]
      now[j] = (entry ?? 0) + this.score(from, j, window)
    }
    for (let t = from + 1; t < to; t++) {
      for (let j = 0; j < labels; j++) {
        let best = 0
        let most = Number.NEGATIVE_INFINITY
        for (let i = 0; i < labels; i++) {
          const sum = (now[i] ?? 0) + (move[i * labels + j] ?? 0)
          if (sum > most) {
            most = sum
            best = i
          }
        }
        this.back[t * labels + j] = best
        next[j] = most + this.score(t, j, window)
      }
      ;[now, next] = [next, now]
    }
    if (to < this.path.length) {
      for (let j = 0; j < labels; j++) now[j] = (now[j] ?? 0) + (move[j * labels + (this.path[to] ?? 0)] ?? 0)
    }
    this.path[to - 1] = now.indexOf(Math.max(...now))
    for (let t = to - 1; t > from; t--) {
      this.path[t - 1] = this.back[t * labels + (this.path[t] ?? 0)] ?? 0
    }
  }
}

/** The sentence around a unit, as a window. */
function sentenceAround(units: Units, at: number): Window {
  const starts = (i: number): boolean => ((units.flags[i] ?? 0) & FLAG.sentenceStart) !== 0
  let from = at
  while (from > 0 && !starts(from)) from--
  let to = at + 1
  while (to < units.count && !starts(to)) to++
  return { from, to, cueAt: at }
}

/** The decoder of a model. Linear in the number of units, about 200 steps each. */
export function openDecoder(model: ModelFile): Decoder {
  const transitions = readTransitions(model)
  const certainty = openCertainty(transitions)
  const meaning = readLabels(model.labels)
  const cueLabels = meaning.flatMap((label, i) => (label.role === 'cue' ? [i] : []))

  /** Labels the sentences of likely cues anew that the best path leaves out, likeliest first. */
  function lookAgain(search: Search, chances: Float64Array, units: Units): void {
    const left: { at: number; chance: number }[] = []
    for (let t = 0; t < units.count; t++) {
      let chance = 0
      for (const label of cueLabels) chance += chances[t * transitions.labels + label] ?? 0
      if (chance >= SECOND_LOOK && meaning[search.path[t] ?? 0]?.role !== 'cue') left.push({ at: t, chance })
    }
    left.sort((a, b) => b.chance - a.chance || a.at - b.at)
    const done: Window[] = []
    for (const { at } of left) {
      if (meaning[search.path[at] ?? 0]?.role === 'cue') continue
      const window = sentenceAround(units, at)
      if (done.some(({ from, to }) => from < window.to && window.from < to)) continue
      search.label(window)
      done.push(window)
    }
  }

  return {
    decode: (scores, units) => {
      const { count } = units
      const search = new Search(scores, transitions, meaning, count)
      search.label({ from: 0, to: count })
      const chances = certainty(scores, count)
      lookAgain(search, chances, units)
      const sure = certainties(chances, search.path, transitions.labels)
      return stretchesOf(search.path, sure, meaning)
    },
  }
}

function stretchesOf(path: Uint8Array, sure: Float64Array, meaning: readonly Label[]): Stretch[] {
  const stretches: Stretch[] = []
  for (let first = 0; first < path.length; ) {
    const role: Role | undefined = meaning[path[first] ?? 0]?.role
    let last = first + 1
    let certainty = sure[first] ?? 0
    while (last < path.length && meaning[path[last] ?? 0]?.role === role && meaning[path[last] ?? 0]?.begins === false) {
      certainty = Math.min(certainty, sure[last] ?? 0)
      last++
    }
    if (role !== undefined) stretches.push({ role, first, last, certainty })
    first = last
  }
  return stretches
}
