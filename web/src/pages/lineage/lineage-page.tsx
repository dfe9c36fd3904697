import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { LineageGraph } from '../../../../src/api/index.js'
import { answered, api } from '../../api/client.js'
import { useKeys } from '../../shell/keys.js'
import { usePageTitle } from '../../shell/page-title.js'
import { useTimeFilter } from '../../shell/time-filter.js'
import { TooFew } from '../../words/pile.js'
import { Empty, Loaded } from '../../words/states.js'
import { NOTHING_CHOSEN, NO_FILTERS, useLineageChoice } from './lineage-address.js'
import { LineageDrawing } from './lineage-drawing.js'
import { LineageFilters } from './lineage-filters.js'
import { LineageList } from './lineage-list.js'
import './lineage.css'

/** Who took from whom: drawn, and in words beside it. */
export default function LineagePage(): ReactNode {
  usePageTitle('Lineage')
  const { choice, filter, choose } = useLineageChoice()
  const { document } = choice
  const query = { ...filter, ...(document === undefined ? {} : { document }) }
  const drawn = useQuery({
    queryKey: ['lineage', query],
    queryFn: ({ signal }) => answered(api.lineage.$get({ query }, { init: { signal } })),
    placeholderData: keepPreviousData,
  })
  useKeys('Lineage', [
    {
      keys: 'Escape',
      does: 'Choose nothing',
      run: () => choose(NOTHING_CHOSEN),
    },
    {
      keys: 'x',
      does: 'No filters',
      run: () => choose(NO_FILTERS),
    },
  ])
  return (
    <Loaded query={drawn} what="Reading who took from whom">
      {graph => (graph.all.lines === 0 ? <NoLines /> : <Lineage graph={graph} />)}
    </Loaded>
  )
}

function Lineage({ graph }: { readonly graph: LineageGraph }): ReactNode {
  const { isSet, clear } = useTimeFilter()
  const { choice, choose } = useLineageChoice()
  return (
    <>
      <div className="lineage-head">
        <h1>Lineage</h1>
        <LineageFilters publishers={graph.publishers} />
      </div>
      {graph.total.lines === 0 ? (
        <Empty title="No line of descent fits.">
          <p>
            The record has {graph.all.lines.toLocaleString('en')}.{' '}
            <button type="button" className="button" onClick={() => choose(NO_FILTERS)}>
              No filters
            </button>{' '}
            {isSet ? (
              <button type="button" className="button" onClick={clear}>
                Show all times
              </button>
            ) : undefined}
          </p>
        </Empty>
      ) : (
        <>
          <Between />
          <p className="soft">{whatIsDrawn(graph, choice.taker !== undefined)}</p>
          <div className="lineage">
            <LineageDrawing graph={graph} />
            <LineageList graph={graph} />
          </div>
        </>
      )}
    </>
  )
}

/** What is drawn where a line between two publishers was opened, and the way back to all. */
function Between(): ReactNode {
  const { choice, choose } = useLineageChoice()
  const { taker, giver, way } = choice
  if (taker === undefined || giver === undefined) return undefined
  return (
    <p className="lineage-between">
      Only what <strong dir="auto">{taker}</strong>{' '}
      {way === 'unknown' ? 'shares with' : way === 'known' ? 'took from' : 'has from'}{' '}
      <strong dir="auto">{giver.replace(OUTSIDE, '')}</strong>
      {way === 'unknown' ? ', where it is not known who took from whom' : ''}.{' '}
      <button
        type="button"
        className="button"
        onClick={() => choose({ ...NOTHING_CHOSEN, taker: undefined, giver: undefined, way: undefined })}
      >
        All publishers
      </button>
    </p>
  )
}

/** What the id of a source begins with that the record does not hold. */
const OUTSIDE = /^outside: /u

function whatIsDrawn({ level, total, undrawn, nodes }: LineageGraph, isOfTwo: boolean): string {
  const lines = `${total.lines.toLocaleString('en')} ${total.lines === 1 ? 'line' : 'lines'} of descent ${total.documents === 1 ? 'of one document' : `between ${total.documents.toLocaleString('en')} documents`}.`
  const left =
    undrawn === 0 ? '' : ` ${undrawn.toLocaleString('en')} lines are not drawn, but are in the list.`
  if (level === 'documents') return `${lines}${left} What was taken from stands at the left.`
  if (isOfTwo) return `${lines} Too many to draw each: all are in the list.`
  return `${lines} Too many to draw each: these are the ${nodes.length} publishers and sources with most of them. Choose one to see its own lines, or a line to see the reports that it stands for.${left}`
}

function NoLines(): ReactNode {
  return (
    <Empty page title="Nothing in the record was seen to be taken from elsewhere.">
      <TooFew takes={2}>
        A line is drawn where one document credits another, has passages of it, or changes the same words of a
        third.
      </TooFew>
    </Empty>
  )
}
