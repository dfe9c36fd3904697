import type { LineageGraph } from '../../../../src/api/index.js'
import { layLayers } from '../../drawing/lay-layers.js'
import type { Point } from '../../drawing/lay-layers.js'
import { lineWords } from './lineage-words.js'

type Node = LineageGraph['nodes'][number]
type Line = LineageGraph['lines'][number]

/** A node where it is drawn: its upper left corner, in pixels. */
export interface PlacedNode {
  readonly node: Node
  readonly x: number
  readonly y: number
}

/** A line where it is drawn. */
export interface PlacedLine {
  readonly line: Line
  /** The `d` of a path from the giver to the one that took. */
  readonly path: string
  /** What is written on it, and where its middle stands; empty for a line that says all by itself. */
  readonly words: string
  readonly label: Point
}

/** A graph as it is drawn. */
export interface PlacedGraph {
  readonly width: number
  readonly height: number
  readonly nodes: readonly PlacedNode[]
  readonly lines: readonly PlacedLine[]
}

/** Measures of a node, in pixels. */
export const NODE = { width: 168, height: 46 } as const

/** Lays a graph out from left to right: who took stands to the right of what it took from (`layLayers`). */
export function placeGraph({ nodes, lines }: Pick<LineageGraph, 'nodes' | 'lines'>): PlacedGraph {
  const { width, height, boxes, ties } = layLayers({
    boxes: nodes.map(({ id }) => ({ id, ...NODE })),
    ties: lines.map(line => ({
      key: lineKey(line),
      from: line.to,
      to: line.from,
      words: lineWords(line),
    })),
    towards: 'right',
  })
  return {
    width,
    height,
    nodes: nodes.map(node => {
      const { x, y } = boxes.get(node.id) ?? { x: 0, y: 0 }
      return { node, x: x - NODE.width / 2, y: y - NODE.height / 2 }
    }),
    lines: lines.map(line => {
      const { path, label } = ties.get(lineKey(line)) ?? { path: '', label: { x: 0, y: 0 } }
      return { line, path, label, words: lineWords(line) }
    }),
  }
}

/** Names a line among the others. */
export function lineKey({ from, to, directed }: Pick<Line, 'from' | 'to' | 'directed'>): string {
  return `${from}\n${to}\n${String(directed)}`
}
