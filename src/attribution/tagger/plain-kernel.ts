import type {
  DenseArguments,
  EmitArguments,
  GatherArguments,
  Kernel,
  ScanArguments,
  ScanFirstArguments,
} from './kernel.js'
import { plainChances, plainViterbi } from './plain-decode.js'

const single = Math.fround

/** The kernel's `gate`, every step rounded to single precision. */
function gate(given: number): number {
  const t = Math.max(Math.min(given, 1), 0)
  const square = single(t * t)
  const mixed = single(3 * single(t - square))
  return single(single(square * t) / single(1 - mixed))
}

/** Nearest integer, halves to even, as WebAssembly rounds. */
function nearest(x: number): number {
  const low = Math.floor(x)
  const rest = x - low
  if (rest !== 0.5) return rest < 0.5 ? low : low + 1
  return low % 2 === 0 ? low : low + 1
}

/** The nearest integer that 16 bits hold. */
const stepOf = (x: number): number => Math.max(Math.min(nearest(x), 32767), -32768)

/** One block of one unit: where it stands, as indices, and what it is told from, four by four. */
interface BlockPlace {
  readonly x: number
  readonly codes: number
  readonly own: number
  readonly state: number
  /** The sum number `j` of a part: candidates, forget and output sums. */
  readonly sum: (part: number, j: number) => number
  readonly past: (j: number) => number
}

/** Bytes of a row of activations and of a row of their codes. */
const FLOAT_ROW = 512
const CODE_ROW = 256
/** Floats or ints of a kept row, those of its sums, and the blocks of a direction: the kernel reckons with them. */
const KEPT = 512
const KEPT_SUMS = 384
const SIDE = 16

/** Views over one block of memory: what the functions of the plain kernel work on. */
class PlainMemory {
  readonly buffer: ArrayBuffer
  readonly bytes: Int8Array
  readonly shorts: Int16Array
  readonly ints: Int32Array
  readonly floats: Float32Array

  constructor(size: number) {
    this.buffer = new ArrayBuffer(Math.ceil(size / 16) * 16)
    this.bytes = new Int8Array(this.buffer)
    this.shorts = new Int16Array(this.buffer)
    this.ints = new Int32Array(this.buffer)
    this.floats = new Float32Array(this.buffer)
  }

  dense(...[x, w, bias, out, n, inner, columns]: DenseArguments): void {
    const sums = new Int32Array(8)
    for (let t = 0; t < n; t++)
      for (let panel = 0; panel < columns; panel += 8) {
        sums.set(this.ints.subarray((bias >> 2) + panel, (bias >> 2) + panel + 8))
        this.densePanel((x + t * CODE_ROW) >> 1, (w >> 1) + panel * inner, { inner, sums })
        this.ints.set(sums, (out >> 2) + t * columns + panel)
      }
  }

  /** One row times the eight columns of one panel, added to `sums`. */
  private densePanel(row: number, panel: number, { inner, sums }: { inner: number; sums: Int32Array }): void {
    const { shorts } = this
    for (let j = 0; j < 16; j += 2) {
      let sum = sums[j >> 1] ?? 0
      for (let k = 0, at = panel + j; k < inner; k += 2, at += 16) {
        const even = Math.imul(shorts[row + k] ?? 0, shorts[at] ?? 0)
        sum = (sum + even + Math.imul(shorts[row + k + 1] ?? 0, shorts[at + 1] ?? 0)) | 0
      }
      sums[j >> 1] = sum
    }
  }

  scan(...[u, rowU, x, codes, own, places, state, n, blocks, backwards]: ScanArguments): void {
    this.begin(state, blocks)
    for (let i = 0; i < n; i++) {
      const t = backwards === 1 ? n - 1 - i : i
      for (let block = 0; block < blocks; block++) {
        const offset = this.ints[(places >> 2) + block] ?? 0
        const from = ((u + t * rowU) >> 2) + 12 * block
        const at = (x + t * FLOAT_ROW + offset) >> 2
        this.step({
          x: at,
          codes: (codes + t * CODE_ROW + (offset >> 1)) >> 1,
          own: (own >> 2) + 20 * block,
          state: (state >> 2) + 4 * block,
          sum: (part, j) => this.ints[from + 4 * part + j] ?? 0,
          past: j => this.floats[at + j] ?? 0,
        })
      }
    }
  }

  scanFirst(...[refs, words, layouts, x, codes, own, state, n, backwards]: ScanFirstArguments): void {
    const { floats, ints } = this
    this.begin(state, SIDE)
    const first = backwards === 1 ? SIDE : 0
    for (let i = 0; i < n; i++) {
      const t = backwards === 1 ? n - 1 - i : i
      const word = (words >> 2) + (ints[(refs >> 2) + 2 * t] ?? 0) * KEPT
      const layout = (layouts >> 2) + (ints[(refs >> 2) + 2 * t + 1] ?? 0) * KEPT
      for (let side = 0; side < SIDE; side++) {
        const sums = 12 * (first + side)
        const rest = KEPT_SUMS + 4 * (first + side)
        this.step({
          x: (x + t * FLOAT_ROW) / 4 + 4 * (first + side),
          codes: (codes + t * CODE_ROW) / 2 + 4 * (first + side),
          own: (own >> 2) + 20 * side,
          state: (state >> 2) + 4 * side,
          sum: (part, j) =>
            ((ints[word + sums + 4 * part + j] ?? 0) + (ints[layout + sums + 4 * part + j] ?? 0)) | 0,
          past: j => single((floats[word + rest + j] ?? 0) + (floats[layout + rest + j] ?? 0)),
        })
      }
    }
  }

  /** Clears the states and writes the constants that the kernel keeps behind them. */
  private begin(state: number, blocks: number): void {
    const fixed = (state >> 2) + 4 * blocks
    this.floats.fill(0, state >> 2, fixed)
    for (const [i, constant] of [0, 1, 3, 12582912].entries())
      this.floats.fill(constant, fixed + 4 * i, fixed + 4 * i + 4)
  }

  /** Of each block: 12 sums; 20 scales and weights; 4 states. */
  private step({ x, codes, own, state, sum, past }: BlockPlace): void {
    const { floats } = this
    const at = (index: number): number => floats[index] ?? 0
    for (let j = 0; j < 4; j++) {
      const term = (part: number): number => single(single(sum(part, j)) * at(own + j + 4 * part))
      const before = at(state + j)
      const candidate = term(0)
      const gateOf = (part: number): number =>
        gate(single(term(part) + single(at(own + j + 4 * (2 + part)) * before)))
      const now = single(candidate + single(gateOf(1) * single(before - candidate)))
      const last = past(j)
      const out = single(last + single(gateOf(2) * single(now - last)))
      floats[state + j] = now
      floats[x + j] = out
      this.shorts[codes + j] = stepOf(out)
    }
  }

  emit(...[sums, scale, bias, out, n]: EmitArguments): void {
    const { floats, ints } = this
    for (let i = 0; i < 8 * n; i++) {
      const value = single(single(ints[(sums >> 2) + i] ?? 0) * (floats[(scale >> 2) + (i & 7)] ?? 0))
      floats[(out >> 2) + i] = single(value + (floats[(bias >> 2) + (i & 7)] ?? 0))
    }
  }

  gather(...[codes, scales, to, floats, count]: GatherArguments): void {
    for (let j = 0; j < count; j++) {
      const code = this.bytes[codes + j] ?? 0
      this.shorts[(to >> 1) + j] = code
      this.floats[(floats >> 2) + j] = single(code * (this.floats[(scales >> 2) + j] ?? 0))
    }
  }
}

/** The kernel in plain TypeScript over `size` bytes: the same bits as `simdKernel`, a tenth of its speed. */
export function plainKernel(size: number): Kernel {
  const memory = new PlainMemory(size)
  return {
    buffer: memory.buffer,
    dense: (...args) => memory.dense(...args),
    scan: (...args) => memory.scan(...args),
    scanFirst: (...args) => memory.scanFirst(...args),
    emit: (...args) => memory.emit(...args),
    gather: (...args) => memory.gather(...args),
    viterbi: (...args) => plainViterbi(memory.buffer, args),
    chances: (...args) => plainChances(memory.buffer, args),
  }
}
