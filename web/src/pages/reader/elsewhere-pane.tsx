import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Span } from '../../../../src/text/index.js'
import { answered, api } from '../../api/client.js'
import { Empty, Loaded } from '../../words/states.js'
import { WordsPlaces } from '../../words/words-places.js'

interface ElsewhereProps {
  readonly document: string
  readonly utterance: string
  /** The occurrence in the document. */
  readonly span: Span
}

/** Where else the words of an occurrence stand, and the way to the whole utterance. */
export function Elsewhere({ document, utterance, span: [start, end] }: ElsewhereProps): ReactNode {
  const places = useQuery({
    queryKey: ['elsewhere', document, utterance, start, end],
    queryFn: () =>
      answered(
        api.documents[':id'].elsewhere.$get({
          param: { id: document },
          query: { utterance, start: String(start), end: String(end) },
        }),
      ),
  })
  return (
    <>
      <p>
        <Link href={`/quotations/${encodeURIComponent(utterance)}`} className="button">
          All readings, aligned
        </Link>
      </p>
      <Loaded query={places} what="Looking up these words">
        {found =>
          found.places.length === 0 ? (
            <Empty title="These words stand nowhere else any more." />
          ) : (
            <WordsPlaces places={found.places} />
          )
        }
      </Loaded>
    </>
  )
}

interface TraceProps {
  readonly words: string
  /** Where they were selected. */
  readonly document: string
  readonly span: Span
}

/** Every place of the record where these words or near ones stand. */
export function Trace({ words, document, span }: TraceProps): ReactNode {
  const traced = useQuery({
    queryKey: ['trace', words],
    queryFn: () => answered(api.trace.$get({ query: { words } })),
  })
  return (
    <Loaded query={traced} what="Tracing these words">
      {({ total, rows }) => (
        <>
          <p className="soft">
            {total === 1 ? 'One place' : `${total.toLocaleString('en-GB')} places`} with these words or near
            ones
            {rows.length < total ? `, the first ${rows.length} shown` : ''}, the earliest first. Where a place
            differs, it differs from the words you selected: which of the two came first, their dates tell.
          </p>
          <WordsPlaces places={rows} own={{ document, span }} />
        </>
      )}
    </Loaded>
  )
}
