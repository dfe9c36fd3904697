import type { WordTable } from '../collation/index.js'
import { hashRun, SHINGLE } from '../collation/index.js'

/** Identical runs of so many words start a common passage: `SEED` of common-narrative. */
const RUN = 6

/** So many words at least of a passage, or of several, that tell anything stand in identical runs: 20, less where words are told apart otherwise. */
const LEAST_WORDS = 16

/**
 * Of the runs of four words of a text so many that any identical run of six has one of them in both texts: of each three
 * that follow each other the one of least hash (winnowing; Schleimer, Wilkerson and Aiken 2003), about half of all. Two
 * texts with a passage of 20 words in common, or several of 24 together, have three of them at least. Ascending, each once.
 */
export function narrativeSamples({ keys }: WordTable): Uint32Array {
  const sampled = new Set<number>()
  for (let i = 0; i + RUN <= keys.length; i++) {
    let least = hashRun(keys, i, SHINGLE)
    for (let at = i + 1; at + SHINGLE <= i + RUN; at++) least = Math.min(least, hashRun(keys, at, SHINGLE))
    sampled.add(least)
  }
  return Uint32Array.from(sampled).toSorted()
}

/** The hashes of all runs of six words of a text. Linear. */
export function narrativeRuns({ keys }: WordTable): ReadonlySet<number> {
  const runs = new Set<number>()
  for (let i = 0; i + RUN <= keys.length; i++) runs.add(hashRun(keys, i, RUN))
  return runs
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
