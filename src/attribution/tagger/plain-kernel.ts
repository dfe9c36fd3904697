import type {
  AssembleArguments,
  DenseArguments,
  EmitArguments,
  GatherArguments,
  Kernel,
  ScanArguments,
} from './kernel.js'
import { plainChances, plainViterbi } from './plain-decode.js'

const single = Math.fround

/** 0.5 + 0.5 tanh(x / 2) as the kernel has it, every step rounded to single precision. */
function gate(value: number): number {
  const x = Math.max(Math.min(value, 6), -6)
  const y = single(x * x)
  return single(0.5 + single(single(x * single(108 + y)) / single(432 + single(36 * y))))
}

/** Nearest integer, halves to even, as WebAssembly rounds. */
function nearest(x: number): number {
  const low = Math.floor(x)
  const rest = x - low
  if (rest !== 0.5) return rest < 0.5 ? low : low + 1
  return low % 2 === 0 ? low : low + 1
}

/** Steps of 1/1024, held within 14 bits. */
const stepOf = (x: number): number => nearest(Math.max(Math.min(single(x * 1024), 8191), -8191))

/** Where one block of one unit stands, as indices. */
interface BlockPlace {
  readonly u: number
  readonly x: number
  readonly codes: number
  readonly own: number
  readonly state: number
}

/** Bytes of a row of activations and of a row of their codes. */
const FLOAT_ROW = 512
const CODE_ROW = 256

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

  dense(...[x, w, out, n, inner, columns]: DenseArguments): void {
    const sums = new Int32Array(8)
    for (let t = 0; t < n; t++)
      for (let panel = 0; panel < columns; panel += 8) {
        this.densePanel((x + t * CODE_ROW) >> 1, (w >> 1) + panel * inner, { inner, sums })
        this.ints.set(sums, (out >> 2) + t * columns + panel)
      }
  }

  /** One row times the eight columns of one panel. */
  private densePanel(row: number, panel: number, { inner, sums }: { inner: number; sums: Int32Array }): void {
    const { shorts } = this
    for (let j = 0; j < 16; j += 2) {
      let sum = 0
      for (let k = 0, at = panel + j; k < inner; k += 2, at += 16) {
        const even = Math.imul(shorts[row + k] ?? 0, shorts[at] ?? 0)
        sum = (sum + even + Math.imul(shorts[row + k + 1] ?? 0, shorts[at + 1] ?? 0)) | 0
      }
      sums[j >> 1] = sum
    }
  }

  scan(...[u, rowU, x, codes, own, places, state, n, blocks, backwards]: ScanArguments): void {
    this.floats.fill(0, state >> 2, (state >> 2) + 4 * blocks)
    for (let i = 0; i < n; i++) {
      const t = backwards === 1 ? n - 1 - i : i
      for (let block = 0; block < blocks; block++) {
        const offset = this.ints[(places >> 2) + block] ?? 0
        this.step({
          u: ((u + t * rowU) >> 2) + 12 * block,
          x: (x + t * FLOAT_ROW + offset) >> 2,
          codes: (codes + t * CODE_ROW + (offset >> 1)) >> 1,
          own: (own >> 2) + 28 * block,
          state: (state >> 2) + 4 * block,
        })
      }
    }
  }

  /** Of each block: 12 sums; 28 scales, weights and biases; 4 states. */
  private step({ u, x, codes, own, state }: BlockPlace): void {
    const { floats, ints } = this
    const at = (index: number): number => floats[index] ?? 0
    for (let j = 0; j < 4; j++) {
      const term = (part: number): number =>
        single(single(ints[u + j + 4 * part] ?? 0) * at(own + j + 4 * part))
      const before = at(state + j)
      const candidate = term(0)
      const gateOf = (part: number): number =>
        gate(
          single(
            single(term(part) + single(at(own + j + 4 * (2 + part)) * before)) + at(own + j + 4 * (4 + part)),
          ),
        )
      const now = single(candidate + single(gateOf(1) * single(before - candidate)))
      floats[state + j] = now
      const past = at(x + j)
      const out = single(past + single(gateOf(2) * single(now - past)))
      floats[x + j] = out
      this.shorts[codes + j] = stepOf(out)
    }
  }

  assemble(...[refs, words, layouts, sums, floats, n, columns, width]: AssembleArguments): void {
    const row = columns + width
    for (let i = 0; i < n; i++) {
      const word = (words >> 2) + (this.ints[(refs >> 2) + 2 * i] ?? 0) * row
      const layout = (layouts >> 2) + (this.ints[(refs >> 2) + 2 * i + 1] ?? 0) * row
      for (let j = 0; j < columns; j++)
        this.ints[(sums >> 2) + i * columns + j] = (this.ints[word + j] ?? 0) + (this.ints[layout + j] ?? 0)
      for (let j = 0; j < width; j++)
        this.floats[(floats >> 2) + i * width + j] = single(
          (this.floats[word + columns + j] ?? 0) + (this.floats[layout + columns + j] ?? 0),
        )
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
    assemble: (...args) => memory.assemble(...args),
    emit: (...args) => memory.emit(...args),
    gather: (...args) => memory.gather(...args),
    viterbi: (...args) => plainViterbi(memory.buffer, args),
    chances: (...args) => plainChances(memory.buffer, args),
  }
}
