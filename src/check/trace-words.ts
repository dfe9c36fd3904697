import type { Comparison } from '../collation/index.js'
import { compareReading, findPlaces } from '../collation/index.js'
import type { LineageEdge } from '../lineage/index.js'
import type { RecordDocument, RecordView } from '../record/index.js'
import type { DocumentId, Span } from '../text/index.js'
import { placeOf } from './candidates.js'
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
  const compared = new ComparedReadings(words)
  const places = findPlaces(words, view).flatMap(({ document, span }) => {
    const key = `${document} ${span[0]}`
    if (seen.has(key)) return []
    const found = view.document(document)
    const witness = view.witness(document)
    if (found === undefined || witness === undefined || found.supersededBy !== undefined) return []
    seen.add(key)
    const place = placeOf({ document: found, witness, span })
    return [{ place, span, comparison: compared.at(found, span) }]
  })
  const edges = edgesAmong(new Set(places.map(({ place }) => place.document.id)), view)
  return places
    .map(({ place, span, comparison }) => ({
      passage: passageAround(place, span, view),
      marked: place.marked,
      comparison,
      from: edges.get(place.document.id) ?? [],
    }))
    .toSorted(byDate)
}

/** Places as readings of the words: what is printed alike is compared once, for plain words stand in hundreds. */
class ComparedReadings {
  readonly #words: string
  readonly #known = new Map<string, { readonly start: number; readonly comparison: Comparison }>()

  constructor(words: string) {
    this.#words = words
  }

  at({ text, damage }: RecordDocument, span: Span): Comparison {
    const printed = text.slice(...span)
    const known = damage.length > 0 ? undefined : this.#known.get(printed)
    if (known !== undefined) return moved(known.comparison, span[0] - known.start)
    const base = [{ text: this.#words, span: [0, this.#words.length] as const }]
    const comparison = compareReading({ base, reading: { text, span, damage } })
    if (damage.length === 0) this.#known.set(printed, { start: span[0], comparison })
    return comparison
  }
}

/** The comparison of the same printed words so many characters further on. */
function moved(comparison: Comparison, by: number): Comparison {
  const variants = comparison.variants.map(variant => {
    const [start, end] = variant.reading
    return { ...variant, reading: [start + by, end + by] as const }
  })
  return { ...comparison, variants }
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
