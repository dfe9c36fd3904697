import { compareReading, findPlaces } from '../collation/index.js'
import type { Damage, SourceDocument, Span } from '../text/index.js'
import { overlap, trim } from '../text/index.js'
import type { RecordDocument, RecordView } from './view.js'

/** So many code units on each side of a damaged place are looked for in other documents: some twenty words. */
const AROUND = 120
/** A place that has less than this share of what the words around tell does not have the same text. */
const SAME_TEXT = 0.6

/** What a damaged place lost, as another document has it: its words are `document.text.slice(...span)`. */
export interface SiblingWords {
  readonly document: RecordDocument
  readonly span: Span
}

/**
 * What a damaged place lost, in the document that has most of the words around it; undefined where none has them, or where it
 * has nothing that the place lacks. Cost: one search of the record for some forty words.
 */
export function siblingWords(
  document: SourceDocument,
  damage: Damage,
  view: RecordView,
): SiblingWords | undefined {
  const context = wordsBeside(document.text, damage.span)
  const place = findPlaces(document.text.slice(...context), view).find(
    one => one.document !== document.id && one.score >= SAME_TEXT,
  )
  const sibling = place && view.document(place.document)
  if (place === undefined || sibling === undefined) return undefined
  const { variants } = compareReading({
    base: [{ text: sibling.text, span: place.span }],
    // Without the damage: differences that touch it are what is asked for.
    reading: { text: document.text, span: context },
  })
  const beside: Span = [damage.span[0] - 2, damage.span[1] + 2]
  const lost = variants.filter(({ reading, base }) => {
    const there: Span = [reading[0], Math.max(reading[1], reading[0] + 1)]
    return base[0] < base[1] && overlap(there, beside) > 0
  })
  if (lost.length === 0) return undefined
  const span = trim(sibling.text, [
    Math.min(...lost.map(({ base }) => base[0])),
    Math.max(...lost.map(({ base }) => base[1])),
  ])
  // A stop or a mark that it has more is no word that was lost.
  return /[\p{L}\p{N}]/u.test(sibling.text.slice(...span)) ? { document: sibling, span } : undefined
}

/** Whole words on both sides of a place. */
function wordsBeside(text: string, [start, end]: Span): Span {
  const from = Math.max(0, start - AROUND)
  const to = Math.min(text.length, end + AROUND)
  const first = from === 0 ? 0 : from + Math.max(0, text.slice(from, start).search(/\s/))
  const cut = text.slice(end, to).search(/\s\S*$/)
  return trim(text, [first, to === text.length || cut < 0 ? to : end + cut])
}
