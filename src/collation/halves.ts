import type { DocumentId } from '../text/index.js'
import type { LimitPlace } from './limit-cut.js'
import type { Carrier } from './stretches.js'
import type { Occurrence } from './witness.js'

/** A reading, and where limits were left out beside or in it. */
export interface LimitedReading {
  readonly occurrence: Occurrence
  readonly limitsAt: readonly LimitPlace[]
}

/** How many characters may stand between two halves of a sentence: a cue with a title and a when. */
const CUE_LENGTH = 220

/**
 * The readings of an utterance, of which none is said to leave out a limit that its own document gives right beside it: the
 * two halves of a sentence around their cue (“The gates open,” she said, “unless the pumps fail”). Linear in the
 * readings, times those of their document that lack a limit.
 */
export function withoutMendedLimits(
  readings: readonly LimitedReading[],
  carriers: ReadonlyMap<DocumentId, Carrier>,
): Occurrence[] {
  return readings.map(({ occurrence, limitsAt }) => {
    if (limitsAt.length === 0) return occurrence
    const left = limitsAt.filter(
      place =>
        place === 'inside' ||
        !readings.some(({ occurrence: other }) =>
          place === 'after' ? goesOn(occurrence, other, carriers) : goesOn(other, occurrence, carriers),
        ),
    )
    return { ...occurrence, limitCut: left.length > 0 }
  })
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
