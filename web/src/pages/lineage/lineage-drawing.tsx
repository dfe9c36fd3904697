import type { ReactNode } from 'react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { LineageGraph } from '../../../../src/api/index.js'
import { DateWords } from '../../words/date.js'
import { NOTHING_CHOSEN, useLineageChoice } from './lineage-address.js'
import type { PlacedGraph, PlacedLine, PlacedNode } from './lineage-layout.js'
import { NODE, lineKey, placeGraph } from './lineage-layout.js'
import { nodeAbout, surety } from './lineage-words.js'

/** Never drawn smaller: names could not be read. */
const SMALLEST = 0.7

/** The graph: nodes are buttons over the lines, so that they are reached by key and said by name. */
export function LineageDrawing({ graph }: { readonly graph: LineageGraph }): ReactNode {
  const { nodes, lines } = graph
  const placed = useMemo(() => placeGraph({ nodes, lines }), [nodes, lines])
  const box = useRef<HTMLElement>(null)
  const [scale, setScale] = useScale(box, placed)
  return (
    <figure
      className="lineage-drawing"
      aria-label="Who took from whom, drawn. The same is in words beside it."
    >
      <div className="lineage-zoom" role="toolbar" aria-label="Size of the drawing">
        <button type="button" className="button" onClick={() => setScale(scale / 1.25)} aria-label="Smaller">
          −
        </button>
        <button type="button" className="button" onClick={() => setScale(scale * 1.25)} aria-label="Larger">
          +
        </button>
        <button type="button" className="button" onClick={() => setScale(undefined)}>
          Fit
        </button>
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by key */}
      <section className="lineage-box" ref={box} tabIndex={0} aria-label="Drawing">
        <div style={{ width: placed.width * scale, height: placed.height * scale }}>
          <div
            className="lineage-sheet"
            style={{ width: placed.width, height: placed.height, transform: `scale(${scale})` }}
          >
            <Lines placed={placed} level={graph.level} />
            {placed.nodes.map(one => (
              <GraphNode key={one.node.id} placed={one} level={graph.level} lines={lines} />
            ))}
          </div>
        </div>
      </section>
      <Legend level={graph.level} isOpen={lines.some(one => one.perhaps)} />
    </figure>
  )
}

function useScale(
  box: React.RefObject<HTMLElement | null>,
  { width }: PlacedGraph,
): readonly [number, (scale: number | undefined) => void] {
  const [fit, setFit] = useState(1)
  const [chosen, choose] = useState<number>()
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined)
        setFit(Math.max(SMALLEST, Math.min(1, entry.contentRect.width / Math.max(1, width))))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [box, width])
  return [
    chosen ?? fit,
    scale => choose(scale === undefined ? undefined : Math.min(2.5, Math.max(0.3, scale))),
  ]
}

interface LinesProps {
  readonly placed: PlacedGraph
  readonly level: LineageGraph['level']
}

function Lines({ placed, level }: LinesProps): ReactNode {
  const { choice, choose } = useLineageChoice()
  return (
    <svg className="lineage-lines" width={placed.width} height={placed.height} aria-hidden="true">
      <defs>
        <marker
          id="taken"
          viewBox="0 0 8 8"
          refX="7.5"
          refY="4"
          markerUnits="userSpaceOnUse"
          markerWidth="9"
          markerHeight="9"
          orient="auto"
        >
          <path d="M 0 0.8 L 8 4 L 0 7.2 z" className="lineage-arrow" />
        </marker>
      </defs>
      {placed.lines.map(one => {
        const { from, to } = one.line
        const isChosen =
          choice.from === undefined
            ? choice.document !== undefined && (from === choice.document || to === choice.document)
            : choice.from === from && choice.to === to
        const isAside = (choice.from ?? choice.document) !== undefined && !isChosen
        return (
          <GraphLine
            key={lineKey(one.line)}
            placed={one}
            isChosen={isChosen}
            isAside={isAside}
            onChoose={() =>
              level === 'documents'
                ? choose({ from, to, document: undefined })
                : choose({
                    ...NOTHING_CHOSEN,
                    publisher: undefined,
                    taker: from,
                    giver: to,
                    way: one.line.directed ? 'known' : 'unknown',
                  })
            }
          />
        )
      })}
    </svg>
  )
}

interface GraphLineProps {
  readonly placed: PlacedLine
  readonly isChosen: boolean
  /** Something else is chosen. */
  readonly isAside: boolean
  readonly onChoose: () => void
}

function GraphLine({ placed, isChosen, isAside, onChoose }: GraphLineProps): ReactNode {
  const { line, path, words, label } = placed
  return (
    <g
      className="lineage-line"
      data-surety={line.perhaps ? 'uncertain' : surety(line.confidence)}
      data-directed={line.directed}
      data-chosen={isChosen}
      data-aside={isAside}
    >
      <path
        d={path}
        markerEnd={line.directed ? 'url(#taken)' : undefined}
        strokeWidth={Math.min(4, 1.2 + Math.log2(line.lines) / 4)}
      />
      {words === '' ? undefined : (
        <text x={label.x} y={label.y + 4}>
          {words}
        </text>
      )}
      {/* Wide and unseen: a thin line is hard to point at. */}
      <path d={path} className="lineage-hit" onClick={onChoose} />
    </g>
  )
}

interface GraphNodeProps {
  readonly placed: PlacedNode
  readonly level: LineageGraph['level']
  readonly lines: LineageGraph['lines']
}

function GraphNode({ placed: { node, x, y }, level, lines }: GraphNodeProps): ReactNode {
  const { choice, choose } = useLineageChoice()
  const { id, kind, name, title, published } = node
  const chosen = choice.document ?? undefined
  const isNear =
    chosen === id ||
    lines.some(({ from, to }) => (from === chosen && to === id) || (to === chosen && from === id))
  const isEnd = choice.from === id || choice.to === id
  const isAside = (chosen !== undefined && !isNear) || (choice.from !== undefined && !isEnd)
  const press = (): void => {
    if (level === 'publishers' && kind === 'publisher') choose({ ...NOTHING_CHOSEN, publisher: id })
    else choose({ document: chosen === id ? undefined : id, from: undefined, to: undefined })
  }
  const about = nodeAbout(node)
  return (
    <button
      type="button"
      className="lineage-node"
      data-kind={kind}
      data-document-kind={node.documentKind}
      data-aside={isAside}
      aria-pressed={chosen === id}
      title={title ?? undefined}
      style={{ left: x, top: y, width: NODE.width, height: NODE.height }}
      onClick={press}
    >
      <span className="lineage-name" dir="auto">
        {name}
      </span>
      <span className="lineage-about">
        {about}
        {about !== undefined && published !== null ? ', ' : undefined}
        {published === null ? undefined : <DateWords edtf={published} short />}
      </span>
    </button>
  )
}

interface LegendProps extends Pick<LineageGraph, 'level'> {
  /** Whether anything can be from each of several. */
  readonly isOpen: boolean
}

function Legend({ level, isOpen }: LegendProps): ReactNode {
  return (
    <figcaption className="lineage-legend">
      <span>
        <Sample surety="well supported" /> took from (arrow to who took)
      </span>
      <span>
        <Sample surety="uncertain" /> uncertain
      </span>
      <span>
        <Sample surety="likely" directed={false} /> they share words; who took from whom is not known
      </span>
      {isOpen ? <span>perhaps: one of several that it can have it from, or none of them</span> : undefined}
      {level === 'publishers' ? (
        <span>a number: so many reports; click the line to see them</span>
      ) : undefined}
      <span>open box: a source that the record does not hold</span>
    </figcaption>
  )
}

interface SampleProps {
  readonly surety: string
  readonly directed?: boolean
}

function Sample({ surety: sure, directed = true }: SampleProps): ReactNode {
  return (
    <svg
      width="34"
      height="10"
      aria-hidden="true"
      className="lineage-line"
      data-surety={sure}
      data-directed={directed}
    >
      <path d="M 1 5 L 32 5" strokeWidth="1.5" />
    </svg>
  )
}
