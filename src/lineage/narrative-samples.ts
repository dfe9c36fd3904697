import type { WordTable } from '../collation/index.js'
import { hashRun, SHINGLE } from '../collation/index.js'
import { excludedWords } from './narrative-words.js'

/** Identical runs of so many words start a common passage: `SEED` of common-narrative. */
const RUN = 6

/** So many words at least of a passage, or of several, that tell anything stand in identical runs: 20, less where words are told apart otherwise. */
const LEAST_WORDS = 16

/** Where the runs of six words of a text begin that are narrative: what documents quote alike is no narrative in common. Linear. */
export function narrativePlaces(text: string, { keys, starts }: WordTable): number[] {
  const excluded = excludedWords(text, starts)
  const places: number[] = []
  let narrative = 0
  for (let i = 0; i < keys.length; i++) {
    narrative = excluded[i] === 1 ? 0 : narrative + 1
    if (narrative >= RUN) places.push(i + 1 - RUN)
  }
  return places
}

/**
 * Of the runs of four words of a text so many that any identical run of six at these places (`narrativePlaces`) has one of them in both
 * texts: of each three that follow each other the one of least hash (winnowing; Schleimer, Wilkerson and Aiken 2003), about half of all. Two
 * texts with a passage of 20 words in common, or several of 24 together, have three of them at least. Ascending, each once.
 */
export function narrativeSamples({ keys }: WordTable, places: readonly number[]): Uint32Array {
  const sampled = new Set<number>()
  for (const i of places) {
    let least = hashRun(keys, i, SHINGLE)
    for (let at = i + 1; at + SHINGLE <= i + RUN; at++) least = Math.min(least, hashRun(keys, at, SHINGLE))
    sampled.add(least)
  }
  return Uint32Array.from(sampled).toSorted()
}

/** The hashes of the runs of six words of a text at these places. Linear. */
export function narrativeRuns({ keys }: WordTable, places: readonly number[]): ReadonlySet<number> {
  return new Set(places.map(at => hashRun(keys, at, RUN)))
}

/** Whether enough words of a text stand in runs of six that another has (`narrativeRuns`) for it to have a passage of narrative in common. Linear. */
export function mayShareNarrative(runs: ReadonlySet<number>, { keys }: WordTable): boolean {
  let words = 0
  let reach = 0
  for (let i = 0; i + RUN <= keys.length; i++) {
    if (!runs.has(hashRun(keys, i, RUN))) continue
    words += i + RUN - Math.max(reach, i)
    reach = i + RUN
    if (words >= LEAST_WORDS) return true
  }
  return false
}
