import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSearchParams } from 'wouter'
import type { TimelineAnswer } from '../../../../src/api/index.js'
import { answered, api } from '../../api/client.js'
import { useKeys } from '../../shell/keys.js'
import { usePageTitle } from '../../shell/page-title.js'
import { useTimeFilter } from '../../shell/time-filter.js'
import { DocumentLink } from '../../words/document-link.js'
import { TooFew } from '../../words/pile.js'
import { Empty, Loaded } from '../../words/states.js'
import { TimelineDrawing } from './timeline-drawing.js'
import { TimelineList } from './timeline-list.js'
import { TimelineTools } from './timeline-tools.js'
import type { View } from './timeline-view.js'
import { panned, viewOf, writtenView, zoomed } from './timeline-view.js'
import './timeline.css'

/** While the server still reads, it is asked again so often, in milliseconds. */
const AGAIN = 1000

/** Said, published and captured on one axis. */
export default function TimelinePage(): ReactNode {
  usePageTitle('Timeline')
  const [params, setParams] = useSearchParams()
  const asked = viewOf(params.get('view'))
  const query = asked === undefined ? {} : { from: String(asked.from), to: String(asked.to) }
  const drawn = useQuery({
    queryKey: ['timeline', query],
    queryFn: ({ signal }) => answered(api.timeline.$get({ query }, { init: { signal } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data !== undefined && state.data.read < state.data.of ? AGAIN : false,
  })
  const show = (view: View | undefined): void =>
    setParams(
      now => {
        if (view === undefined) now.delete('view')
        else now.set('view', writtenView(view))
        return now
      },
      { replace: true },
    )
  return (
    <Loaded query={drawn} what="Reading the dates">
      {timeline =>
        timeline.extent === null && timeline.read === timeline.of ? (
          <NothingDated timeline={timeline} />
        ) : (
          <Timeline timeline={timeline} asked={asked} onShow={show} />
        )
      }
    </Loaded>
  )
}

interface TimelineProps {
  readonly timeline: TimelineAnswer
  readonly asked: View | undefined
  readonly onShow: (view: View | undefined) => void
}

/** How much nearer a step comes, and how far it goes aside. */
const STEP = 0.6
const ASIDE = 0.25

function Timeline({ timeline, asked, onShow }: TimelineProps): ReactNode {
  const { clear } = useTimeFilter()
  const view = asked ?? { from: timeline.from, to: timeline.to }
  const bounds: View =
    timeline.extent === null ? view : { from: timeline.extent.start, to: timeline.extent.end }
  const middle = (view.from + view.to) / 2
  const zoom = (factor: number, around = middle): void => onShow(zoomed(view, { factor, around, bounds }))
  const pan = (share: number): void => onShow(panned(view, { share, bounds }))
  useKeys('Timeline', [
    { keys: '+', does: 'Nearer', run: () => zoom(STEP) },
    { keys: '-', does: 'Further away', run: () => zoom(1 / STEP) },
    { keys: 'ArrowLeft', does: 'Earlier', run: () => pan(-ASIDE) },
    { keys: 'ArrowRight', does: 'Later', run: () => pan(ASIDE) },
    { keys: '0', does: 'All of it', run: () => onShow(bounds) },
    { keys: 'x', does: 'Show all times', run: clear },
  ])
  return (
    <>
      <div className="timeline-head">
        <h1>Timeline</h1>
        <TimelineTools
          onZoom={zoom}
          onPan={pan}
          onAll={() => onShow(bounds)}
          onBulk={() => onShow(undefined)}
          step={STEP}
          aside={ASIDE}
        />
      </div>
      {timeline.read < timeline.of ? (
        <output className="soft small">
          Still reading what was said when: {timeline.read.toLocaleString('en')} of{' '}
          {timeline.of.toLocaleString('en')} documents.
        </output>
      ) : undefined}
      <TimelineDrawing timeline={timeline} view={view} onZoom={zoom} />
      <Undated undated={timeline.undated} />
      <TimelineList view={view} read={timeline.read} />
    </>
  )
}

function Undated({ undated }: Pick<TimelineAnswer, 'undated'>): ReactNode {
  const { total, rows } = undated
  if (total === 0) return undefined
  return (
    <details className="timeline-undated">
      <summary>
        {total.toLocaleString('en')} {total === 1 ? 'document has' : 'documents have'} no date of publication
      </summary>
      <ul>
        {rows.map(document => (
          <li key={document.id}>
            <DocumentLink document={document} full />
          </li>
        ))}
      </ul>
      {total > rows.length ? (
        <p className="soft">and {(total - rows.length).toLocaleString('en')} more.</p>
      ) : undefined}
    </details>
  )
}

function NothingDated({ timeline }: { readonly timeline: TimelineAnswer }): ReactNode {
  return (
    <Empty page title="Nothing in the record has a date.">
      <TooFew takes={1}>
        {timeline.of === 0
          ? ''
          : `${timeline.of === 1 ? 'It does not say when it was published' : 'None says when it was published'}, and no statement says when it was said. `}
        Dates can be given in an index beside the files (<code>index.csv</code>, with the columns{' '}
        <code>file</code> and <code>date</code>).
      </TooFew>
    </Empty>
  )
}
