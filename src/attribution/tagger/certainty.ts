import { EMITTED_ROW } from './memory-layout.js'
import { NEVER, type Transitions } from './transitions.js'

/** e^x for x <= 0, by additions and multiplications only: the same bits on every machine. */
function exponential(x: number): number {
  if (x < -40) return 0
  const halvings = 8
  const y = x / (1 << halvings)
  let power = 1 + y * (1 + (y / 2) * (1 + (y / 3) * (1 + (y / 4) * (1 + y / 5))))
  for (let i = 0; i < halvings; i++) power *= power
  return power
}

function scaleToOne(row: Float64Array): void {
  let sum = 0
  for (const value of row) sum += value
  for (let j = 0; j < row.length; j++) row[j] = (row[j] ?? 0) / sum
}

/** Transitions as factors: e to the power of each score. */
function factors({ labels, start, move }: Transitions): Transitions {
  let most = Number.NEGATIVE_INFINITY
  for (const score of [...start, ...move]) most = Math.max(most, score)
  const factor = (score: number): number => (score === NEVER ? 0 : exponential(score - most))
  return { labels, start: start.map(factor), move: move.map(factor) }
}

/** The exponentials of the scores, each row against its greatest. */
function weigh(scores: Float32Array, count: number, labels: number): Float64Array {
  const weights = new Float64Array(count * labels)
  for (let t = 0; t < count; t++) {
    let most = Number.NEGATIVE_INFINITY
    for (let j = 0; j < labels; j++) most = Math.max(most, scores[t * EMITTED_ROW + j] ?? 0)
    for (let j = 0; j < labels; j++) {
      weights[t * labels + j] = exponential((scores[t * EMITTED_ROW + j] ?? 0) - most)
    }
  }
  return weights
}

/** The forward pass: the weight of all ways to each label of each unit, scaled to one at each unit. */
function forward(weights: Float64Array, { labels, start, move }: Transitions): Float64Array {
  const ahead = new Float64Array(weights.length)
  for (let at = 0; at < weights.length; at += labels) {
    const row = ahead.subarray(at, at + labels)
    for (let j = 0; j < labels; j++) {
      let sum = at === 0 ? (start[j] ?? 0) : 0
      if (at > 0)
        for (let i = 0; i < labels; i++) sum += (ahead[at - labels + i] ?? 0) * (move[i * labels + j] ?? 0)
      row[j] = sum * (weights[at + j] ?? 0)
    }
    scaleToOne(row)
  }
  return ahead
}

/**
 * Gives a function from a passage's scores to the probability of each label of each unit, by the
 * forward-backward algorithm: a row of `labels` numbers that add up to one for each unit.
 */
export function openCertainty(
  transitions: Transitions,
): (scores: Float32Array, count: number) => Float64Array {
  const weighed = factors(transitions)
  const { labels, move } = weighed
  return (scores, count) => {
    const weights = weigh(scores, count, labels)
    const chances = forward(weights, weighed)
    const behind = new Float64Array(labels).fill(1)
    const before = new Float64Array(labels)
    for (let at = (count - 1) * labels; at >= 0; at -= labels) {
      const row = chances.subarray(at, at + labels)
      for (let j = 0; j < labels; j++) {
        row[j] = (row[j] ?? 0) * (behind[j] ?? 0)
        // From here on `behind` holds what stands to the right together with this unit's own weight.
        behind[j] = (behind[j] ?? 0) * (weights[at + j] ?? 0)
      }
      scaleToOne(row)
      for (let i = 0; i < labels; i++) {
        let sum = 0
        for (let j = 0; j < labels; j++) sum += (move[i * labels + j] ?? 0) * (behind[j] ?? 0)
        before[i] = sum
      }
      scaleToOne(before)
      behind.set(before)
    }
    return chances
  }
}

/** The probability of the label that a path gives each unit. */
export function certainties(chances: Float64Array, path: Uint8Array, labels: number): Float64Array {
  return Float64Array.from(path, (label, t) => chances[t * labels + label] ?? 0)
}
