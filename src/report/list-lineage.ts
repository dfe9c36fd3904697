import type { LineageEdge } from '../lineage/index.js'
import { isOwnReporting } from '../lineage/index.js'
import type { ContentsIndex } from './contents-index.js'
import { BASES } from './descent-lines.js'
import { labelled, oneLine, piece } from './piece.js'
import type { Piece } from './piece.js'
import type { Style } from './style.js'

/** Which document took from which, each edge with its evidence in words and where that stands. */
export function listLineage(index: ContentsIndex, style: Style): string {
  return index.contents.lineage.map(edge => edgeBlock(edge, index, style)).join('\n\n')
}

/** As wide as the widest of them, and two spaces. */
const BASIS = 11

function edgeBlock(edge: LineageEdge, index: ContentsIndex, style: Style): string {
  const evidence = evidenceOf(edge, index, style)
  return [labelled(headOf(edge, index), { label: '', indent: 0, style }), ...evidence].join('\n')
}

function headOf(edge: LineageEdge, index: ContentsIndex): Piece[] {
  const from = piece(index.name(edge.from), 'strong')
  if (isOwnReporting(edge)) return [from, piece(' has it by its own reporting', 'note')]
  const source = edge.to === undefined ? outside(oneLine(edge.toName ?? 'a source')) : index.name(edge.to)
  const others = (edge.alternatives ?? []).map(id => ` or ${index.name(id)}`).join('')
  const may = others === '' ? ' shares with, direction unknown: ' : ' may have taken from '
  const verb = edge.directed ? ' took from ' : may
  return [from, piece(verb, 'note'), piece(source + others, 'strong')]
}

function evidenceOf(edge: LineageEdge, index: ContentsIndex, style: Style): string[] {
  return edge.evidence.map(one => {
    const place = one.from === undefined ? '' : ` (${index.place(edge.from, one.from)})`
    return labelled([piece(oneLine(one.reason)), piece(place, 'faint')], {
      label: BASES[one.basis].padEnd(BASIS),
      indent: 4,
      style,
    })
  })
}

/** A source that the record does not hold; what has brackets already gets no second pair. */
function outside(name: string): string {
  return name.endsWith(')') ? `${name.slice(0, -1)}; not in the record)` : `${name} (not in the record)`
}
