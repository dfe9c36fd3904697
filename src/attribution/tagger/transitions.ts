import { follows, readLabels } from './labels.js'
import type { ModelFile } from './model-file.js'

/** The score of a transition that cannot be. */
export const NEVER = -1e9

/** The scores of beginning a passage with a label, and of one label after another. */
export interface Transitions {
  readonly labels: number
  readonly start: Float64Array
  /** `move[i * labels + j]`: from i to j. */
  readonly move: Float64Array
}

/** The transitions of a model; an inside without its begin is made impossible. */
export function readTransitions(model: ModelFile): Transitions {
  const labels = model.labels.length
  const meaning = readLabels(model.labels)
  const floats = (name: string): Float32Array => new Float32Array(model.tensor(name).slice().buffer)
  const start = Float64Array.from(floats('start'), (score, j) => {
    const label = meaning[j]
    return label !== undefined && follows(label, undefined) ? score : NEVER
  })
  const move = Float64Array.from(floats('move'), (score, at) => {
    const label = meaning[at % labels]
    return label !== undefined && follows(label, meaning[Math.floor(at / labels)]) ? score : NEVER
  })
  return { labels, start, move }
}
