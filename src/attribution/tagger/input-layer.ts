import type { Kernel } from './kernel.js'
import { CODE_ROW, KEPT_WORDS, LAYOUTS, LAYOUTS_AT_ONCE, type MemoryLayout } from './memory-layout.js'
import type { ModelFile } from './model-file.js'
import { STEPS } from './recurrence.js'
import type { Units } from './units.js'
import { wordRows, type WordRows } from './word-rows.js'

const AFFIX_MASK = 4095
const WORD_PARTS = 3
/** The least power of two that is twice the words kept. */
const SLOTS = 2 ** Math.ceil(Math.log2(2 * KEPT_WORDS))

/**
 * The first layer's input and sums. Both are linear in what a unit is, so they fall into a row of the word and a
 * row of its layout, which are kept and added by the kernel: the bits are those of computing them anew. That saves a
 * quarter of the network's work.
 */
export class InputLayer {
  private readonly rows: WordRows
  /** Slots of kept words by hash: open addressing, at most half full. */
  private readonly keys = new Int32Array(SLOTS)
  private readonly ends = new Int32Array(SLOTS)
  private readonly slots = new Int32Array(SLOTS).fill(-1)
  /** For each unit of a passage its word's row and its layout's. */
  private readonly refs: Int32Array
  private kept = 0

  constructor(
    private readonly model: ModelFile,
    private readonly layout: MemoryLayout,
    private readonly kernel: Kernel,
  ) {
    this.rows = wordRows(new Int32Array(model.tensor('keys').slice().buffer))
    this.refs = new Int32Array(kernel.buffer, layout.refs, 2 * layout.capacity)
    const scales = new Float32Array(kernel.buffer, layout.scales, model.width)
    for (const [column, scale] of scales.entries()) scales[column] = scale * STEPS
    this.sumLayouts()
  }

  private get wordWidth(): number {
    return this.model.tables.slice(0, WORD_PARTS).reduce((sum, width) => sum + width, 0)
  }

  /** The bytes of a kept row: sums, then floats. */
  private get rowBytes(): number {
    return 16 * this.model.width
  }

  /** The rows of all layouts, once. */
  private sumLayouts(): void {
    const { layout } = this
    const inner = this.model.width - this.wordWidth
    const bias = layout.layers[0]?.bias ?? layout.noBias
    const weights = layout.layoutWeights
    for (let first = 0; first < LAYOUTS; first += LAYOUTS_AT_ONCE) {
      for (let i = 0; i < LAYOUTS_AT_ONCE; i++) {
        const kind = first + i
        const row = layout.layoutRows + kind * this.rowBytes
        this.gather([0, 0, 0, kind & 15, (kind >> 4) & 7, kind >> 7], {
          codes: layout.codes + i * CODE_ROW,
          floats: row + 4 * (3 * this.model.width + this.wordWidth),
          from: WORD_PARTS,
        })
      }
      const rows = layout.layoutRows + first * this.rowBytes
      this.multiply({ weights, bias, rows, count: LAYOUTS_AT_ONCE, inner })
    }
  }

  /** Multiplies `count` rows of codes and lays the sums at the head of as many kept rows. */
  private multiply(from: {
    weights: number
    bias: number
    rows: number
    count: number
    inner: number
  }): void {
    const { kernel, layout, model } = this
    const columns = 3 * model.width
    const padded = Math.ceil(from.count / 4) * 4
    kernel.dense(layout.codes, from.weights, from.bias, layout.sums, padded, from.inner, columns)
    const memory = new Int32Array(kernel.buffer)
    for (let i = 0; i < from.count; i++) {
      const sums = (layout.sums >> 2) + i * columns
      memory.copyWithin((from.rows + i * this.rowBytes) >> 2, sums, sums + columns)
    }
  }

  /** Lays the rows of the tables from number `from` on side by side. */
  private gather(rows: readonly number[], to: { codes: number; floats: number; from: number }): void {
    const { kernel, layout, model } = this
    let column = to.from === 0 ? 0 : this.wordWidth
    let at = 0
    for (let table = to.from; table < rows.length; table++) {
      const width = model.tables[table] ?? 0
      const source = (layout.tables[table] ?? 0) + (rows[table] ?? 0) * width
      kernel.gather(source, layout.scales + 4 * column, to.codes + 2 * at, to.floats + 4 * at, width)
      column += width
      at += width
    }
  }

  /** The slot of a word's row; a negative one, `-1 - place`, where it is not kept. */
  private find(hash: number, end: number): number {
    const mask = this.keys.length - 1
    for (let at = (Math.imul(hash, 0x9e3779b1) >>> 8) & mask; ; at = (at + 1) & mask) {
      const slot = this.slots[at] ?? -1
      if (slot === -1) return -1 - at
      if (this.keys[at] === hash && this.ends[at] === end) return slot
    }
  }

  /** Writes for each unit the numbers of its word's row and of its layout's, which the kernel's `scanFirst` reads. */
  read(units: Units): void {
    const { refs } = this
    this.findWords(units)
    for (let i = 0; i < units.count; i++)
      refs[2 * i + 1] = (units.shape[i] ?? 0) | ((units.quoted[i] ?? 0) << 4) | ((units.flags[i] ?? 0) << 7)
  }

  /** Finds or makes the row of each unit's word. */
  private findWords(units: Units): void {
    const first = this.kept
    let fresh = 0
    for (let i = 0; i < units.count; i++) {
      const hash = units.word[i] ?? 0
      const end = (units.suffix[i] ?? 0) ^ Math.imul(units.prefix[i] ?? 0, 3)
      const slot = this.find(hash, end)
      this.refs[2 * i] = slot >= 0 ? slot : first + fresh
      if (slot >= 0) continue
      this.gatherWord(units, i, { fresh, row: first + fresh })
      fresh++
      if (this.kept < KEPT_WORDS) {
        this.keys[-1 - slot] = hash
        this.ends[-1 - slot] = end
        this.slots[-1 - slot] = this.kept++
      }
    }
    if (fresh === 0) return
    const { layout } = this
    const rows = layout.wordRows + first * this.rowBytes
    const weights = layout.layers[0]?.weights ?? 0
    this.multiply({ weights, bias: layout.noBias, rows, count: fresh, inner: this.wordWidth })
  }

  /** Lays down the codes of the word of unit `i`, the new one number `fresh` of its passage, and its row's floats. */
  private gatherWord(units: Units, i: number, place: { fresh: number; row: number }): void {
    const { layout, model } = this
    const rows = [
      this.rows.find(units.word[i] ?? 0),
      1 + ((units.suffix[i] ?? 0) & AFFIX_MASK),
      1 + ((units.prefix[i] ?? 0) & AFFIX_MASK),
    ]
    this.gather(rows, {
      codes: layout.codes + place.fresh * CODE_ROW,
      floats: layout.wordRows + place.row * this.rowBytes + 12 * model.width,
      from: 0,
    })
  }
}
