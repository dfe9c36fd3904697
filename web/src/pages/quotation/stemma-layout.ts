import { Graph, layout } from '@dagrejs/dagre'
import type { Quotation, WitnessParent } from '../../../../src/api/index.js'
import { opening } from './words-of.js'

/** A witness on the drawing: the middle of its box, in pixels. */
export interface DrawnNode {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly height: number
  /** The changed readings that it has, as they are written into its box. */
  readonly changes: readonly string[]
}

/** A line from a witness to one that took from it. */
export interface DrawnEdge {
  readonly from: string
  readonly to: string
  readonly parent: WitnessParent
  readonly points: readonly { readonly x: number; readonly y: number }[]
  /** Where its words stand. */
  readonly label: { readonly x: number; readonly y: number }
}

/** A stemma as it is drawn. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
}

/** Measures of a box, in pixels: its head, and a line for each change. */
export const BOX = { width: 208, head: 50, line: 18 } as const

/** So many changes of a witness are written into its box; the last line counts the rest. */
const WRITTEN = 3

/** Up to so many witnesses stand under those they took from; more stand beside them, where the page can be scrolled down. */
const UNDER = 14

/** Lays the witnesses out with those they took from above them, or before them. Cost: some ms for twenty, a second for a hundred and fifty. */
export function layStemma({ witnesses: all, changes }: Quotation): Drawing {
  const lone = loneWitnesses(all)
  const witnesses = all.filter(one => !lone.has(one.document.id))
  const written = new Map(witnesses.map(({ document }) => [document.id, changesOf(document.id, changes)]))
  const graph = new Graph({ multigraph: false })
  graph.setGraph(
    witnesses.length <= UNDER
      ? { rankdir: 'TB', nodesep: 24, ranksep: 56, edgesep: 12, marginx: 8, marginy: 8 }
      : { rankdir: 'LR', nodesep: 14, ranksep: 48, edgesep: 8, marginx: 8, marginy: 8 },
  )
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { document } of witnesses)
    graph.setNode(document.id, { width: BOX.width, height: heightOf(written.get(document.id) ?? []) })
  for (const { document, parents } of witnesses)
    for (const parent of parents)
      graph.setEdge(parent.document, document.id, { width: 84, height: 16, labelpos: 'c' })
  layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  return {
    width,
    height,
    nodes: witnesses.map(({ document }) => {
      const { x, y, height: own } = graph.node(document.id)
      return { id: document.id, x, y, height: own, changes: written.get(document.id) ?? [] }
    }),
    edges: witnesses.flatMap(({ document, parents }) =>
      parents.map(parent => {
        const { points, x, y } = graph.edge(parent.document, document.id)
        return {
          from: parent.document,
          to: document.id,
          parent,
          points,
          label: { x, y },
        }
      }),
    ),
  }
}

/**
 * Those of many witnesses of which nothing tells where they have the words from, and from which none took: they would be boxes without
 * lines. None of few, nor the base.
 */
export function loneWitnesses(witnesses: Quotation['witnesses']): ReadonlySet<string> {
  if (witnesses.length <= UNDER) return new Set()
  const parents = new Set(witnesses.flatMap(one => one.parents.map(parent => parent.document)))
  return new Set(
    witnesses
      .filter(one => one.parents.length === 0 && !one.isBase && !parents.has(one.document.id))
      .map(one => one.document.id),
  )
}

function heightOf(changes: readonly string[]): number {
  return BOX.head + (changes.length === 0 ? 6 : changes.length * BOX.line + 6)
}

/** "− again", "listen → hear", "+ holiday". */
function changesOf(document: string, changes: Quotation['changes']): string[] {
  const own = changes
    .filter(({ witnesses }) => witnesses.some(one => one.document === document))
    .map(({ base, words }) => {
      const [dropped, added] = [opening(base, 14), opening(words, 14)]
      if (added === '') return `− ${dropped}`
      return dropped === '' ? `+ ${added}` : `${dropped} → ${added}`
    })
  return own.length <= WRITTEN ? own : [...own.slice(0, WRITTEN - 1), `and ${own.length - WRITTEN + 1} more`]
}
