import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
// @ts-expect-error the build script is plain JavaScript
import { compileKernel } from '../../../kernel/build.mjs'
import { KERNEL_BASE64 } from './kernel-bytes.js'
import { simdKernel, type Kernel } from './kernel.js'
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
    const bytes = (await compileKernel()) as Uint8Array
    expect(Buffer.from(bytes).toString('base64')).toBe(KERNEL_BASE64)
    expect(readFileSync(new URL('kernel-bytes.ts', import.meta.url), 'utf8')).toContain('base 64')
  })

  test('multiplies: a small product worked out by hand', () => {
    for (const kernel of both()) {
      // One row (1, 2, 3, 4) of four; column j of the weights is (j, 1, 0, -j).
      const [x, w, out] = [1024, 2048, 4096]
      shorts(kernel, x, 4).set([1, 2, 3, 4])
      const weights = shorts(kernel, w, 32)
      for (let j = 0; j < 8; j++) {
        weights.set([j, 1], j * 2)
        weights.set([0, -j], 16 + j * 2)
      }
      kernel.dense(x, w, out, 4, 4, 8)
      expect([...ints(kernel, out, 8)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map(j => j + 2 - 4 * j))
    }
  })

  test('gives the same bits in WebAssembly and in plain TypeScript', () => {
    const [simd, plain] = both()
    const draw = numbers()
    const h = 16
    const n = 12
    const [u, x, y, own, state] = [4096, 32768, 65536, 98304, 131072]
    for (const kernel of [simd, plain]) {
      const again = numbers()
      ints(kernel, u, n * 6 * h).forEach((_, i, all) => (all[i] = Math.round((again() - 0.5) * 1e6)))
      floats(kernel, x, n * 2 * h).forEach((_, i, all) => (all[i] = again() * 20 - 10))
      floats(kernel, own, 7 * h).forEach((_, i, all) => (all[i] = (again() - 0.5) * (i < 3 * h ? 1e-5 : 2)))
      kernel.scan(u, x, y, own, state, n, h, 0)
      kernel.scan(u + 12 * h, x + 4 * h, y + 4 * h, own, state, n, h, 1)
      kernel.quantise(x, 200000, n * 2 * h)
      kernel.add(u, u + 64, 300000, 64)
      new Int8Array(kernel.buffer, 400000, 32).forEach((_, i, all) => (all[i] = i * 8 - 128))
      kernel.gather(400000, own, 400064, 400160, 32)
    }
    expect(draw()).toBeGreaterThan(0)
    const bytes = (kernel: Kernel): Buffer => Buffer.from(kernel.buffer, 0, SIZE)
    expect(bytes(simd).equals(bytes(plain))).toBe(true)
  })

  test('holds activations within what the products can carry, and rounds halves to even', () => {
    for (const kernel of both()) {
      floats(kernel, 1024, 8).set([100, -100, 0.5 / 1024, 1.5 / 1024, -0.5 / 1024, 2.5 / 1024, 1, 0])
      kernel.quantise(1024, 2048, 8)
      expect([...shorts(kernel, 2048, 8)]).toEqual([8191, -8191, 0, 2, 0, 2, 1024, 0])
    }
  })
})
