import { follows, readLabels } from './labels.js'
import { EMITTED_ROW } from './memory-layout.js'
import type { ModelFile } from './model-file.js'

/** The score of a transition that cannot be. */
const NEVER = -1e9

/** The scores of beginning a passage with a label, and of one label after another, in rows of `EMITTED_ROW`. */
export interface Transitions {
  readonly start: Float32Array
  /** A row for the label before, a column for the one after it. */
  readonly move: Float32Array
}

/** The transitions of a model; an inside without its begin is made impossible, and so are columns of no label. */
export function readTransitions(model: ModelFile): Transitions {
  const meaning = readLabels(model.labels)
  const count = meaning.length
  const floats = (name: string): Float32Array => new Float32Array(model.tensor(name).slice().buffer)
  const [given, moves] = [floats('start'), floats('move')]
  const start = new Float32Array(EMITTED_ROW).fill(NEVER)
  const move = new Float32Array(count * EMITTED_ROW).fill(NEVER)
  for (const [j, label] of meaning.entries()) {
    if (follows(label, undefined)) start[j] = given[j] ?? NEVER
    for (const [i, before] of meaning.entries())
      if (follows(label, before)) move[i * EMITTED_ROW + j] = moves[i * count + j] ?? NEVER
  }
  return { start, move }
}

/** e^x for x <= 0, by additions and multiplications only: the same bits on every machine. */
function exponential(x: number): number {
  if (x < -40) return 0
  const halvings = 8
  const y = x / (1 << halvings)
  let power = 1 + y * (1 + (y / 2) * (1 + (y / 3) * (1 + (y / 4) * (1 + y / 5))))
  for (let i = 0; i < halvings; i++) power *= power
  return power
}

/** What the kernel's `chances` multiplies with: start, moves, and moves turned round, as powers of e. */
export function transitionFactors({ start, move }: Transitions): Float32Array {
  const most = [...start, ...move].reduce((a, b) => Math.max(a, b))
  const scores = [...start, ...move]
  const rows = move.length / EMITTED_ROW
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < EMITTED_ROW; i++) scores.push(move[i * EMITTED_ROW + j] ?? NEVER)
  return Float32Array.from(scores, score => exponential(score - most))
}
