import { simdKernel, type Kernel } from './kernel.js'
import type { ModelFile } from './model-file.js'
import { plainKernel } from './plain-kernel.js'
import type { Units } from './units.js'
import { wordRows, type WordRows } from './word-rows.js'

/** Emissions per unit are stored in rows of this many floats, of which the labels use the first. */
const EMITTED = 8
const AFFIX_MASK = 4095

/** Gives the score of each label for each unit. */
export interface Network {
  readonly labels: number
  /**
   * Scores the units; row `i` of the result, `EMITTED_ROW` floats, belongs to unit `i`. The result is a
   * view that the next call overwrites. Cost: some 200,000 multiplications a unit.
   */
  readonly score: (units: Units) => Float32Array
}

/** Floats in a row of scores. */
export const EMITTED_ROW = EMITTED

interface Layer {
  readonly weights: number
  readonly own: number
}

/** Hands out stretches of memory, each at a multiple of 16. */
class Arena {
  private next = 16

  take(bytes: number): number {
    const at = this.next
    this.next += Math.ceil(bytes / 16) * 16
    return at
  }

  get size(): number {
    return this.next
  }
}

/** Where everything lies in the kernel's memory. */
interface Layout {
  readonly tables: readonly number[]
  readonly scales: number
  readonly layers: readonly Layer[]
  readonly emit: number
  readonly codes: number
  readonly sums: number
  readonly now: number
  readonly next: number
  readonly state: number
  readonly size: number
  /** Tensors to copy in before the first use. */
  readonly tensors: readonly (readonly [name: string, at: number])[]
}

const TABLES = ['word', 'suffix', 'prefix', 'shape', 'quoted', 'flags'] as const

function layOut(model: ModelFile, capacity: number): Layout {
  const arena = new Arena()
  const tensors: [string, number][] = []
  const place = (name: string): number => {
    const at = arena.take(model.tensor(name).length)
    tensors.push([name, at])
    return at
  }
  const rows = capacity + 4
  const layers = Array.from({ length: model.layers }, (_, l) => ({ weights: place(`weights.${l}`), own: place(`own.${l}`) }))
  return {
    tables: TABLES.map(name => place(`table.${name}`)),
    scales: place('scales'),
    layers,
    emit: place('emit'),
    codes: arena.take(rows * model.width * 2),
    sums: arena.take(rows * model.width * 3 * 4),
    now: arena.take(rows * model.width * 4),
    next: arena.take(rows * model.width * 4),
    state: arena.take(model.width * 2),
    size: arena.size,
    tensors,
  }
}

function floatsOf(bytes: Uint8Array): Float32Array {
  return new Float32Array(bytes.slice().buffer)
}

class Stack implements Network {
  readonly labels: number
  private readonly output: Float32Array
  private readonly emitScale: Float32Array
  private readonly emitBias: Float32Array
  private readonly rows: WordRows

  constructor(
    private readonly model: ModelFile,
    private readonly layout: Layout,
    private readonly kernel: Kernel,
  ) {
    this.labels = model.labels.length
    const memory = new Uint8Array(kernel.buffer)
    for (const [name, at] of layout.tensors) memory.set(model.tensor(name), at)
    this.emitScale = floatsOf(model.tensor('emit.scale'))
    this.emitBias = floatsOf(model.tensor('emit.bias'))
    this.rows = wordRows(new Int32Array(model.tensor('keys').slice().buffer))
    this.output = new Float32Array((layout.sums - layout.codes) / model.width / 2 * EMITTED)
  }

  score(units: Units): Float32Array {
    const { kernel, layout, model } = this
    const { width } = model
    const padded = Math.ceil(units.count / 4) * 4
    this.gather(units)
    let { now, next } = layout
    for (const [index, layer] of layout.layers.entries()) {
      if (index > 0) kernel.quantise(now, layout.codes, padded * width)
      kernel.dense(layout.codes, layer.weights, layout.sums, padded, width, 3 * width)
      const h = width / 2
      kernel.scan(layout.sums, now, next, layer.own, layout.state, units.count, h, 0)
      kernel.scan(layout.sums + 12 * h, now + 4 * h, next + 4 * h, layer.own + 28 * h, layout.state, units.count, h, 1)
      ;[now, next] = [next, now]
    }
    kernel.quantise(now, layout.codes, padded * width)
    kernel.dense(layout.codes, layout.emit, layout.sums, padded, width, EMITTED)
    return this.emissions(units.count)
  }

  private emissions(count: number): Float32Array {
    const sums = new Int32Array(this.kernel.buffer, this.layout.sums, count * EMITTED)
    for (let i = 0; i < sums.length; i++) {
      const label = i % EMITTED
      const scaled = Math.fround((sums[i] ?? 0) * (this.emitScale[label] ?? 0))
      this.output[i] = Math.fround(scaled + (this.emitBias[label] ?? 0))
    }
    return this.output
  }

  /** Looks up the table rows of each unit and lays them side by side, as codes and as floats. */
  private gather(units: Units): void {
    const { kernel, layout, model } = this
    for (let i = 0; i < units.count; i++) {
      const row = [
        this.rows.find(units.word[i] ?? 0),
        1 + ((units.suffix[i] ?? 0) & AFFIX_MASK),
        1 + ((units.prefix[i] ?? 0) & AFFIX_MASK),
        units.shape[i] ?? 0,
        units.quoted[i] ?? 0,
        units.flags[i] ?? 0,
      ]
      let at = 0
      for (let table = 0; table < row.length; table++) {
        const count = model.tables[table] ?? 0
        const from = (layout.tables[table] ?? 0) + (row[table] ?? 0) * count
        const place = i * model.width + at
        kernel.gather(from, layout.scales + 4 * at, layout.codes + 2 * place, layout.now + 4 * place, count)
        at += count
      }
    }
  }
}

/**
 * Builds the network of a model for passages of at most `capacity` units. Uses WebAssembly SIMD where
 * there is any, unless `plain` asks for the fallback; both give the same bits on every machine.
 */
export function openNetwork(model: ModelFile, options: { readonly capacity: number; readonly plain?: boolean }): Network {
  const layout = layOut(model, options.capacity)
  const simd = options.plain === true ? undefined : simdKernel(layout.size)
  return new Stack(model, layout, simd ?? plainKernel(layout.size))
}
