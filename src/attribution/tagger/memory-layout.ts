import { BLOCK, WIDTH } from './block.js'
import type { ModelFile } from './model-file.js'
import { BLOCK_SUMS, OWN_FLOATS } from './recurrence.js'

/** The tables that describe a word by itself, and those that describe where it stands. */
export const WORD_TABLES = ['word', 'suffix', 'prefix'] as const
export const LAYOUT_TABLES = ['shape', 'quoted', 'flags'] as const
/** Every way in which shape (16), quotation (8) and flags (16) can come together. */
export const LAYOUTS = 16 * 8 * 16
/** Floats in a row of scores; the labels use the first of them. */
export const EMITTED_ROW = 8
/** Bytes of a row of codes: the kernel reckons with it. */
export const CODE_ROW = 2 * WIDTH
/** Words whose rows are kept: with 8192, of a hundred words of news some two are computed anew. */
export const KEPT_WORDS = 12288
/** Layouts whose sums are made at once: no more room is touched for them than a passage needs. */
export const LAYOUTS_AT_ONCE = 256

/** Where a layer's weights stand, and how much it computes. */
export interface LayerPlaces {
  readonly weights: number
  /** What its sums begin with. */
  readonly bias: number
  readonly own: number
  /** Of each block that it computes, the offset in a row of activations. */
  readonly places: number
  /** Blocks of the direction from left to right, and of both. */
  readonly forward: number
  readonly blocks: number
}

/** Byte offsets in the kernel's memory. */
export interface MemoryLayout {
  /** Codes of the tables, in the order of `WORD_TABLES`, then `LAYOUT_TABLES`. */
  readonly tables: readonly number[]
  readonly scales: number
  /** Zeros: what sums without a bias begin with. */
  readonly noBias: number
  readonly layers: readonly LayerPlaces[]
  readonly layoutWeights: number
  readonly emit: number
  /** First-layer sums and floats of words, a row each: those kept, then room for a passage's others. */
  readonly wordRows: number
  readonly layoutRows: number
  /** For each unit the numbers of its word's row and of its layout's. */
  readonly refs: number
  /** A passage's activations as int16, its integer sums, and the activations as floats. */
  readonly codes: number
  readonly sums: number
  readonly activations: number
  readonly state: number
  /** Scale and bias of the scores, and the scores. */
  readonly emitScale: number
  readonly emitBias: number
  readonly scores: number
  /** What the labels of a passage are told from: see the kernel's `viterbi` and `chances`. */
  readonly start: number
  readonly move: number
  readonly factors: number
  readonly weights: number
  readonly back: number
  /** A label a unit, and the probability of each. */
  readonly path: number
  readonly chances: number
  /** Units that there is room for. */
  readonly capacity: number
  readonly size: number
  /** Tensors to copy in before the first use. */
  readonly tensors: readonly (readonly [name: string, at: number])[]
}

/** Bytes that the kernel's scan keeps its constants in. */
const FIXED = 64

/** Bytes of a line of the processor's caches: products of rows that begin elsewhere take 7% longer. */
const LINE = 64

/** Hands out stretches of memory, each at the beginning of a line. */
class Arena {
  size = LINE

  take(bytes: number): number {
    const at = this.size
    this.size += Math.ceil(bytes / LINE) * LINE
    return at
  }
}

/** Plans the memory for passages of at most `capacity` units: 60 MB, whatever the text. */
export function layOutMemory(model: ModelFile, capacity: number): MemoryLayout {
  const arena = new Arena()
  const tensors: [string, number][] = []
  const place = (name: string): number => {
    const at = arena.take(model.tensor(name).length)
    tensors.push([name, at])
    return at
  }
  // The dense function works on four rows at a time.
  const rows = capacity + 4
  const { width } = model
  const sumRow = 3 * width * 4
  const row = sumRow + width * 4
  return {
    layers: model.kept.map((kept, l) => ({
      weights: place(`weights.${l}`),
      bias: arena.take(kept.length * BLOCK_SUMS * 4),
      own: arena.take(kept.length * OWN_FLOATS * 4),
      places: arena.take(kept.length * 4),
      forward: kept.filter(block => block * BLOCK < width / 2).length,
      blocks: kept.length,
    })),
    layoutWeights: place('layout'),
    tables: [...WORD_TABLES, ...LAYOUT_TABLES].map(name => place(`table.${name}`)),
    scales: place('scales'),
    noBias: arena.take(sumRow),
    emit: place('emit'),
    emitScale: place('emit.scale'),
    emitBias: place('emit.bias'),
    wordRows: arena.take((KEPT_WORDS + rows) * row),
    layoutRows: arena.take(LAYOUTS * row),
    refs: arena.take(rows * 8),
    codes: arena.take(Math.max(rows, LAYOUTS_AT_ONCE) * CODE_ROW),
    sums: arena.take(Math.max(rows, LAYOUTS_AT_ONCE) * sumRow),
    activations: arena.take(rows * width * 4),
    state: arena.take(width * 2 + FIXED),
    scores: arena.take(rows * EMITTED_ROW * 4),
    start: arena.take(EMITTED_ROW * 4),
    move: arena.take(EMITTED_ROW * EMITTED_ROW * 4),
    factors: arena.take((1 + 2 * EMITTED_ROW) * EMITTED_ROW * 4),
    weights: arena.take((rows + 1) * EMITTED_ROW * 4),
    back: arena.take((rows + 4) * EMITTED_ROW),
    path: arena.take(rows),
    chances: arena.take(rows * EMITTED_ROW * 4),
    capacity: rows,
    size: arena.size,
    tensors,
  }
}
