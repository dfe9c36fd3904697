import { Graph, layout } from '@dagrejs/dagre'
import type { LineageGraph } from '../../../../src/api/index.js'

type Node = LineageGraph['nodes'][number]
type Line = LineageGraph['lines'][number]

/** A node where it is drawn: its upper left corner, in pixels. */
export interface PlacedNode {
  readonly node: Node
  readonly x: number
  readonly y: number
}

/** A line where it is drawn, as the `d` of a path from the giver to the one that took. */
export interface PlacedLine {
  readonly line: Line
  readonly path: string
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

/** Lays a graph out from left to right: who took stands to the right of what it took from. Cost: some 60 ms for 70 nodes and 140 lines. */
export function placeGraph({ nodes, lines }: Pick<LineageGraph, 'nodes' | 'lines'>): PlacedGraph {
  const graph = new Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: 16, ranksep: 44, edgesep: 8, marginx: 6, marginy: 6 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id } of nodes) graph.setNode(id, { ...NODE })
  for (const line of lines)
    graph.setEdge(line.to, line.from, { weight: line.directed ? 2 : 1 }, lineKey(line))
  layout(graph)
  const { width = 0, height = 0 } = graph.graph()
  return {
    width,
    height,
    nodes: nodes.map(node => {
      const { x, y } = graph.node(node.id)
      return { node, x: x - NODE.width / 2, y: y - NODE.height / 2 }
    }),
    lines: lines.map(line => {
      const { points = [] } = graph.edge({ v: line.to, w: line.from, name: lineKey(line) }) as {
        points?: readonly Point[]
      }
      return { line, path: curve(points) }
    }),
  }
}

/** Names a line among the others. */
export function lineKey({ from, to, directed }: Pick<Line, 'from' | 'to' | 'directed'>): string {
  return `${from}\n${to}\n${String(directed)}`
}

interface Point {
  readonly x: number
  readonly y: number
}

/** A smooth line through the middles of its parts. */
function curve(points: readonly Point[]): string {
  const [first, ...rest] = points
  const last = rest.at(-1)
  if (first === undefined || last === undefined) return ''
  const parts = rest.slice(0, -1).map((point, at) => {
    const next = rest[at + 1] ?? last
    return `Q ${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`
  })
  return [`M ${first.x} ${first.y}`, ...parts, `L ${last.x} ${last.y}`].join(' ')
}
