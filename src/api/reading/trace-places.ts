import { traceWords } from '../../check/index.js'
import type { RecordView } from '../../record/index.js'
import { tracedDifference } from '../../report/index.js'
import type { WordsPlace } from '../schema/reading.js'
import { placeOf, takenFrom } from './elsewhere.js'

/** A part of the places where words stand, the earliest document first. */
export interface TracePart {
  readonly offset: number
  readonly limit: number
}

/** Every place where these words or near ones stand. Cost: one search (`traceWords`), and the texts of what is given. */
export function tracePlaces(
  words: string,
  { offset, limit }: TracePart,
  view: RecordView,
): { total: number; rows: WordsPlace[] } {
  const found = traceWords(words, view)
  const rows = found.slice(offset, offset + limit).flatMap((place): WordsPlace[] => {
    const { passage, marked, comparison, from } = place
    const document = view.document(passage.document)
    if (document === undefined) return []
    const parts = tracedDifference(place, { words, text: document.text })
    return [
      {
        ...placeOf(document, passage.span),
        parts: parts.map(({ kind, text }) => ({ kind, text })),
        marked,
        speaker: passage.speakerName ?? null,
        verdict: comparison.verdict,
        verdicts: [...comparison.verdicts],
        limitCut: comparison.limitCut,
        from: from.map(edge => takenFrom(edge, view)),
      },
    ]
  })
  return { total: found.length, rows }
}
