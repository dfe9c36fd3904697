import type {
  AddArguments,
  DenseArguments,
  GatherArguments,
  Kernel,
  QuantiseArguments,
  ScanArguments,
} from './kernel.js'

const single = Math.fround

/** tanh as a quotient of polynomials, exactly 1 from 3 on; every step rounded to single precision. */
function squash(value: number): number {
  const x = Math.max(Math.min(value, 3), -3)
  const y = single(x * x)
  return single(single(x * single(27 + y)) / single(27 + single(9 * y)))
}

const gate = (x: number): number => single(0.5 + single(0.5 * squash(single(0.5 * x))))

/** Nearest integer, halves to even, as WebAssembly rounds. */
function nearest(x: number): number {
  const low = Math.floor(x)
  const rest = x - low
  if (rest !== 0.5) return rest < 0.5 ? low : low + 1
  return low % 2 === 0 ? low : low + 1
}

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
        this.densePanel((x >> 1) + t * inner, (w >> 1) + panel * inner, { inner, sums })
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

  scan(...[u, x, y, own, state, n, h, backwards]: ScanArguments): void {
    this.floats.fill(0, state >> 2, (state >> 2) + h)
    for (let i = 0; i < n; i++) {
      const t = backwards === 1 ? n - 1 - i : i
      this.step([(u >> 2) + t * 6 * h, (x >> 2) + t * 2 * h, (y >> 2) + t * 2 * h, own >> 2, state >> 2, h])
    }
  }

  private step([u, x, y, own, state, h]: readonly [number, number, number, number, number, number]): void {
    const { floats, ints } = this
    const at = (index: number): number => floats[index] ?? 0
    const term = (part: number, j: number): number => single(ints[u + part * h + j] ?? 0)
    for (let j = 0; j < h; j++) {
      const before = at(state + j)
      const candidate = single(term(0, j) * at(own + j))
      const gateOf = (part: number): number =>
        gate(
          single(
            single(
              single(term(part, j) * at(own + part * h + j)) + single(at(own + (2 + part) * h + j) * before),
            ) + at(own + (4 + part) * h + j),
          ),
        )
      const now = single(candidate + single(gateOf(1) * single(before - candidate)))
      floats[state + j] = now
      const past = at(x + j)
      floats[y + j] = single(past + single(gateOf(2) * single(now - past)))
    }
  }

  quantise(...[x, to, count]: QuantiseArguments): void {
    for (let i = 0; i < count; i++) {
      const scaled = single((this.floats[(x >> 2) + i] ?? 0) * 1024)
      this.shorts[(to >> 1) + i] = nearest(Math.max(Math.min(scaled, 8191), -8191))
    }
  }

  add(...[a, b, out, count]: AddArguments): void {
    const { ints } = this
    for (let i = 0; i < count; i++)
      ints[(out >> 2) + i] = (ints[(a >> 2) + i] ?? 0) + (ints[(b >> 2) + i] ?? 0)
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
    quantise: (...args) => memory.quantise(...args),
    add: (...args) => memory.add(...args),
    gather: (...args) => memory.gather(...args),
  }
}
