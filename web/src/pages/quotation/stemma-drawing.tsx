import type { ReactNode } from 'react'
import { useMemo } from 'react'
import type { Quotation, QuotationWitness } from '../../../../src/api/index.js'
import { shortDate } from '../../../../src/time/index.js'
import { opening } from '../../../../src/report/index.js'
import type { DrawnEdge, DrawnNode } from './stemma-layout.js'
import { BOX, layStemma, loneWitnesses } from './stemma-layout.js'
import type { Selected } from './use-selected.js'
import { nameOf, witnessesById } from './words-of.js'

interface DrawingProps {
  readonly quotation: Quotation
  readonly selected: Selected
}

/** A wider drawing is never shown narrower, in pixels: what is written in its boxes could not be read. */
const SMALLEST = 640

/** The stemma as a drawing. Who does not see it reads the list under it, which says the same. */
export default function StemmaDrawing({ quotation, selected }: DrawingProps): ReactNode {
  const drawing = useMemo(() => layStemma(quotation), [quotation])
  const byId = witnessesById(quotation)
  const { width, height, nodes, edges } = drawing
  const lone = loneWitnesses(quotation.witnesses).size
  return (
    <div className="stemma-drawing">
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        style={{ minWidth: Math.min(width, SMALLEST) }}
        className={selected.witness === undefined ? undefined : 'has-pick'}
      >
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path d="M0 0.5 L7.5 4 L0 7.5" className="arrow-head" />
          </marker>
        </defs>
        {edges.map(edge => (
          <Edge key={`${edge.from} ${edge.to}`} edge={edge} selected={selected} />
        ))}
        {nodes.map(node => (
          <Node key={node.id} node={node} witness={byId.get(node.id)} selected={selected} />
        ))}
      </svg>
      {lone === 0 ? undefined : (
        <p className="soft">
          Of {lone} more documents nothing tells where they have the words from; they stand in the list alone.
        </p>
      )}
    </div>
  )
}

function Edge({ edge, selected }: { readonly edge: DrawnEdge; readonly selected: Selected }): ReactNode {
  const { path, words, label, parent, from, to } = edge
  const near = selected.witness === from || selected.witness === to
  return (
    <g className="stemma-edge" data-uncertain={parent.uncertain} data-near={near}>
      <path d={path} markerEnd={parent.directed ? 'url(#arrow)' : undefined} />
      <text x={label.x} y={label.y + 4}>
        {words}
      </text>
    </g>
  )
}

interface NodeProps {
  readonly node: DrawnNode
  readonly witness: QuotationWitness | undefined
  readonly selected: Selected
}

function Node({ node, witness, selected }: NodeProps): ReactNode {
  if (witness === undefined) return undefined
  const { id, x, y, height, changes } = node
  const [left, top] = [x - BOX.width / 2, y - height / 2]
  const { published } = witness.document
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the key of sigla beside it does the same by keyboard
    <g
      className="stemma-node"
      data-witness={id}
      data-base={witness.isBase}
      data-picked={selected.witness === id}
      data-having={selected.having?.has(id)}
      transform={`translate(${left} ${top})`}
      onClick={() => selected.pickWitness(id)}
    >
      <title>{nameOf(witness)}</title>
      <rect width={BOX.width} height={height} rx="3" />
      <text className="node-siglum" x="12" y="33">
        {witness.siglum}
      </text>
      <text className="node-name" x="46" y="22">
        {opening(nameOf(witness), 24)}
      </text>
      <text className="node-date" x="46" y="40">
        {published === null ? 'no date' : shortDate(published)}
        {witness.isBase ? ', the base' : ''}
      </text>
      {changes.map((change, number) => (
        <text key={change} className="node-change" x="46" y={BOX.head + 10 + number * BOX.line}>
          {change}
        </text>
      ))}
    </g>
  )
}
