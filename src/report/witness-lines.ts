import type { Utterance } from '../collation/index.js'
import type { LineageEdge } from '../lineage/index.js'
import type { DocumentId } from '../text/index.js'
import type { ContentsIndex } from './contents-index.js'
import { byAppearance, compare } from './contents-index.js'
import { BASES } from './descent-lines.js'
import { labelled, piece } from './piece.js'
import type { Style } from './style.js'

/** Up to the column in which readings stand: two of indent, and the widest label. */
const LABEL = 16

/**
 * What holds of all witnesses of an utterance, a line each: which documents its base is made of, where there are
 * several, and which dated one carries it first. Empty where one document alone carries it.
 */
export function originLines(shown: Utterance, index: ContentsIndex, style: Style): string[] {
  const utterance = index.whole(shown)
  const { base } = utterance
  const line = (label: string, words: string): string =>
    labelled([piece(words)], { label: label.padEnd(LABEL), indent: 2, style })
  const places = new Map<DocumentId, Set<string>>()
  for (const { document, span } of base.parts)
    places.set(document, (places.get(document) ?? new Set<string>()).add(index.place(document, span)))
  const parts = [...places].map(([document, where]) => `${index.name(document)}, ${[...where].join(' and ')}`)
  const earliest = earliestWitness(utterance, index)
  return [
    ...(isComposite(utterance) ? [line('base made of', parts.join('; '))] : []),
    ...(earliest === undefined ? [] : [line('earliest', earliest)]),
  ]
}

/** Whether the base is made of the words of several documents. */
export function isComposite({ base }: Utterance): boolean {
  return base.parts.some(part => part.document !== base.document)
}

/** In words; undefined where one document alone carries the utterance. */
function earliestWitness(utterance: Utterance, index: ContentsIndex): string | undefined {
  const { base, occurrences } = utterance
  const witnesses = new Set([base.document, ...occurrences.map(one => one.document)])
  if (witnesses.size === 1) return undefined
  const dates = [...witnesses].flatMap(id => index.document(id)?.published ?? [])
  const undated = witnesses.size - dates.length
  const [date] = dates.toSorted(compare)
  if (date === undefined) return 'not known: no document that carries it has a date'
  const first = [...witnesses].filter(id => index.document(id)?.published === date)
  const [only] = first
  const where = occurrences.toSorted(byAppearance(index)).find(one => one.document === only)
  const span = only === base.document ? base.span : where?.span
  const named =
    only !== undefined && first.length === 1 && span !== undefined
      ? `${index.name(only)}, ${index.place(only, span)}`
      : `${first.map(id => index.name(id)).join('; ')} (the same day)`
  return undated === 0
    ? named
    : `${named}; ${undated} of ${witnesses.size} documents ${undated === 1 ? 'has' : 'have'} no date`
}

/**
 * A line for each witness that is listed and took from another of the utterance, with what we say so on. What took
 * from a primary text, which anybody may quote, has none.
 */
export function takenLines(utterance: Utterance, index: ContentsIndex, style: Style): string[] {
  const { base, occurrences } = index.whole(utterance)
  const witnesses = new Set<DocumentId>([base.document, ...occurrences.map(one => one.document)])
  const taken = (id: DocumentId): LineageEdge[] =>
    index
      .lineageOf(id)
      .filter(({ to, directed }) => directed && to !== undefined && witnesses.has(to))
      .filter(({ to }) => base.why !== 'primary-text' || to !== base.document)
  return [...new Set(utterance.occurrences.toSorted(byAppearance(index)).map(one => one.document))]
    .flatMap(taken)
    .map(({ from, to, evidence }) => {
      const bases = [...new Set(evidence.map(one => BASES[one.basis]))].join(', ')
      const words = `${index.name(from)} took from ${to === undefined ? '' : index.name(to)} (${bases})`
      return labelled([piece(words)], { label: 'lineage'.padEnd(LABEL), indent: 2, style })
    })
}
