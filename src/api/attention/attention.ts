import type { Occurrence, Utterance, UtteranceId } from '../../collation/index.js'
import { CHANGED_VERDICTS } from '../../record/index.js'
import type { AlteredReading, ContentsIndex } from '../../report/index.js'
import { alteredReadings, indexContents, misattributions } from '../../report/index.js'
import type { RecordStore } from '../../store/index.js'
import type { Walk } from '../gathering.js'

/** A quotation that deserves attention, as it is found again: its utterance, and which of the findings of that. */
export interface Noted {
  readonly utterance: UtteranceId
  readonly at: number
  /** When the documents were published that print it so; undefined for those without a date. */
  readonly dates: readonly (string | undefined)[]
  /** What stands first: printed by most, then the gravest, then in the order of the record. */
  readonly prints: number
  /** Whether several documents carry the quotation. */
  readonly isShared: boolean
  readonly grave: number
}

/** The quotations of a record that deserve attention. */
export interface Attention {
  /** Changed against a primary text. */
  readonly altered: Noted[]
  /** Printed in two ways, where the record lacks the primary text. */
  readonly differing: Noted[]
  /** Credited to somebody else. */
  readonly misattributed: Noted[]
}

/** So many utterances are read at a step. */
const STEP = 8

/**
 * Walks over the utterances that may deserve attention and notes those that do, by the same functions as the printed summary: first
 * those that several documents carry, which is where most is found, then what single documents have in several ways.
 */
export function walkAttention(store: RecordStore): Walk<Attention> {
  const value: Attention = { altered: [], differing: [], misattributed: [] }
  const notable = store.utterances.notableIds()
  function* steps(): Generator<number> {
    for (let read = 0; read < notable.length; read += STEP) {
      for (const id of notable.slice(read, read + STEP)) {
        const utterance = store.utterances.get(id)
        if (utterance !== undefined) note(utterance, store, value)
      }
      yield read
    }
    order(value)
  }
  return { value, of: notable.length, steps: steps() }
}

/** What most documents print stands first; of the same number, the gravest, then in the order of ids. */
function order({ altered, differing, misattributed }: Attention): void {
  for (const list of [altered, differing, misattributed])
    list.sort(
      (a, b) =>
        b.prints - a.prints ||
        a.grave - b.grave ||
        (a.utterance < b.utterance ? -1 : a.utterance > b.utterance ? 1 : a.at - b.at),
    )
}

function note(utterance: Utterance, store: RecordStore, value: Attention): void {
  const { occurrences } = utterance
  // Who copied it from whom is read for those that are told.
  const index = indexContents(store.view, { utterances: [utterance] })
  const isShared = new Set([utterance.base, ...occurrences].map(one => one.document)).size > 1
  const dates = (own: readonly Occurrence[]): (string | undefined)[] =>
    own.map(one => index.document(one.document)?.published)
  for (const [at, reading] of alteredReadings(index).entries()) {
    const noted = {
      utterance: utterance.id,
      at,
      dates: dates(reading.occurrences),
      prints: reading.occurrences.length,
      isShared,
      grave: CHANGED_VERDICTS.indexOf(reading.verdict),
    }
    value[reading.primary ? 'altered' : 'differing'].push(noted)
  }
  for (const [at, { occurrence }] of misattributions(index).entries())
    value.misattributed.push({
      utterance: utterance.id,
      at,
      dates: dates([occurrence]),
      prints: 1,
      isShared,
      grave: 0,
    })
}

/** An utterance with what its entries look up: the lines of descent of its witnesses. */
export function indexOf(utterance: Utterance, store: RecordStore): ContentsIndex {
  const witnesses = new Set(utterance.occurrences.map(one => one.document))
  const lineage = [...witnesses].flatMap(id => store.view.lineageOf(id))
  return indexContents(store.view, { utterances: [utterance], lineage })
}

/** The reading that was noted, with its index; undefined where the record no longer has it. */
export function notedReading(
  { utterance: id, at }: Noted,
  store: RecordStore,
): { readonly reading: AlteredReading; readonly index: ContentsIndex } | undefined {
  const utterance = store.view.utterance(id)
  if (utterance === undefined) return undefined
  const index = indexOf(utterance, store)
  const reading = alteredReadings(index)[at]
  return reading === undefined ? undefined : { reading, index }
}
