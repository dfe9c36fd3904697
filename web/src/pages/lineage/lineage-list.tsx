import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { Link } from 'wouter'
import type { LineageEdges, LineageGraph } from '../../../../src/api/index.js'
import { answered, api } from '../../api/client.js'
import { ListInParts } from '../../lists/list-in-parts.js'
import { DateWords } from '../../words/date.js'
import { DocumentLink } from '../../words/document-link.js'
import { NOTHING_CHOSEN, useLineageChoice } from './lineage-address.js'
import { BASIS_WORDS, surety } from './lineage-words.js'

type Row = LineageEdges['rows'][number]

const PART = 20

/** The lines in words, each with its reasons and where they stand: all, those of one document, or one. */
export function LineageList({ graph }: { readonly graph: LineageGraph }): ReactNode {
  const { choice, filter, choose } = useLineageChoice()
  const { document, from, to } = choice
  const isLine = from !== undefined && to !== undefined
  // A line between publishers stands for many: then the list is of the two.
  const between = isLine && graph.level === 'documents' ? { from, to } : {}
  const query = { ...filter, ...(document === undefined ? {} : { document }), ...between }
  return (
    <section className="lineage-words" aria-labelledby="lineage-words">
      <ListInParts
        list={['lineage', 'edges', query]}
        ask={offset =>
          answered(
            api.lineage.edges.$get({ query: { ...query, offset: String(offset), limit: String(PART) } }),
          )
        }
        size={PART}
      >
        {(rows: readonly Row[]) => (
          <>
            <div className="lineage-words-head" aria-live="polite">
              <h2 id="lineage-words">In words</h2>
              {isLine || document !== undefined ? (
                <button type="button" className="button" onClick={() => choose(NOTHING_CHOSEN)}>
                  All lines
                </button>
              ) : undefined}
            </div>
            {document === undefined ? (
              <EdgeRows rows={rows} graph={graph} />
            ) : (
              <OfDocument rows={rows} document={document} graph={graph} />
            )}
          </>
        )}
      </ListInParts>
    </section>
  )
}

interface OfDocumentProps {
  readonly rows: readonly Row[]
  readonly document: string
  readonly graph: LineageGraph
}

/** What one document took, and what was taken from it. */
function OfDocument({ rows, document, graph }: OfDocumentProps): ReactNode {
  const took = rows.filter(row => row.directed && row.from.id === document)
  const given = rows.filter(row => row.directed && row.from.id !== document)
  const shared = rows.filter(row => !row.directed)
  const node = graph.nodes.find(one => one.id === document)
  const own = rows.flatMap(row =>
    row.from.id === document ? [row.from] : row.to?.id === document ? [row.to] : [],
  )[0]
  return (
    <>
      <p>
        {own === undefined ? (
          <strong>{node?.name ?? 'A source outside the record'}</strong>
        ) : (
          <DocumentLink document={own} full />
        )}
      </p>
      <h3>What it took</h3>
      {took.length === 0 ? (
        <p className="soft">Nothing that was seen.</p>
      ) : (
        <EdgeRows rows={took} graph={graph} />
      )}
      <h3>What was taken from it</h3>
      {given.length === 0 ? (
        <p className="soft">Nothing that was seen.</p>
      ) : (
        <EdgeRows rows={given} graph={graph} />
      )}
      {shared.length === 0 ? undefined : (
        <>
          <h3>Shared, direction unknown</h3>
          <EdgeRows rows={shared} graph={graph} />
        </>
      )}
    </>
  )
}

interface EdgeRowsProps {
  readonly rows: readonly Row[]
  readonly graph: LineageGraph
}

function EdgeRows({ rows, graph }: EdgeRowsProps): ReactNode {
  return (
    <ol className="lineage-rows">
      {rows.map(row => (
        <EdgeRow key={`${row.from.id} ${row.to?.id ?? row.toName ?? ''}`} row={row} graph={graph} />
      ))}
    </ol>
  )
}

/** The line of the drawing that a row is about; undefined where it is not drawn, or drawn as one with others. */
function drawnLine({ from, to, toName }: Row, { level, nodes, lines }: LineageGraph): DrawnLine | undefined {
  if (level === 'publishers') return undefined
  const giver = to?.id ?? nodes.find(one => one.kind === 'outside' && one.name === toName)?.id
  return lines.find(line => line.from === from.id && line.to === giver)
}

type DrawnLine = LineageGraph['lines'][number]

interface EdgeRowProps {
  readonly row: Row
  readonly graph: LineageGraph
}

function EdgeRow({ row, graph }: EdgeRowProps): ReactNode {
  const drawn = drawnLine(row, graph)
  const { choice, choose } = useLineageChoice()
  const { from, to, toName, alternatives, directed, confidence, evidence } = row
  const isOpen = alternatives.length > 0
  const isOwn = to === null && toName?.endsWith(' (its own reporting)') === true
  const isChosen = drawn !== undefined && choice.from === drawn.from && choice.to === drawn.to
  return (
    <li data-surety={isOpen ? 'uncertain' : surety(confidence)}>
      <p className="lineage-who">
        <Named document={from} />{' '}
        {isOwn
          ? 'has it by its own reporting'
          : isOpen
            ? 'may have it from'
            : directed
              ? 'took from'
              : 'shares with'}{' '}
        {isOwn ? undefined : to === null ? (
          <span>
            {toName ?? 'a source'} <span className="soft">(not in the record)</span>
          </span>
        ) : (
          <Named document={to} />
        )}
        {alternatives.map(one => (
          <Fragment key={one.id}>
            {' '}
            or from <Named document={one} />
          </Fragment>
        ))}
        <span className="lineage-surety">
          {isOpen
            ? ', or from none of them: uncertain'
            : `, ${surety(confidence)}${directed ? '' : ', direction unknown'}`}
        </span>
        {graph.level === 'publishers' && choice.taker === undefined && row.taker !== row.giver ? (
          <BothPublishers row={row} />
        ) : undefined}
        {drawn === undefined ? undefined : (
          <>
            {' '}
            <button
              type="button"
              className="text-button"
              aria-pressed={isChosen}
              onClick={() =>
                choose(
                  isChosen
                    ? { from: undefined, to: undefined }
                    : { from: drawn.from, to: drawn.to, document: undefined },
                )
              }
            >
              in the drawing
            </button>
          </>
        )}
      </p>
      <ul className="lineage-evidence">
        {evidence.map((one, at) => (
          // eslint-disable-next-line react/no-array-index-key -- evidence has no other name, and is never reordered
          <li key={at}>
            <span className="lineage-basis">{BASIS_WORDS[one.basis]}</span> {one.reason}
            <Places one={one} row={row} />
          </li>
        ))}
      </ul>
    </li>
  )
}

/** Opens all that the publishers of a row have from each other, as a click on their line of the drawing does. */
function BothPublishers({ row: { taker, giver, directed } }: { readonly row: Row }): ReactNode {
  const { choose } = useLineageChoice()
  return (
    <>
      {' '}
      <button
        type="button"
        className="text-button"
        onClick={() =>
          choose({
            ...NOTHING_CHOSEN,
            publisher: undefined,
            taker,
            giver,
            way: directed ? 'known' : 'unknown',
          })
        }
      >
        all of these two
      </button>
    </>
  )
}

/** A document by its publisher and date, as the drawing names it; by its title where all of the list have one publisher. */
function Named({ document }: { readonly document: Row['from'] }): ReactNode {
  const { choice } = useLineageChoice()
  const isOfOne = choice.taker !== undefined
  return (
    <>
      <DocumentLink document={document}>
        {isOfOne || document.publisher === null ? undefined : <bdi>{document.publisher}</bdi>}
      </DocumentLink>
      {document.published === null ? undefined : (
        <span className="soft small">
          {' '}
          <DateWords edtf={document.published} short />
        </span>
      )}
    </>
  )
}

function Places({ one, row }: { readonly one: Row['evidence'][number]; readonly row: Row }): ReactNode {
  const { from, to, utterance } = one
  if (from === null && to === null && utterance === null) return undefined
  return (
    <span className="soft small">
      {' '}
      {from === null ? undefined : (
        <DocumentLink document={row.from} at={[from.span[0], from.span[1]]}>
          {from.place}
        </DocumentLink>
      )}
      {from !== null && to !== null && row.to !== null ? ' from ' : undefined}
      {to === null || row.to === null ? undefined : (
        <DocumentLink document={row.to} at={[to.span[0], to.span[1]]}>
          its {to.place}
        </DocumentLink>
      )}
      {utterance === null ? undefined : (
        <>
          {from === null && to === null ? '' : ', '}
          <Link href={`/quotations/${encodeURIComponent(utterance)}`}>the quotation</Link>
        </>
      )}
    </span>
  )
}
