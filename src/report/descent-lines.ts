import type { EdgeEvidence, LineageEdge } from '../lineage/index.js'
import type { DocumentId } from '../text/index.js'
import type { ContentsIndex } from './contents-index.js'
import { compare } from './contents-index.js'
import { clip, displayWidth, labelled, oneLine, piece } from './piece.js'
import type { Style } from './style.js'

/** What an edge stands on, as a reader is told of it. */
export const BASES = {
  credit: 'credit',
  wording: 'wording',
  'shared-deviation': 'same slip',
} as const satisfies Record<EdgeEvidence['basis'], string>

/** The share of the line that the column of names may take. */
const WIDEST_SHARE = 0.45

/** A line for each document that took, the earliest first: from whom, and on what we say so. Empty where none did. */
export function descentLines(index: ContentsIndex, style: Style): string[] {
  const taken = new Map<DocumentId, LineageEdge[]>()
  for (const edge of index.contents.lineage)
    if (edge.directed) taken.set(edge.from, [...(taken.get(edge.from) ?? []), edge])
  const date = (id: DocumentId): string => index.document(id)?.published ?? '9999'
  const takers = [...taken.keys()].toSorted((a, b) => compare(date(a), date(b)) || compare(a, b))
  const widest = Math.max(0, ...takers.map(id => displayWidth(index.shortName(id))))
  const width = Math.min(widest, Math.floor(style.width * WIDEST_SHARE))
  return takers.map(id => {
    const from = (taken.get(id) ?? [])
      .toSorted((a, b) => b.confidence - a.confidence)
      .map(edge => source(edge, index))
    const label = `${clip(index.shortName(id), width).padEnd(width)}  `
    return labelled([piece(from.join('; '))], { label, tone: 'strong', indent: 2, style })
  })
}

function source({ to, toName, evidence }: LineageEdge, index: ContentsIndex): string {
  const name = to === undefined ? `${oneLine(toName ?? 'a source')}, not in the record` : index.shortName(to)
  const bases = new Set(evidence.map(one => BASES[one.basis]))
  return `${name} (${[...bases].join(', ')})`
}
