import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { TimelineEvents } from '../../../../src/api/index.js'
import { edtfSpan } from '../../../../src/time/index.js'
import { answered, api } from '../../api/client.js'
import { ListInParts } from '../../lists/list-in-parts.js'
import { useTimeFilter } from '../../shell/time-filter.js'
import { DateWords } from '../../words/date.js'
import { DocumentLink } from '../../words/document-link.js'
import { datesInWords } from '../../words/dates-in-words.js'
import type { View } from './timeline-view.js'

interface TimelineListProps {
  readonly view: View
  /** How much the server has read: the list is asked for anew as that grows. */
  readonly read: number
}

const PART = 30

/** What is drawn, in words: the events in sight (of the standing time, where there is one), the earliest first. */
export function TimelineList({ view, read }: TimelineListProps): ReactNode {
  const { range } = useTimeFilter()
  const since = range.since === undefined ? undefined : edtfSpan(range.since)?.start
  const until = range.until === undefined ? undefined : edtfSpan(range.until)?.end
  const from = Math.max(view.from, since ?? view.from)
  const to = Math.min(view.to, until ?? view.to)
  const query = { from: String(Math.floor(from)), to: String(Math.ceil(to)) }
  return (
    <section aria-labelledby="timeline-words" className="timeline-words">
      <ListInParts
        list={['timeline', 'events', query, read]}
        ask={offset =>
          answered(
            api.timeline.events.$get({ query: { ...query, offset: String(offset), limit: String(PART) } }),
          )
        }
        size={PART}
      >
        {(rows: readonly Row[], total) => <Events rows={rows} total={total} />}
      </ListInParts>
    </section>
  )
}

type Row = TimelineEvents['rows'][number]

interface EventsProps {
  readonly rows: readonly Row[]
  readonly total: number
}

function Events({ rows, total }: EventsProps): ReactNode {
  return (
    <>
      <h2 id="timeline-words">
        In words <span className="soft small">{total.toLocaleString('en')} events in this time</span>
      </h2>
      {total === 0 ? (
        <p className="soft">Nothing was said, published or captured in this time.</p>
      ) : undefined}
      <table className="timeline-table">
        <caption className="visually-hidden">Events in this time, the earliest first</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Date</th>
            <th scope="col">What</th>
            <th scope="col">Event</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <EventRow
              key={`${row.lane} ${row.document.id} ${row.said?.at.join('-') ?? ''}`}
              row={row}
              isFirstOfDate={rows[at - 1]?.edtf.slice(0, 10) !== row.edtf.slice(0, 10)}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

interface EventRowProps {
  readonly row: Row
  readonly isFirstOfDate: boolean
}

function EventRow({ row, isFirstOfDate }: EventRowProps): ReactNode {
  const { lane, edtf, document, said, reason } = row
  return (
    <tr data-first={isFirstOfDate}>
      <th scope="row">
        <span className={isFirstOfDate ? undefined : 'visually-hidden'}>
          <DateWords edtf={edtf} short />
        </span>
      </th>
      <td className="event-lane" data-lane={lane}>
        {lane}
      </td>
      <td>
        {said === undefined ? (
          <>
            <DocumentLink document={document} full />
            {reason === undefined ? undefined : <span className="soft small"> ({reason})</span>}
          </>
        ) : (
          <>
            {said.speaker === null ? (
              <span className="soft">Somebody not named</span>
            ) : (
              <Link href={`/people/${encodeURIComponent(said.speaker.id)}`}>{said.speaker.name}</Link>
            )}
            :{' '}
            <span className="words event-words" dir="auto" lang={document.language ?? undefined}>
              {said.words}
            </span>{' '}
            <span className="soft small">
              <DocumentLink document={document} at={[said.at[0], said.at[1]]}>
                {document.publisher ?? undefined}
              </DocumentLink>
              , {said.place} ({datesInWords(said.reason)})
            </span>
          </>
        )}
      </td>
    </tr>
  )
}
