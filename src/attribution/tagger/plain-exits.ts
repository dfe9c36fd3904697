import type { SpreadArguments, WinnowArguments } from './kernel.js'

const ROW = 8
/** Bytes of a row of codes and of a row of activations. */
const CODE_ROW = 256
const FLOAT_ROW = 512

/** How far the best of a row of scores is from the second. */
function margin(row: Float32Array): number {
  let best = row[0] ?? 0
  let second = Number.NEGATIVE_INFINITY
  for (let j = 1; j < ROW; j++) {
    const score = row[j] ?? 0
    second = Math.max(second, Math.min(best, score))
    best = Math.max(best, score)
  }
  return Math.fround(best - second)
}

/** The kernel's `winnow` in plain TypeScript, step for step. */
export function plainWinnow(
  buffer: ArrayBuffer,
  [scores, most, from, to, codes, floats, n]: WinnowArguments,
): number {
  const bytes = new Uint8Array(buffer)
  const numbers = new Int32Array(buffer)
  const sure = Array.from({ length: n }, (_, i) =>
    margin(new Float32Array(buffer, scores + 4 * ROW * i, ROW)),
  )
  let on = 0
  for (let i = 0; i < n; i++) {
    if (Math.min(...sure.slice(Math.max(0, i - 1), i + 2)) > Math.fround(most)) continue
    numbers[(to >> 2) + on] = numbers[(from >> 2) + i] ?? 0
    for (const [rows, size] of [
      [codes, CODE_ROW],
      [floats, FLOAT_ROW],
    ] as const)
      bytes.copyWithin(rows + on * size, rows + i * size, rows + (i + 1) * size)
    on++
  }
  return on
}

/** The kernel's `spread` in plain TypeScript. */
export function plainSpread(buffer: ArrayBuffer, [rows, numbers, to, n]: SpreadArguments): void {
  const floats = new Float32Array(buffer)
  const places = new Int32Array(buffer, numbers, n)
  for (const [i, place] of places.entries()) {
    const row = (rows >> 2) + ROW * i
    floats.copyWithin((to >> 2) + ROW * place, row, row + ROW)
  }
}
