import { BLOCK } from './block.js'

/** Floats of a block in a model's file: three scales, two weights of the last state and two biases, four each. */
const FILED = 7 * BLOCK
/** Floats of a block in the kernel's memory: what `FILED` has without the biases. */
export const OWN_FLOATS = 5 * BLOCK
/** Sums of a block: candidates, forget and output sums. */
export const BLOCK_SUMS = 3 * BLOCK

/** Activations are reckoned in steps of 1/1024, so that rounding them gives their codes. */
export const STEPS = 1024
/** A gate is told from t = 1/2 + x / 12: see the kernel's `gate`. */
const GATE_REACH = 6

/** What a layer's recurrence reckons with. */
export interface Recurrence {
  /** `OWN_FLOATS` of each block. */
  readonly own: Float32Array
  /** `BLOCK_SUMS` of each block: what its sums begin with. */
  readonly bias: Int32Array
}

/**
 * A layer's scales, weights and biases as the kernel reads them, from those of a model's file: states in steps of
 * 1/1024, what stands before a gate brought to t = 1/2 + x / 12, and biases as whole steps of the sums, where adding
 * them costs nothing. Linear.
 */
export function readRecurrence(filed: Float32Array): Recurrence {
  const blocks = filed.length / FILED
  const own = new Float32Array(blocks * OWN_FLOATS)
  const bias = new Int32Array(blocks * BLOCK_SUMS)
  for (let block = 0; block < blocks; block++)
    for (let j = 0; j < BLOCK; j++) {
      const given = (part: number): number => filed[block * FILED + part * BLOCK + j] ?? 0
      const put = (part: number, value: number): void => {
        own[block * OWN_FLOATS + part * BLOCK + j] = value
      }
      put(0, given(0) * STEPS)
      for (const gate of [1, 2]) {
        put(gate, given(gate) / (2 * GATE_REACH))
        put(2 + gate, given(2 + gate) / (2 * GATE_REACH * STEPS))
        bias[block * BLOCK_SUMS + gate * BLOCK + j] = Math.round((given(4 + gate) + GATE_REACH) / given(gate))
      }
    }
  return { own, bias }
}
