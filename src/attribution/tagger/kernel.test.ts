import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileKernel } from '../../../kernel/build.mjs'
import { KERNEL_BASE64 } from './kernel-bytes.js'
import { simdKernel, type Kernel } from './kernel.js'
import { WIDTH } from './block.js'
import { CODE_ROW } from './memory-layout.js'
import { plainKernel } from './plain-kernel.js'
import { readRecurrence } from './recurrence.js'

const SIZE = 1 << 20

/** Numbers in [0, 1) that are the same at every run. */
function numbers(): () => number {
  let state = 12345
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

function both(): [Kernel, Kernel] {
  const simd = simdKernel(SIZE)
  if (simd === undefined) throw new Error('no WebAssembly SIMD here')
  return [simd, plainKernel(SIZE)]
}

const floats = (kernel: Kernel, at: number, count: number): Float32Array =>
  new Float32Array(kernel.buffer, at, count)
const ints = (kernel: Kernel, at: number, count: number): Int32Array =>
  new Int32Array(kernel.buffer, at, count)
const shorts = (kernel: Kernel, at: number, count: number): Int16Array =>
  new Int16Array(kernel.buffer, at, count)

describe('the kernel', () => {
  test('is what its source compiles to', async () => {
    const bytes = await compileKernel()
    expect(Buffer.from(bytes).toString('base64')).toBe(KERNEL_BASE64)
    expect(readFileSync(new URL('kernel-bytes.ts', import.meta.url), 'utf8')).toContain('base 64')
  })

  test('multiplies: a small product worked out by hand', () => {
    for (const kernel of both()) {
      // The second of four rows is (1, 2, 3, 4); column j of the weights is (j, 1, 0, -j).
      const [x, w, out] = [1024, 2048, 4096]
      shorts(kernel, x + CODE_ROW, 4).set([1, 2, 3, 4])
      const weights = shorts(kernel, w, 32)
      for (let j = 0; j < 8; j++) {
        weights.set([j, 1], j * 2)
        weights.set([0, -j], 16 + j * 2)
      }
      const bias = [5, 0, 0, 0, 0, 0, 0, -7]
      ints(kernel, 8192, 8).set(bias)
      kernel.dense(x, w, 8192, out, 4, 4, 8)
      const second = bias.map((begun, j) => begun + j + 2 - 4 * j)
      expect([...ints(kernel, out, 16)]).toEqual([...bias, ...second])
    }
  })

  test('gives the same bits in WebAssembly and in plain TypeScript', () => {
    const [simd, plain] = both()
    const draw = numbers()
    const n = 12
    // Blocks 0, 2 and 5 of the first half of a row, 16 and 30 of the second.
    const blocks = [0, 2, 5, 16, 30]
    const [u, x, codes, own, places, state] = [4096, 32768, 200000, 98304, 120000, 131072]
    for (const kernel of [simd, plain]) {
      const again = numbers()
      const row = 12 * blocks.length
      ints(kernel, u, n * row).forEach((_, i, all) => (all[i] = Math.round((again() - 0.5) * 1e6)))
      floats(kernel, x, n * WIDTH).forEach((_, i, all) => (all[i] = again() * 80000 - 40000))
      // Candidates to 2000, gates about their whole reach and beyond.
      floats(kernel, own, 20 * blocks.length).forEach(
        (_, i, all) => (all[i] = (again() - 0.5) * (i % 20 < 4 ? 8e-3 : i % 20 < 12 ? 1e-5 : 1e-3)),
      )
      ints(kernel, places, blocks.length).set(blocks.map(block => 16 * block))
      kernel.scan(u, 4 * row, x, codes, own, places, state, n, 3, 0)
      kernel.scan(u + 144, 4 * row, x, codes, own + 3 * 80, places + 12, state, n, 2, 1)
      // Three words' rows and two layouts', and units that have them in turns.
      const [words, layouts, refs] = [500000, 510000, 520000]
      for (const rows of [words, layouts])
        for (let r = 0; r < 3; r++) {
          ints(kernel, rows + 2048 * r, 384).forEach(
            (_, i, all) => (all[i] = Math.round(again() * 8e5 - 4e5)),
          )
          floats(kernel, rows + 2048 * r + 1536, 128).forEach((_, i, all) => (all[i] = again() * 9000 - 4500))
        }
      ints(kernel, refs, 8).set([2, 0, 0, 1, 1, 1, 2, 2])
      floats(kernel, 530000, 640).forEach(
        (_, i, all) => (all[i] = (again() - 0.5) * (i % 20 < 4 ? 8e-3 : i % 20 < 12 ? 1e-5 : 1e-3)),
      )
      kernel.scanFirst(refs, words, layouts, 540000, 544000, 530000, 548000, 4, 0)
      kernel.scanFirst(refs, words, layouts, 540000, 544000, 530000 + 1280, 548000, 4, 1)
      kernel.emit(u, own, own + 32, 330000, n)
      const scores = floats(kernel, 340000, n * 8)
      scores.forEach((_, i) => (scores[i] = i % 8 === 7 ? -1e4 : again() * 8 - 4))
      const moves = floats(kernel, 350000, 64)
      moves.forEach((_, i) => (moves[i] = i % 8 === 7 ? -1e9 : again() * 4 - 2))
      const factors = floats(kernel, 360000, 120)
      factors.forEach((_, i) => (factors[i] = i % 8 === 7 ? 0 : again()))
      kernel.viterbi(340000, 350000, 350032, 370000, 380000, n)
      kernel.chances(340000, 360000, 390000, 395000, n)
      new Int8Array(kernel.buffer, 410000, 32).forEach((_, i, all) => (all[i] = i * 8 - 128))
      kernel.gather(410000, own, 410064, 410160, 32)
    }
    expect(draw()).toBeGreaterThan(0)
    const bytes = (kernel: Kernel): Buffer => Buffer.from(kernel.buffer, 0, SIZE)
    expect(bytes(simd).equals(bytes(plain))).toBe(true)
  })

  test('leaves what has no block as it was', () => {
    for (const kernel of both()) {
      const [u, x, codes, own, places, state] = [1024, 2048, 4096, 5120, 5632, 6144]
      floats(kernel, own, 20).fill(0.01)
      ints(kernel, u, 12).fill(7)
      floats(kernel, x, WIDTH).fill(3000)
      ints(kernel, places, 1).set([32])
      kernel.scan(u, 48, x, codes, own, places, state, 1, 1, 0)
      const changed = [...floats(kernel, x, WIDTH).keys()].filter(i => floats(kernel, x, WIDTH)[i] !== 3000)
      expect(changed).toEqual([8, 9, 10, 11])
      expect(
        [...shorts(kernel, codes, WIDTH).keys()].filter(i => shorts(kernel, codes, WIDTH)[i] !== 0),
      ).toEqual(changed)
    }
  })

  test('brings activations to 16 bits, and rounds halves to even', () => {
    for (const kernel of both()) {
      // A candidate of 0, both gates shut: what comes in goes out.
      const [u, x, codes, own, places, state] = [1024, 2048, 4096, 5120, 5632, 6144]
      floats(kernel, own, 40).fill(0)
      floats(kernel, x, 8).set([1e5, -1e5, 0.5, 1.5, -0.5, 2.5, 1024, 0])
      ints(kernel, places, 2).set([0, 16])
      kernel.scan(u, 96, x, codes, own, places, state, 1, 2, 0)
      expect([...shorts(kernel, codes, 8)]).toEqual([32767, -32768, 0, 2, 0, 2, 1024, 0])
    }
  })

  test('opens its gates from -6 to 6 as the quotient of polynomials does that the network was trained with', () => {
    const quotient = (x: number): number => {
      const held = Math.max(-6, Math.min(6, x))
      return 0.5 + (held * (108 + held * held)) / (432 + 36 * held * held)
    }
    for (const kernel of both()) {
      const [u, x, codes, own, places, state] = [1024, 2048, 4096, 5120, 5632, 6144]
      const scale = 1 / 1024
      const sums = [-9, -6, -1.5, 0, 0.25, 3, 6, 40].map(value => value / scale)
      for (const [i, sum] of sums.entries()) {
        // Candidate and forget gate give 0; what comes in is 1 and goes out as far as the output gate is shut.
        const filed = new Float32Array(28).fill(scale, 0, 12).fill(-6, 20, 24)
        const { own: read, bias } = readRecurrence(filed)
        floats(kernel, own, 20).set(read)
        ints(kernel, u, 12).set(bias)
        for (let j = 8; j < 12; j++) ints(kernel, u, 12)[j] = (bias[j] ?? 0) + sum
        floats(kernel, x, 4).fill(1024)
        ints(kernel, places, 1).set([0])
        kernel.scan(u, 48, x, codes, own, places, state, 1, 1, 0)
        const shut = 1024 * (1 - quotient(sum * scale))
        expect([i, floats(kernel, x, 4)[0]]).toEqual([i, expect.closeTo(shut, 2)])
      }
    }
  })

  test('finds the best of all label sequences', () => {
    const draw = numbers()
    for (const kernel of both()) {
      const [n, labels] = [4, 7]
      const [scores, start, move] = [
        floats(kernel, 1024, n * 8),
        floats(kernel, 2048, 8),
        floats(kernel, 3072, 56),
      ]
      for (const table of [scores, start, move])
        table.forEach((_, i) => (table[i] = i % 8 === 7 ? -1e9 : draw()))
      kernel.viterbi(1024, 2048, 3072, 4096, 5120, n)
      const worth = (path: readonly number[]): number =>
        path.reduce(
          (sum, label, t) =>
            sum +
            (scores[t * 8 + label] ?? 0) +
            ((t === 0 ? start[label] : move[(path[t - 1] ?? 0) * 8 + label]) ?? 0),
          0,
        )
      const all = Array.from({ length: labels ** n }, (_, k) =>
        Array.from({ length: n }, (__, t) => Math.floor(k / labels ** t) % labels),
      )
      const found = [...new Uint8Array(kernel.buffer, 5120, n)]
      expect(worth(found)).toBeCloseTo(Math.max(...all.map(worth)), 4)
    }
  })

  test('tells the probability of each label from all sequences', () => {
    const draw = numbers()
    for (const kernel of both()) {
      const [n, labels] = [3, 7]
      const scores = floats(kernel, 1024, n * 8)
      const factors = floats(kernel, 2048, 120)
      scores.forEach((_, i) => (scores[i] = i % 8 === 7 ? -1e4 : draw() * 4))
      for (let i = 0; i < 64; i++) factors[i] = i % 8 === 7 ? 0 : draw()
      for (let j = 0; j < 56; j++)
        factors[64 + j] = j % 8 === 7 ? 0 : (factors[8 + (j % 8) * 8 + Math.floor(j / 8)] ?? 0)
      kernel.chances(1024, 2048, 4096, 5120, n)
      const weight = [0, 0, 0, 0, 0, 0, 0]
      for (let k = 0; k < labels ** n; k++) {
        const path = Array.from({ length: n }, (_, t) => Math.floor(k / labels ** t) % labels)
        const product = path.reduce(
          (all, label, t) =>
            all *
            Math.exp(scores[t * 8 + label] ?? 0) *
            (factors[t === 0 ? label : 8 + (path[t - 1] ?? 0) * 8 + label] ?? 0),
          1,
        )
        weight[path[1] ?? 0] = (weight[path[1] ?? 0] ?? 0) + product
      }
      const sum = weight.reduce((a, b) => a + b)
      const chances = floats(kernel, 5120, n * 8)
      for (let j = 0; j < labels; j++) expect(chances[8 + j]).toBeCloseTo((weight[j] ?? 0) / sum, 4)
    }
  })
})
