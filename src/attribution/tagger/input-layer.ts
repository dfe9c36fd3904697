import type { Kernel } from './kernel.js'
import { KEPT_WORDS, LAYOUTS, type MemoryLayout } from './memory-layout.js'
import type { ModelFile } from './model-file.js'
import type { Units } from './units.js'
import { wordRows, type WordRows } from './word-rows.js'

const AFFIX_MASK = 4095
const WORD_PARTS = 3

/**
 * The first layer's sums. They are linear in what a unit is, so they fall into a part of the word and a
 * part of its layout; both are whole numbers, so keeping and adding them gives the bits of computing them
 * anew. That saves a quarter of the network's work.
 */
export class InputLayer {
  private readonly rows: WordRows
  /** Slots of kept words by hash: open addressing, at most half full. */
  private readonly keys = new Int32Array(KEPT_WORDS * 2)
  private readonly slots = new Int32Array(KEPT_WORDS * 2).fill(-1)
  private kept = 0

  constructor(
    private readonly model: ModelFile,
    private readonly layout: MemoryLayout,
    private readonly kernel: Kernel,
  ) {
    this.rows = wordRows(new Int32Array(model.tensor('keys').slice().buffer))
    this.sumLayouts()
  }

  private get wordWidth(): number {
    return this.model.tables.slice(0, WORD_PARTS).reduce((sum, width) => sum + width, 0)
  }

  /** Sums of all layouts, once. */
  private sumLayouts(): void {
    const { kernel, layout, model } = this
    const inner = model.width - this.wordWidth
    for (let kind = 0; kind < LAYOUTS; kind++) {
      this.gather([0, 0, 0, kind & 15, (kind >> 4) & 7, kind >> 7], {
        codes: layout.codes + kind * inner * 2,
        floats: layout.now,
        from: WORD_PARTS,
      })
    }
    kernel.dense(layout.codes, layout.layoutWeights, layout.layoutSums, LAYOUTS, inner, 3 * model.width)
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

  /** The slot of a word's sums; a negative one, `-1 - place`, where it is not kept. */
  private find(hash: number): number {
    const mask = this.keys.length - 1
    for (let at = (Math.imul(hash, 0x9e3779b1) >>> 8) & mask; ; at = (at + 1) & mask) {
      const slot = this.slots[at] ?? -1
      if (slot === -1) return -1 - at
      if (this.keys[at] === hash) return slot
    }
  }

  private keep(hash: number, place: number): void {
    this.keys[place] = hash
    this.slots[place] = this.kept++
  }

  /** Fills the first layer's sums and its float input for all units. */
  fill(units: Units): void {
    const { kernel, layout, model } = this
    const { width } = model
    const slots = this.sumWords(units)
    const sumRow = 12 * width
    for (let i = 0; i < units.count; i++) {
      const kind = (units.shape[i] ?? 0) | ((units.quoted[i] ?? 0) << 4) | ((units.flags[i] ?? 0) << 7)
      const word = layout.wordSums + (slots[i] ?? 0) * sumRow
      kernel.add(word, layout.layoutSums + kind * sumRow, layout.sums + i * sumRow, 3 * width)
    }
  }

  /** Finds or makes the word part of each unit; gives its slot. */
  private sumWords(units: Units): Int32Array {
    const { kernel, layout, model } = this
    const { width } = model
    const inner = this.wordWidth
    const slots = new Int32Array(units.count)
    const first = this.kept
    let fresh = 0
    for (let i = 0; i < units.count; i++) {
      const hash = units.word[i] ?? 0
      const rows = [
        this.rows.find(hash),
        1 + ((units.suffix[i] ?? 0) & AFFIX_MASK),
        1 + ((units.prefix[i] ?? 0) & AFFIX_MASK),
        units.shape[i] ?? 0,
        units.quoted[i] ?? 0,
        units.flags[i] ?? 0,
      ]
      // All codes go where the next new word's belong: they stay only if it is one.
      this.gather(rows, {
        codes: layout.codes + fresh * inner * 2,
        floats: layout.now + i * width * 4,
        from: 0,
      })
      const slot = this.find(hash)
      slots[i] = slot >= 0 ? slot : first + fresh++
      if (slot < 0 && this.kept < KEPT_WORDS) this.keep(hash, -1 - slot)
    }
    if (fresh > 0) {
      const padded = Math.ceil(fresh / 4) * 4
      const at = layout.wordSums + first * 12 * width
      kernel.dense(layout.codes, layout.layers[0]?.weights ?? 0, at, padded, inner, 3 * width)
    }
    return slots
  }
}
