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

/**
 * A line for each document that took, the earliest first: from which others and on what we say so, then the primary
 * texts, which anybody may quote. Empty where none did.
 */
export function descentLines(index: ContentsIndex, style: Style): string[] {
  const taken = new Map<DocumentId, LineageEdge[]>()
  for (const edge of index.contents.lineage)
    if (edge.directed) taken.set(edge.from, [...(taken.get(edge.from) ?? []), edge])
  const date = (id: DocumentId): string => index.document(id)?.published ?? '9999'
  const takers = [...taken.keys()].toSorted((a, b) => compare(date(a), date(b)) || compare(a, b))
  const short = takers.map(id => index.shortName(id))
  // An outlet that took twice is told apart by date.
  const nameOf = (id: DocumentId): string =>
    short.filter(name => name === index.shortName(id)).length > 1 ? index.name(id) : index.shortName(id)
  const widest = Math.max(0, ...takers.map(id => displayWidth(nameOf(id))))
  const width = Math.min(widest, Math.floor(style.width * WIDEST_SHARE))
  return takers.map(id => {
    const label = `${clip(nameOf(id), width).padEnd(width)}  `
    return labelled([piece(sources(taken.get(id) ?? [], index))], { label, tone: 'strong', indent: 2, style })
  })
}

function sources(edges: readonly LineageEdge[], index: ContentsIndex): string {
  const isPrimary = ({ to }: LineageEdge): boolean =>
    to !== undefined && (index.document(to)?.kind ?? 'article') !== 'article'
  const others = edges.filter(edge => !isPrimary(edge)).toSorted((a, b) => b.confidence - a.confidence)
  const primary = edges.filter(isPrimary)
  const listed = others.map(edge => {
    const bases = new Set(edge.evidence.map(one => BASES[one.basis]))
    return `${sourceName(edge, index)} (${[...bases].join(', ')})`
  })
  return [...listed, ...primaryTexts(primary, index)].join('; ')
}

/** So many primary texts of a document are named; the rest is counted. */
const NAMED = 3

/** "primary texts: Ada Quill (letter), Harbour Board (rule)"; empty where there are none. */
function primaryTexts(edges: readonly LineageEdge[], index: ContentsIndex): string[] {
  if (edges.length === 0) return []
  const names = edges.map(edge => {
    const kind = edge.to === undefined ? undefined : index.document(edge.to)?.kind
    return kind === undefined
      ? sourceName(edge, index)
      : `${sourceName(edge, index)} (${kind.replace('-', ' ')})`
  })
  const rest = names.length > NAMED ? [`${names.length - NAMED} more`] : []
  const label = names.length === 1 ? 'primary text' : 'primary texts'
  return [`${label}: ${[...names.slice(0, NAMED), ...rest].join(', ')}`]
}

function sourceName({ to, toName }: LineageEdge, index: ContentsIndex): string {
  return to === undefined ? `${oneLine(toName ?? 'a source')}, not in the record` : index.shortName(to)
}
