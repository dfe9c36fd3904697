import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { useAdding } from '../../adding/adding.js'
import { answered, api } from '../../api/client.js'
import { useKeys } from '../../shell/keys.js'
import { usePageTitle } from '../../shell/page-title.js'
import { Failed, Loaded } from '../../words/states.js'
import { DocumentsEmpty } from './documents-empty.js'
import { DocumentsFacets } from './documents-facets.js'
import { DocumentsTable } from './documents-table.js'
import { DocumentsTools } from './documents-tools.js'
import { useDocumentsAddress } from './documents-address.js'
import '../../lists/list-page.css'
import './documents.css'

/** All documents of the record: to find one, to see what there is, and to add more. */
export default function DocumentsPage(): ReactNode {
  usePageTitle('Documents')
  const address = useDocumentsAddress()
  const { filter } = address
  const adding = useAdding()
  const shares = useQuery({
    queryKey: ['documents', 'shares', filter],
    queryFn: () => answered(api.documents.shares.$get({ query: filter })),
    placeholderData: keepPreviousData,
  })
  const keys = useMemo(
    () => [{ keys: 'a', does: 'Add documents', run: () => adding.open('files') }],
    [adding],
  )
  useKeys('Documents', keys)
  return (
    <div className="list-page documents">
      <header className="list-page-head documents-head">
        <h1>Documents</h1>
        <Loaded query={shares} what="Counting">
          {({ total, all }) => (
            <output className="soft">
              {address.isFiltered ? `${amount(total)} of ${amount(all)}` : amount(all)}
            </output>
          )}
        </Loaded>
        <button type="button" className="button primary" onClick={() => adding.open('files')}>
          Add documents
        </button>
      </header>
      <DocumentsFacets address={address} shares={shares.data} />
      <section aria-label="List of documents">
        <DocumentsTools address={address} />
        {shares.data?.total === 0 ? <DocumentsEmpty address={address} all={shares.data.all} /> : undefined}
        {shares.data === undefined && shares.error !== null ? <Failed error={shares.error} /> : undefined}
        <DocumentsTable address={address} shares={shares.data} />
      </section>
    </div>
  )
}

/** A number as people read it: "12,000". */
function amount(number: number): string {
  return number.toLocaleString('en-GB')
}
