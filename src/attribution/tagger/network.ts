import { InputLayer } from './input-layer.js'
import { simdKernel, type Kernel } from './kernel.js'
import { BLOCK } from './block.js'
import { EMITTED_ROW, layOutMemory, type MemoryLayout } from './memory-layout.js'
import type { ModelFile } from './model-file.js'
import { plainKernel } from './plain-kernel.js'
import { BLOCK_SUMS, OWN_FLOATS, readRecurrence } from './recurrence.js'
import { readTransitions, transitionFactors } from './transitions.js'
import type { Units } from './units.js'

/** The labels of a passage's units: views that the next passage overwrites. */
export interface Labelled {
  /** The label of each unit on the best path. */
  readonly path: Uint8Array
  /** A row of `EMITTED_ROW` for each unit: the probability of each label. */
  readonly chances: Float32Array
}

/** Labels the units of a passage. */
export interface Network {
  /** At least one unit. Cost: some 90,000 multiplications a unit with the layers in the package. */
  readonly label: (units: Units) => Labelled
}

const NO_LABEL = -1e4

class Stack implements Network {
  private readonly input: InputLayer

  constructor(
    private readonly model: ModelFile,
    private readonly layout: MemoryLayout,
    private readonly kernel: Kernel,
  ) {
    const memory = new Uint8Array(kernel.buffer)
    for (const [name, at] of layout.tensors) memory.set(model.tensor(name), at)
    const ints = new Int32Array(kernel.buffer)
    const floats = new Float32Array(kernel.buffer)
    for (const [l, layer] of layout.layers.entries()) {
      for (const [i, block] of (model.kept[l] ?? []).entries())
        ints[(layer.places >> 2) + i] = block * BLOCK * 4
      const { own, bias } = readRecurrence(new Float32Array(model.tensor(`own.${l}`).slice().buffer))
      floats.set(own, layer.own >> 2)
      ints.set(bias, layer.bias >> 2)
    }
    this.input = new InputLayer(model, layout, kernel)
    const transitions = readTransitions(model)
    floats.set(transitions.start, layout.start >> 2)
    floats.set(transitions.move, layout.move >> 2)
    floats.set(transitionFactors(transitions), layout.factors >> 2)
    // Columns beyond the labels never win.
    for (let j = model.labels.length; j < EMITTED_ROW; j++) floats[(layout.emitBias >> 2) + j] = NO_LABEL
  }

  label(units: Units): Labelled {
    const { kernel, layout, model } = this
    const { width } = model
    const padded = Math.ceil(units.count / 4) * 4
    this.input.read(units)
    for (const [index, layer] of layout.layers.entries()) {
      const columns = BLOCK_SUMS * layer.blocks
      if (index > 0)
        kernel.dense(layout.codes, layer.weights, layer.bias, layout.sums, padded, width, columns)
      this.scanBoth(index, units.count)
    }
    const { emitScale, emitBias, scores } = layout
    kernel.dense(layout.codes, layout.emit, layout.noBias, layout.sums, padded, width, EMITTED_ROW)
    kernel.emit(layout.sums, emitScale, emitBias, scores, units.count)
    kernel.viterbi(scores, layout.start, layout.move, layout.back, layout.path, units.count)
    kernel.chances(scores, layout.factors, layout.weights, layout.chances, units.count)
    return {
      path: new Uint8Array(kernel.buffer, layout.path, units.count),
      chances: new Float32Array(kernel.buffer, layout.chances, units.count * EMITTED_ROW),
    }
  }

  /** Runs a layer's two directions. */
  private scanBoth(index: number, count: number): void {
    const { kernel, layout } = this
    const { activations, codes, state, sums, refs, wordRows, layoutRows } = layout
    const layer = layout.layers[index]
    if (layer === undefined) return
    const { own, places, forward, blocks } = layer
    const ownBack = own + 4 * OWN_FLOATS * forward
    if (index === 0) {
      kernel.scanFirst(refs, wordRows, layoutRows, activations, codes, own, state, count, 0)
      kernel.scanFirst(refs, wordRows, layoutRows, activations, codes, ownBack, state, count, 1)
      return
    }
    const row = 4 * BLOCK_SUMS * blocks
    const sumsBack = sums + 4 * BLOCK_SUMS * forward
    const placesBack = places + 4 * forward
    kernel.scan(sums, row, activations, codes, own, places, state, count, forward, 0)
    kernel.scan(sumsBack, row, activations, codes, ownBack, placesBack, state, count, blocks - forward, 1)
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
