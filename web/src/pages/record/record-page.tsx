import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { RecordOverview } from '../../../../src/api/index.js'
import { answered, api } from '../../api/client.js'
import { usePageTitle } from '../../shell/page-title.js'
import { useTimeFilter } from '../../shell/time-filter.js'
import { TooFew } from '../../words/pile.js'
import { Empty, Loaded } from '../../words/states.js'
import { AlteredList } from './altered-list.js'
import { AttentionNav } from './attention-nav.js'
import { counted } from './counted.js'
import { DamagedList } from './damaged-list.js'
import { DiscrepancyList } from './discrepancy-list.js'
import { Holdings } from './holdings.js'
import { MisattributedList } from './misattributed-list.js'
import { PublishedStrip } from './published-strip.js'
import './record.css'
import { amount } from '../../words/amount.js'

/** The record at a glance, and what in it deserves attention first. */
export default function RecordPage(): ReactNode {
  usePageTitle('The record')
  const { range } = useTimeFilter()
  const overview = useQuery({
    queryKey: ['record', range],
    queryFn: () => answered(api.record.$get({ query: range })),
    placeholderData: keepPreviousData,
  })
  return <Loaded query={overview}>{record => <RecordAtAGlance record={record} />}</Loaded>
}

function RecordAtAGlance({ record }: { readonly record: RecordOverview }): ReactNode {
  const { isSet, clear } = useTimeFilter()
  if (record.documents === 0) {
    return (
      <Empty page title={isSet ? 'Nothing was published in this time.' : 'The record is empty.'}>
        {isSet ? (
          <button type="button" className="button" onClick={clear}>
            Show all times
          </button>
        ) : (
          <TooFew takes={1}>
            Drop files or folders anywhere in this room: articles, letters, statements, posts, rule texts.
          </TooFew>
        )}
      </Empty>
    )
  }
  return (
    <>
      <header className="record-head">
        <h1>{record.name.replace(/\.record$/u, '')}</h1>
        <p className="record-sum">{sentence(record, isSet)}</p>
        {record.complete ? undefined : (
          <output className="record-partial">
            A build was cut short or still goes on: not everything is derived yet.
          </output>
        )}
      </header>
      <PublishedStrip published={record.published} />
      <div className="record-columns">
        <div className="record-attention">
          <h2 className="visually-hidden">What deserves attention first</h2>
          <AttentionNav waiting={record.waiting} />
          <AlteredList which="altered" />
          <MisattributedList />
          <AlteredList which="differing" />
          <DiscrepancyList />
          <DamagedList />
        </div>
        <Holdings record={record} />
      </div>
    </>
  )
}

function sentence(record: RecordOverview, isFiltered: boolean): string {
  const { documents, publishers, statements, speakers, utterances, sharedUtterances } = record
  const from = publishers.total === 0 ? '' : ` from ${counted(publishers.total, 'publisher')}`
  const held = `${counted(documents, 'document')}${from}, with ${counted(statements, 'statement')}`
  if (isFiltered) return `Of this time: ${held}.`
  const followed = `Of ${counted(utterances, 'utterance')} ${amount(sharedUtterances)} ${sharedUtterances === 1 ? 'stands' : 'stand'} in more than one document.`
  return `${held} by ${counted(speakers, 'speaker')}. ${followed}`
}
