import type { ChancesArguments, ViterbiArguments } from './kernel.js'

const single = Math.fround
const ROW = 8
const LABELS = 7

/** The kernel's `viterbi` in plain TypeScript, step for step. */
export function plainViterbi(
  buffer: ArrayBuffer,
  [scores, start, move, back, path, n]: ViterbiArguments,
): void {
  const floats = new Float32Array(buffer)
  const bytes = new Uint8Array(buffer)
  const at = (offset: number, index: number): number => floats[(offset >> 2) + index] ?? 0
  const now = floats.subarray((back + 8 * n) >> 2, ((back + 8 * n) >> 2) + ROW)
  for (let j = 0; j < ROW; j++) now[j] = at(start, j) + at(scores, j)
  for (let t = 1; t < n; t++) {
    const before = now.slice()
    for (let j = 0; j < ROW; j++) {
      let best = Number.NEGATIVE_INFINITY
      let from = 0
      for (let i = 0; i < LABELS; i++) {
        const sum = single((before[i] ?? 0) + at(move, i * ROW + j))
        if (sum > best) {
          best = sum
          from = i
        }
      }
      bytes[back + t * ROW + j] = from
      now[j] = best + at(scores, t * ROW + j)
    }
  }
  let label = 0
  for (let j = 1; j < LABELS; j++) if ((now[j] ?? 0) > (now[label] ?? 0)) label = j
  for (let t = n - 1; t >= 0; t--) {
    bytes[path + t] = label
    label = bytes[back + t * ROW + label] ?? 0
  }
}

/** e^x for x <= 0 as the kernel has it. */
function exponential(x: number): number {
  const y = single(Math.max(-40, x) * 0.00390625)
  let power = single(1 + single(y * 0.25))
  power = single(1 + single(single(y * single(0.33333334)) * power))
  power = single(1 + single(single(y * 0.5) * power))
  power = single(1 + single(y * power))
  for (let i = 0; i < 8; i++) power = single(power * power)
  return power
}

/** The sum of eight floats in the kernel's order: halves, then pairs, then neighbours. */
function total(row: Float32Array): number {
  const at = (j: number): number => single((row[j] ?? 0) + (row[j + 4] ?? 0))
  return single(single(at(0) + at(2)) + single(at(1) + at(3)))
}

const scaled = (row: Float32Array): Float32Array => {
  const sum = total(row)
  return row.map(value => value / sum)
}

/** The kernel's `chances` in plain TypeScript, step for step. */
export function plainChances(
  buffer: ArrayBuffer,
  [scores, factors, weights, chances, n]: ChancesArguments,
): void {
  const floats = new Float32Array(buffer)
  const row = (offset: number, t: number): Float32Array =>
    floats.subarray((offset >> 2) + t * ROW, (offset >> 2) + (t + 1) * ROW)
  const times = (a: Float32Array, b: Float32Array): Float32Array => a.map((value, j) => value * (b[j] ?? 0))
  const through = (values: Float32Array, matrix: number): Float32Array => {
    let sum = row(matrix, 0).map(value => value * (values[0] ?? 0))
    for (let i = 1; i < LABELS; i++) {
      const part = row(matrix, i).map(value => value * (values[i] ?? 0))
      sum = sum.map((value, j) => value + (part[j] ?? 0))
    }
    return sum
  }
  let now: Float32Array = row(factors, 0)
  for (let t = 0; t < n; t++) {
    if (t > 0) now = through(now, factors + 32)
    const most = Math.max(...row(scores, t))
    row(weights, t).set(row(scores, t).map(score => exponential(single(score - most))))
    now = scaled(times(now, row(weights, t)))
    row(chances, t).set(now)
  }
  let behind: Float32Array = new Float32Array(ROW).fill(1)
  for (let t = n - 1; t >= 0; t--) {
    row(chances, t).set(scaled(times(row(chances, t), behind)))
    const own = row(weights, n)
    own.set(times(behind, row(weights, t)))
    behind = scaled(through(own, factors + 256))
  }
}
