import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useAdding } from '../../adding/adding.js'
import { useTimeFilter } from '../../shell/time-filter.js'
import { Empty } from '../../words/states.js'
import type { DocumentsAddress } from './documents-address.js'

interface DocumentsEmptyProps {
  readonly address: DocumentsAddress
  /** How many documents the record holds without any filter. */
  readonly all: number
}

/** Why nothing is listed, and what to do. */
export function DocumentsEmpty({ address, all }: DocumentsEmptyProps): ReactNode {
  const adding = useAdding()
  const time = useTimeFilter()
  if (all === 0) {
    return (
      <Empty title="The record holds no documents yet.">
        <p>Drop files or folders anywhere on this page, or add them here.</p>
        <button type="button" className="button" onClick={() => adding.open('files')}>
          Add documents
        </button>
      </Empty>
    )
  }
  if (time.isSet && !address.isNarrowed) {
    return (
      <Empty title={`None of the ${all.toLocaleString('en-GB')} documents was published in this time.`}>
        <p>
          What was said in it can stand in later documents: see the <Link href="/timeline">Timeline</Link>. A
          document without a date is left out while a stretch of time is set.
        </p>
        <button type="button" className="button" onClick={time.clear}>
          Show all times
        </button>
      </Empty>
    )
  }
  const widen = (): void => {
    address.change({ q: undefined, kind: undefined, publisher: undefined, damaged: undefined })
    if (time.isSet) time.clear()
  }
  return (
    <Empty title={`None of the ${all.toLocaleString('en-GB')} documents fits all of this.`}>
      <p>
        {time.isSet ? 'A document without a date is left out while a stretch of time is set. ' : ''}Words are
        looked for in titles, publishers, authors and names of files; to look in the texts, use the search of
        the room.
      </p>
      <button type="button" className="button" onClick={widen}>
        Show all documents
      </button>
    </Empty>
  )
}
