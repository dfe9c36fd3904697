import { certainties, openCertainty } from './certainty.js'
import { readLabels, type Label, type Role, type Stretch } from './labels.js'
import { EMITTED_ROW } from './memory-layout.js'
import type { ModelFile } from './model-file.js'
import { readTransitions, type Transitions } from './transitions.js'

/** Turns the scores of a passage's units into stretches, with how sure each is. */
export interface Decoder {
  readonly decode: (scores: Float32Array, count: number) => Stretch[]
}

/** The label sequence with the greatest sum of scores (Viterbi). */
function bestPath(scores: Float32Array, count: number, { labels, start, move }: Transitions): Uint8Array {
  const path = new Uint8Array(count)
  if (count === 0) return path
  const back = new Uint8Array(count * labels)
  let now = new Float64Array(labels)
  let next = new Float64Array(labels)
  for (let j = 0; j < labels; j++) now[j] = (start[j] ?? 0) + (scores[j] ?? 0)
  for (let t = 1; t < count; t++) {
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
      back[t * labels + j] = best
      next[j] = most + (scores[t * EMITTED_ROW + j] ?? 0)
    }
    ;[now, next] = [next, now]
  }
  path[count - 1] = now.indexOf(Math.max(...now))
  for (let t = count - 1; t > 0; t--) path[t - 1] = back[t * labels + (path[t] ?? 0)] ?? 0
  return path
}

function stretchesOf(path: Uint8Array, sure: Float64Array, meaning: readonly Label[]): Stretch[] {
  const stretches: Stretch[] = []
  for (let first = 0; first < path.length;) {
    const role: Role | undefined = meaning[path[first] ?? 0]?.role
    let last = first + 1
    let certainty = sure[first] ?? 0
    while (
      last < path.length &&
      meaning[path[last] ?? 0]?.role === role &&
      meaning[path[last] ?? 0]?.begins === false
    ) {
      certainty = Math.min(certainty, sure[last] ?? 0)
      last++
    }
    if (role !== undefined) stretches.push({ role, first, last, certainty })
    first = last
  }
  return stretches
}

/**
 * The decoder of a model. Linear in the number of units, about 150 steps each. Cues that the best path
 * leaves out though their probability is 0.3 are left out here too: taking them in costs 1.4 points of
 * relation F1 on PolNeAR's dev split, since their contents are seldom right.
 */
export function openDecoder(model: ModelFile): Decoder {
  const transitions = readTransitions(model)
  const certainty = openCertainty(transitions)
  const meaning = readLabels(model.labels)
  return {
    decode: (scores, count) => {
      const path = bestPath(scores, count, transitions)
      const sure = certainties(certainty(scores, count), path, transitions.labels)
      return stretchesOf(path, sure, meaning)
    },
  }
}
