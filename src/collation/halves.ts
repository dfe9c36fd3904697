import type { DocumentId } from '../text/index.js'
import type { LimitPlace } from './limit-cut.js'
import { isCondition, limits } from './limits.js'
import type { Carrier } from './stretches.js'
import type { Occurrence } from './witness.js'
import { foldWord } from './word-table.js'

/** A reading, and where limits were left out beside or in it. */
export interface LimitedReading {
  readonly occurrence: Occurrence
  readonly limitsAt: readonly LimitPlace[]
}

/** How many characters may stand between two halves of a sentence: a cue with a title and a when. */
const CUE_LENGTH = 220

/**
 * The readings of an utterance, of which none is said to leave out a limit that its own document gives right beside it: the
 * two halves of a sentence around their cue (“The gates open,” she said, “unless the pumps fail”), or its own words for it
 * before the quotation. Linear in the
 * readings, times those of their document that lack a limit.
 */
export function withoutMendedLimits(
  readings: readonly LimitedReading[],
  carriers: ReadonlyMap<DocumentId, Carrier>,
): Occurrence[] {
  return readings.map(({ occurrence, limitsAt }) => {
    if (limitsAt.length === 0) return occurrence
    const others = readings.map(({ occurrence: other }) => other)
    const isKept: Record<LimitPlace, () => boolean> = {
      before: () =>
        isTakenOver(occurrence, carriers) || others.some(other => goesOn(other, occurrence, carriers)),
      condition: () =>
        hasCondition(occurrence, carriers) || others.some(other => goesOn(other, occurrence, carriers)),
      inside: () => false,
      after: () => others.some(other => goesOn(occurrence, other, carriers)),
    }
    const left = limitsAt.filter(place => !isKept[place]())
    return { ...occurrence, limitCut: left.length > 0 }
  })
}

/** How many code units and words before a quotation may hold the limit that it leaves to its sentence. */
const LEAD_LENGTH = 40
const LEAD_WORDS = 3

/** Whether the words before a quotation say in its stead what limits it (said that she could “no longer sign the log”). */
function isTakenOver(
  { document, span: [start] }: Occurrence,
  carriers: ReadonlyMap<DocumentId, Carrier>,
): boolean {
  const text = carriers.get(document)?.witness.text ?? ''
  return limits(leadWords(text.slice(Math.max(0, start - LEAD_LENGTH), start)).slice(-LEAD_WORDS))
}

/** Whether the sentence of a quotation states a condition before it ("If it rains, she said, “the gates open”"). */
function hasCondition(
  { document, span: [start] }: Occurrence,
  carriers: ReadonlyMap<DocumentId, Carrier>,
): boolean {
  const text = carriers.get(document)?.witness.text ?? ''
  return leadWords(text.slice(Math.max(0, start - CUE_LENGTH), start)).some(isCondition)
}

/** The words, folded, of what a sentence has before its quotation. */
function leadWords(before: string): string[] {
  const lead = before.split(/[.!?\n”]/u).at(-1) ?? ''
  return (lead.match(/[\p{L}’']+/gu) ?? []).map(foldWord)
}

/** Whether one reading is the next half of another, in the document and in the base. */
function goesOn(one: Occurrence, next: Occurrence, carriers: ReadonlyMap<DocumentId, Carrier>): boolean {
  if (one.document !== next.document || one.baseDocument !== next.baseDocument) return false
  if (next.span[0] < one.span[1] || next.span[0] - one.span[1] > CUE_LENGTH) return false
  const text = carriers.get(one.document)?.witness.text
  const base = carriers.get(one.baseDocument)?.witness.text
  if (text === undefined || base === undefined || next.baseSpan[0] < one.baseSpan[1]) return false
  return (
    !text.slice(one.span[1], next.span[0]).includes('\n') &&
    !/[\p{L}\p{N}]/u.test(base.slice(one.baseSpan[1], next.baseSpan[0]))
  )
}
