import type { SpeakerId } from '../people/index.js'
import { namedSpeaker } from './named-speaker.js'
import type { CarryingWitness, Passage } from './witness.js'
import type { WordTable } from './word-table.js'
import { wordsIn } from './word-table.js'

/** Somebody's own words in a document: a letter's paragraph, a turn of a transcript. */
export interface OwnRun {
  /** Undefined where the document does not name who says it. */
  readonly speaker: SpeakerId | undefined
  /** Its words are `[from, to)` of the document's table. */
  readonly from: number
  readonly to: number
}

/** The words of a document that are somebody's own, and where each stands. */
export interface OwnWords {
  readonly runs: readonly OwnRun[]
  /** The places of a word by its key, ascending. */
  readonly places: ReadonlyMap<number, readonly number[]>
}

/** Whether the speaker of a quotation may be who says these words: the same, or one of them is not known. */
export function mayBeSaidBy(speaker: SpeakerId | undefined, own: Pick<OwnRun, 'speaker'>): boolean {
  return speaker === undefined || own.speaker === undefined || speaker === own.speaker
}

/** The runs of own words of a witness, in order; none in an article. Linear in its passages. */
export function ownRuns(witness: CarryingWitness, table: WordTable): OwnRun[] {
  return witness.passages.flatMap(passage => {
    if (passage.marked) return []
    const [from, to] = wordsIn(table, passage.span)
    return to > from ? [{ speaker: speakerOf(passage, witness), from, to }] : []
  })
}

function speakerOf(passage: Passage, witness: CarryingWitness): SpeakerId | undefined {
  return namedSpeaker(passage, witness.id) ?? witness.author
}

/** The own words of a witness by key; undefined where it has none. Linear. */
export function ownWords(witness: CarryingWitness, table: WordTable): OwnWords | undefined {
  const runs = ownRuns(witness, table)
  if (runs.length === 0) return undefined
  const places = new Map<number, number[]>()
  for (const { from, to } of runs) {
    for (let i = from; i < to; i++) {
      const key = table.keys[i] ?? 0
      const known = places.get(key)
      if (known === undefined) places.set(key, [i])
      else known.push(i)
    }
  }
  return { runs, places }
}
