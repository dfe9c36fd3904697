import { traceWords } from '../../check/index.js'
import type { RecordView } from '../../record/index.js'
import type { DifferencePart } from '../../report/index.js'
import { tracedDifference } from '../../report/index.js'
import type { WordsPlace } from '../schema/reading.js'
import { placeOf } from './elsewhere.js'
import { takenFrom } from './taken-from.js'

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
    const { passage, marked, from } = place
    const document = view.document(passage.document)
    if (document === undefined) return []
    const parts = tracedDifference(place, { words, text: document.text })
    return [
      {
        ...placeOf(document, passage.span),
        parts: parts.map(({ kind, text }) => ({ kind, text })),
        marked,
        speaker: passage.speakerName ?? null,
        verdicts: [],
        limitCut: false,
        relation: relationOf(parts),
        from: from.flatMap(edge => takenFrom(edge, { ...passage, text: document.text }, view) ?? []),
      },
    ]
  })
  return { total: found.length, rows }
}

/** What words of a place are to those asked for: a part of them where no more than their ends are missing. */
function relationOf(parts: readonly DifferencePart[]): NonNullable<WordsPlace['relation']> {
  const told = parts.filter(({ text }) => text.trim() !== '')
  if (told.every(({ kind }) => kind === 'same')) return 'same'
  const inner = told.slice(
    told[0]?.kind === 'dropped' ? 1 : 0,
    told.at(-1)?.kind === 'dropped' ? -1 : undefined,
  )
  return inner.every(({ kind }) => kind === 'same') ? 'part' : 'differs'
}
