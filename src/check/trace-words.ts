import type { Comparison } from '../collation/index.js'
import { compareReading, findPlaces } from '../collation/index.js'
import type { LineageEdge } from '../lineage/index.js'
import type { RecordView } from '../record/index.js'
import type { DocumentId } from '../text/index.js'
import { candidateAt } from './candidates.js'
import type { SourcePassage } from './finding.js'
import { passageAround } from './source-passage.js'

/** One place of the record where words stand that were asked for, or near ones. */
export interface TracedPlace {
  readonly passage: SourcePassage
  /** Whether it stands in quotation marks there. */
  readonly marked: boolean
  /** The place as a reading of the words: `reading` spans are into its document, `base` spans into the words. */
  readonly comparison: Comparison
  /** The lines of descent by which its document took from others: to other places of this trace, or by credit. */
  readonly from: readonly LineageEdge[]
}

/**
 * Every place where these words stand, or most of them, the earliest document first; those without a date
 * come last. Empty where there is none. Cost: one search, and what the documents
 * found have of words and lineage.
 */
export function traceWords(words: string, view: RecordView): TracedPlace[] {
  const seen = new Set<string>()
  const places = findPlaces(words, view).flatMap(({ document, span }) => {
    const found = view.document(document)
    const witness = view.witness(document)
    const key = `${document} ${span[0]}`
    if (found === undefined || witness === undefined || found.supersededBy !== undefined || seen.has(key))
      return []
    seen.add(key)
    const candidate = candidateAt(
      { document: found, witness, span },
      { text: words, span: [0, words.length] },
    )
    const comparison = compareReading({
      base: [{ text: words, span: [0, words.length] }],
      reading: { text: found.text, span, damage: found.damage },
    })
    return [{ candidate, span, comparison }]
  })
  const edges = edgesAmong(new Set(places.map(({ candidate }) => candidate.document.id)), view)
  return places
    .map(({ candidate, span, comparison }) => ({
      passage: passageAround(candidate, span, view),
      marked: candidate.marked,
      comparison,
      from: edges.get(candidate.document.id) ?? [],
    }))
    .toSorted(byDate)
}

function byDate({ passage: a }: TracedPlace, { passage: b }: TracedPlace): number {
  const [left, right] = [a.published ?? '9999', b.published ?? '9999']
  if (left !== right) return left < right ? -1 : 1
  if (a.document !== b.document) return a.document < b.document ? -1 : 1
  return a.span[0] - b.span[0]
}

function edgesAmong(documents: ReadonlySet<DocumentId>, view: RecordView): Map<DocumentId, LineageEdge[]> {
  return new Map(
    [...documents].map(id => [
      id,
      view.lineageOf(id).filter(({ to }) => to !== undefined && documents.has(to)),
    ]),
  )
}
