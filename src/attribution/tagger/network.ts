import { InputLayer } from './input-layer.js'
import { simdKernel, type Kernel } from './kernel.js'
import { EMITTED_ROW, layOutMemory, type MemoryLayout } from './memory-layout.js'
import type { ModelFile } from './model-file.js'
import { plainKernel } from './plain-kernel.js'
import type { Units } from './units.js'

/** Gives the score of each label for each unit. */
export interface Network {
  /**
   * Scores the units; row `i` of the result, `EMITTED_ROW` floats, belongs to unit `i`. The result is a
   * view that the next call overwrites. Cost: some 150,000 multiplications a unit.
   */
  readonly score: (units: Units) => Float32Array
}

function floatsOf(bytes: Uint8Array): Float32Array {
  return new Float32Array(bytes.slice().buffer)
}

class Stack implements Network {
  private readonly output: Float32Array
  private readonly emitScale: Float32Array
  private readonly emitBias: Float32Array
  private readonly input: InputLayer

  constructor(
    private readonly model: ModelFile,
    private readonly layout: MemoryLayout,
    private readonly kernel: Kernel,
  ) {
    const memory = new Uint8Array(kernel.buffer)
    for (const [name, at] of layout.tensors) memory.set(model.tensor(name), at)
    this.emitScale = floatsOf(model.tensor('emit.scale'))
    this.emitBias = floatsOf(model.tensor('emit.bias'))
    this.input = new InputLayer(model, layout, kernel)
    this.output = new Float32Array(((layout.next - layout.now) / model.width / 4) * EMITTED_ROW)
  }

  score(units: Units): Float32Array {
    const { kernel, layout, model } = this
    const { width } = model
    const h = width / 2
    const padded = Math.ceil(units.count / 4) * 4
    this.input.fill(units)
    let { now, next } = layout
    for (const [index, layer] of layout.layers.entries()) {
      if (index > 0) {
        kernel.quantise(now, layout.codes, padded * width)
        kernel.dense(layout.codes, layer.weights, layout.sums, padded, width, 3 * width)
      }
      kernel.scan(layout.sums, now, next, layer.own, layout.state, units.count, h, 0)
      // The other direction has the other half of the columns, and its own scales, weights and biases (7h).
      kernel.scan(
        layout.sums + 12 * h,
        now + 4 * h,
        next + 4 * h,
        layer.own + 28 * h,
        layout.state,
        units.count,
        h,
        1,
      )
      ;[now, next] = [next, now]
    }
    kernel.quantise(now, layout.codes, padded * width)
    kernel.dense(layout.codes, layout.emit, layout.sums, padded, width, EMITTED_ROW)
    return this.emissions(units.count)
  }

  private emissions(count: number): Float32Array {
    const { output, emitScale, emitBias } = this
    const sums = new Int32Array(this.kernel.buffer, this.layout.sums, count * EMITTED_ROW)
    for (let i = 0; i < sums.length; i++) {
      const label = i % EMITTED_ROW
      output[i] = Math.fround(Math.fround((sums[i] ?? 0) * (emitScale[label] ?? 0)) + (emitBias[label] ?? 0))
    }
    return output
  }
}

/**
 * Builds the network of a model for passages of at most `capacity` units. Uses WebAssembly SIMD where
 * there is any, unless `plain` asks for the fallback; both give the same bits on every machine.
 */
export function openNetwork(
  model: ModelFile,
  options: { readonly capacity: number; readonly plain?: boolean },
): Network {
  const layout = layOutMemory(model, options.capacity)
  const simd = options.plain === true ? undefined : simdKernel(layout.size)
  return new Stack(model, layout, simd ?? plainKernel(layout.size))
}
