import { follows, readLabels, type Role, type Stretch } from './labels.js'
import { EMITTED_ROW } from './memory-layout.js'
import type { ModelFile } from './model-file.js'

const NEVER = -1e9

/** Turns scores of labels into the best sequence of labels, and says how sure each is. */
export interface Decoder {
  readonly decode: (scores: Float32Array, count: number) => Stretch[]
}

/** e^x for x <= 0, by additions and multiplications only: the same bits on every machine. */
function exponential(x: number): number {
  if (x < -40) return 0
  const halvings = 8
  const y = x / (1 << halvings)
  let sum = 1 + y * (1 + (y / 2) * (1 + (y / 3) * (1 + (y / 4) * (1 + y / 5))))
  for (let i = 0; i < halvings; i++) sum *= sum
  return sum
}

/** The scores of the transitions between labels: of beginning with a label, and of one after another. */
interface Transitions {
  readonly labels: number
  readonly start: Float64Array
  /** `move[i * labels + j]`: from i to j. */
  readonly move: Float64Array
}

function readTransitions(model: ModelFile): Transitions {
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

/** The label sequence with the greatest sum of scores (Viterbi). */
function bestLabels(scores: Float32Array, count: number, { labels, start, move }: Transitions): Uint8Array {
  const back = new Uint8Array(count * labels)
  let now = new Float64Array(labels)
  let next = new Float64Array(labels)
  for (let j = 0; j < labels; j++) now[j] = (start[j] ?? 0) + (scores[j] ?? 0)
  for (let t = 1; t < count; t++) {
    for (let j = 0; j < labels; j++) {
      let best = 0
      let most = Number.NEGATIVE_INFINITY
      for (let i = 0; i < labels; i++) {
        const score = (now[i] ?? 0) + (move[i * labels + j] ?? 0)
        if (score > most) {
          most = score
          best = i
        }
      }
      back[t * labels + j] = best
      next[j] = most + (scores[t * EMITTED_ROW + j] ?? 0)
    }
    ;[now, next] = [next, now]
  }
  const path = new Uint8Array(count)
  if (count > 0) path[count - 1] = now.indexOf(Math.max(...now))
  for (let t = count - 1; t > 0; t--) path[t - 1] = back[t * labels + (path[t] ?? 0)] ?? 0
  return path
}

/** The exponentials of the transitions and of the scores, each row of scores against its greatest. */
function weigh(scores: Float32Array, count: number, labels: number): Float64Array {
  const weights = new Float64Array(count * labels)
  for (let t = 0; t < count; t++) {
    let most = Number.NEGATIVE_INFINITY
    for (let j = 0; j < labels; j++) most = Math.max(most, scores[t * EMITTED_ROW + j] ?? 0)
    for (let j = 0; j < labels; j++)
      weights[t * labels + j] = exponential((scores[t * EMITTED_ROW + j] ?? 0) - most)
  }
  return weights
}

function scaleToOne(row: Float64Array): void {
  let sum = 0
  for (const value of row) sum += value
  for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) / sum
}

/** The probability of each label of the path, by the forward-backward algorithm, scaled at each step. */
function certainties(weights: Float64Array, path: Uint8Array, transitions: WeighedTransitions): Float64Array {
  const { labels, start, move } = transitions
  const count = path.length
  const ahead = new Float64Array(count * labels)
  for (let t = 0; t < count; t++) {
    const row = ahead.subarray(t * labels, (t + 1) * labels)
    for (let j = 0; j < labels; j++) {
      let sum = t === 0 ? (start[j] ?? 0) : 0
      if (t > 0)
        for (let i = 0; i < labels; i++)
          sum += (ahead[(t - 1) * labels + i] ?? 0) * (move[i * labels + j] ?? 0)
      row[j] = sum * (weights[t * labels + j] ?? 0)
    }
    scaleToOne(row)
  }
  const out = new Float64Array(count)
  const behind = new Float64Array(labels).fill(1)
  const before = new Float64Array(labels)
  for (let t = count - 1; t >= 0; t--) {
    let sum = 0
    for (let j = 0; j < labels; j++) sum += (ahead[t * labels + j] ?? 0) * (behind[j] ?? 0)
    const label = path[t] ?? 0
    out[t] = ((ahead[t * labels + label] ?? 0) * (behind[label] ?? 0)) / sum
    for (let i = 0; i < labels; i++) {
      let total = 0
      for (let j = 0; j < labels; j++) {
        total += (move[i * labels + j] ?? 0) * (weights[t * labels + j] ?? 0) * (behind[j] ?? 0)
      }
      before[i] = total
    }
    scaleToOne(before)
    behind.set(before)
  }
  return out
}

/** The same as `Transitions`, as factors: e to the power of each score. */
type WeighedTransitions = Transitions

function weighTransitions({ labels, start, move }: Transitions): WeighedTransitions {
  let most = Number.NEGATIVE_INFINITY
  for (const score of [...start, ...move]) most = Math.max(most, score)
  const factor = (score: number): number => (score === NEVER ? 0 : exponential(score - most))
  return { labels, start: start.map(factor), move: move.map(factor) }
}

/** The decoder of a model. Decoding is linear in the number of units, about 150 steps each. */
export function openDecoder(model: ModelFile): Decoder {
  const transitions = readTransitions(model)
  const weighed = weighTransitions(transitions)
  const meaning = readLabels(model.labels)
  return {
    decode: (scores, count) => {
      const path = bestLabels(scores, count, transitions)
      const sure = certainties(weigh(scores, count, transitions.labels), path, weighed)
      const stretches: Stretch[] = []
      for (let first = 0; first < count;) {
        const role: Role | undefined = meaning[path[first] ?? 0]?.role
        let last = first + 1
        let certainty = sure[first] ?? 0
        while (
          last < count &&
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
    },
  }
}
