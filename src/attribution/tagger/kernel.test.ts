import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileKernel } from '../../../kernel/build.mjs'
import { KERNEL_BASE64 } from './kernel-bytes.js'
import { simdKernel, type Kernel } from './kernel.js'
import { WIDTH } from './block.js'
import { CODE_ROW } from './memory-layout.js'
import { plainKernel } from './plain-kernel.js'

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
      kernel.dense(x, w, out, 4, 4, 8)
      const second = [0, 1, 2, 3, 4, 5, 6, 7].map(j => j + 2 - 4 * j)
      expect([...ints(kernel, out, 16)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, ...second])
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
      floats(kernel, x, n * WIDTH).forEach((_, i, all) => (all[i] = again() * 20 - 10))
      floats(kernel, own, 28 * blocks.length).forEach(
        (_, i, all) => (all[i] = (again() - 0.5) * (i % 28 < 12 ? 1e-5 : 2)),
      )
      ints(kernel, places, blocks.length).set(blocks.map(block => 16 * block))
      kernel.scan(u, 4 * row, x, codes, own, places, state, n, 3, 0)
      kernel.scan(u + 144, 4 * row, x, codes, own + 3 * 112, places + 12, state, n, 2, 1)
      // Where the kernel keeps its constants.
      floats(kernel, state, 64).fill(0)
      ints(kernel, 300000, 6).set([2, 0, 0, 1, 1, 1])
      kernel.assemble(300000, x, x + 768, 310000, 320000, 3, 48, 16)
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
      floats(kernel, own, 28).fill(0.5)
      ints(kernel, u, 12).fill(7)
      floats(kernel, x, WIDTH).fill(3)
      ints(kernel, places, 1).set([32])
      kernel.scan(u, 48, x, codes, own, places, state, 1, 1, 0)
      const changed = [...floats(kernel, x, WIDTH).keys()].filter(i => floats(kernel, x, WIDTH)[i] !== 3)
      expect(changed).toEqual([8, 9, 10, 11])
      expect(
        [...shorts(kernel, codes, WIDTH).keys()].filter(i => shorts(kernel, codes, WIDTH)[i] !== 0),
      ).toEqual(changed)
    }
  })

  test('holds activations within what the products can carry, and rounds halves to even', () => {
    for (const kernel of both()) {
      // A candidate of 0, both gates shut: what comes in goes out.
      const [u, x, codes, own, places, state] = [1024, 2048, 4096, 5120, 5632, 6144]
      floats(kernel, own, 56).fill(0)
      for (const group of [0, 28]) floats(kernel, own + 4 * group, 28).fill(-100, 20, 28)
      floats(kernel, x, 8).set([100, -100, 0.5 / 1024, 1.5 / 1024, -0.5 / 1024, 2.5 / 1024, 1, 0])
      ints(kernel, places, 2).set([0, 16])
      kernel.scan(u, 96, x, codes, own, places, state, 1, 2, 0)
      expect([...shorts(kernel, codes, 8)]).toEqual([8191, -8191, 0, 2, 0, 2, 1024, 0])
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
