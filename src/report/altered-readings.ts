import type { Occurrence, Utterance, Verdict } from '../collation/index.js'
import type { LineageEdge } from '../lineage/index.js'
import { CHANGED_VERDICTS, changeOf, isChanged } from '../record/index.js'
import type { DocumentId, DocumentKind } from '../text/index.js'
import type { ContentsIndex } from './contents-index.js'
import { byAppearance, isBase } from './contents-index.js'

/** One way in which the words of an utterance were changed, and all who print it so. */
export interface AlteredReading {
  readonly utterance: Utterance
  readonly verdict: Verdict
  /** Whether it is against a primary text; else only against another print, and which of the two is right is not known. */
  readonly primary: boolean
  /** The earliest first; never empty. */
  readonly occurrences: readonly Occurrence[]
  /** For each later occurrence, the edge by which its document took from an earlier one of the list. */
  readonly copied: ReadonlyMap<Occurrence, LineageEdge>
}

/**
 * The changed quotations of a record, one for each utterance and wording, those printed most often
 * first, then the gravest, then in the order of the record. Linear in occurrences, but for the sort.
 */
export function alteredReadings(index: ContentsIndex): AlteredReading[] {
  const out: AlteredReading[] = []
  for (const utterance of index.contents.utterances) {
    const wordings = new Map<string, Occurrence[]>()
    // To order them, their documents are read: those of the few that are altered.
    const altered = utterance.occurrences.filter(one => isAltered(utterance, one))
    for (const occurrence of altered.toSorted(byAppearance(index))) {
      const changed = changeOf(occurrence)
      if (changed === undefined) continue
      const key = `${changed} ${changeKey(index, occurrence)}`
      wordings.set(key, [...(wordings.get(key) ?? []), occurrence])
    }
    for (const occurrences of wordings.values()) {
      const [first] = occurrences
      const verdict = first === undefined ? undefined : changeOf(first)
      if (first === undefined || verdict === undefined) continue
      const primary = isPrimary(index.document(first.baseDocument)?.kind)
      out.push({ utterance, verdict, primary, occurrences, copied: copies(index, occurrences) })
    }
  }
  const grave = (verdict: Verdict): number => Math.max(0, CHANGED_VERDICTS.indexOf(verdict))
  return out.toSorted(
    (a, b) => b.occurrences.length - a.occurrences.length || grave(a.verdict) - grave(b.verdict),
  )
}

/** Whether words of a document of this kind are a speaker's own, and not what a paper prints of them. */
export function isPrimary(kind: DocumentKind | undefined): boolean {
  return kind !== 'article'
}

/**
 * Whether a reading is an altered quotation: it stands in quotation marks, and words of it were dropped, added, replaced or run together against
 * its base. What a document tells in its own words alters nothing.
 */
export function isAltered(utterance: Utterance, occurrence: Occurrence): boolean {
  return occurrence.marked && isChanged(occurrence) && !isBase(utterance, occurrence)
}

/**
 * What a reading changes against its base, as a key: two witnesses with the same change share a reading, however much
 * they quote.
 */
export function changeKey(index: ContentsIndex, occurrence: Occurrence): string {
  const folded = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const points = occurrence.variants
    .map(variant => {
      const from = folded(index.words(variant.baseDocument ?? occurrence.baseDocument, variant.base))
      const to = folded(index.words(occurrence.document, variant.reading))
      return from === to ? '' : `${variant.base[0]}:${from}>${to}`
    })
    .filter(point => point !== '')
  return points.length === 0 ? folded(index.words(occurrence.document, occurrence.span)) : points.join('|')
}

function copies(index: ContentsIndex, occurrences: readonly Occurrence[]): Map<Occurrence, LineageEdge> {
  const found = new Map<Occurrence, LineageEdge>()
  const earlier = new Set<DocumentId>()
  for (const occurrence of occurrences) {
    const edge = index.contents.lineage.find(
      ({ from, to }) => from === occurrence.document && to !== undefined && to !== from && earlier.has(to),
    )
    if (edge !== undefined) found.set(occurrence, edge)
    earlier.add(occurrence.document)
  }
  return found
}
