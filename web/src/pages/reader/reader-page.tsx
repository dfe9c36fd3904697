import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useParams } from 'wouter'
import { RequestFailed, answered, api } from '../../api/client.js'
import { usePageTitle } from '../../shell/page-title.js'
import { titleOf } from '../../words/document-link.js'
import { Empty, Loaded } from '../../words/states.js'
import { readingKey } from '../../decisions/reading-key.js'
import { Reader } from './reader.js'
import './reader.css'

/** One document, to read. */
export default function ReaderPage(): ReactNode {
  const { id } = useParams<{ id: string }>()
  const reading = useQuery({
    queryKey: readingKey(id),
    queryFn: () => answered(api.documents[':id'].$get({ param: { id } })),
  })
  const { data, error } = reading
  usePageTitle(data === undefined ? 'A document' : titleOf(data.document))
  if (error instanceof RequestFailed && error.status === 404) {
    return (
      <Empty page title="The record does not hold this document.">
        <p>
          A document’s address comes from its content: another version of it has another address.{' '}
          <Link href="/documents">To the documents</Link>
        </p>
      </Empty>
    )
  }
  return (
    <Loaded query={reading} what="Opening the document">
      {found => <Reader key={found.document.id} reading={found} />}
    </Loaded>
  )
}
