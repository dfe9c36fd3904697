import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { QuotationShares } from '../../../../src/api/index.js'
import { answered, api } from '../../api/client.js'
import { Facet } from '../../lists/facet.js'
import { VirtualList } from '../../lists/virtual-list.js'
import { useWindows } from '../../lists/windows.js'
import { usePageTitle } from '../../shell/page-title.js'
import { DocumentLink } from '../../words/document-link.js'
import { TooFew } from '../../words/pile.js'
import { Empty, Failed, Loading } from '../../words/states.js'
import { QuotationRow } from './quotation-row.js'
import type { QuotationsAddress } from './quotations-address.js'
import { ORDERS, useQuotationsAddress } from './quotations-address.js'
import '../../lists/list-page.css'
import './quotations.css'

/** All that several documents carry in the same or nearly the same words: what deserves attention first. */
export default function QuotationsPage(): ReactNode {
  usePageTitle('Quotations')
  const address = useQuotationsAddress()
  const { filter } = address
  const shares = useQuery({
    queryKey: ['quotations', 'shares', filter],
    queryFn: () => answered(api.utterances.shares.$get({ query: filter })),
    placeholderData: keepPreviousData,
  })
  const known = shares.data
  return (
    <div className="list-page">
      <header className="list-page-head">
        <h1>Quotations</h1>
        {known === undefined ? undefined : (
          <output className="soft">
            {address.isFiltered ? `${amount(known.total)} of ${amount(known.all)}` : amount(known.all)}
          </output>
        )}
        <label className="list-page-order">
          <span className="soft small">by </span>
          <select
            className="field"
            aria-label="Order"
            value={address.order}
            onChange={event => address.change({ sort: event.target.value })}
          >
            {ORDERS.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </header>
      <Facets address={address} shares={known} />
      <section aria-label="List of quotations">
        <p className="soft small">
          Things said whose words stand in two documents or more, each with the worst that became of them.
          Altered is one that a document prints in quotation marks with other words than its source, or fewer
          without a mark.
        </p>
        {known?.document === undefined || known.document === null ? undefined : (
          <p className="standing-filter">
            Only what <DocumentLink document={known.document} full /> carries.{' '}
            <button type="button" className="button" onClick={() => address.change({ document: undefined })}>
              Show all documents
            </button>
          </p>
        )}
        {filter.changed === undefined ? undefined : (
          <p className="standing-filter">
            Only those that are altered somewhere.{' '}
            <button type="button" className="button" onClick={() => address.change({ changed: undefined })}>
              Show others, too
            </button>
          </p>
        )}
        <List address={address} all={known?.all} />
      </section>
    </div>
  )
}

interface FacetsProps {
  readonly address: QuotationsAddress
  readonly shares: QuotationShares | undefined
}

function Facets({ address, shares }: FacetsProps): ReactNode {
  const { filter, change } = address
  if (shares === undefined) return <aside className="list-page-facets" aria-label="Narrow the list" />
  const speakers = new Map(shares.speakers.map(one => [one.key, one.name]))
  return (
    <aside className="list-page-facets" aria-label="Narrow the list">
      <Facet
        title="Words"
        shares={shares.altered}
        chosen={filter.altered}
        name={key => (key === 'print' ? 'Printed in two ways' : 'Altered')}
        onChoose={altered => change({ altered, changed: undefined })}
      />
      <Facet
        title="Verdict"
        shares={shares.verdicts}
        chosen={filter.verdict}
        name={key => key}
        onChoose={verdict => change({ verdict })}
      />
      <Facet
        title="Speaker"
        shares={shares.speakers}
        chosen={filter.speaker}
        name={key => (key === '' ? 'Not known' : (speakers.get(key) ?? key))}
        onChoose={speaker => change({ speaker })}
      />
      <Facet
        title="Publisher"
        shares={shares.publishers}
        chosen={filter.publisher}
        name={key => (key === '' ? 'None named' : key)}
        onChoose={publisher => change({ publisher })}
      />
    </aside>
  )
}

interface ListProps {
  readonly address: QuotationsAddress
  /** How many there are in the whole record. */
  readonly all: number | undefined
}

function List({ address, all }: ListProps): ReactNode {
  const { filter, order, widen } = address
  const rows = useWindows({
    queryKey: ['quotations', filter, order],
    read: (offset, limit) =>
      answered(
        api.utterances.$get({
          query: { ...filter, sort: order, offset: String(offset), limit: String(limit) },
        }),
      ),
  })
  if (rows.error !== undefined && rows.error !== null)
    return <Failed error={rows.error} retry={rows.refetch} />
  if (rows.total === undefined) return <Loading what="Reading the quotations" />
  if (rows.total === 0 && all === 0) {
    return (
      <Empty title="No two documents share words that somebody said.">
        <TooFew takes={2}>
          Quotations are laid side by side where the same words stand in several documents: letters and
          statements as well as what was written about them.
        </TooFew>
      </Empty>
    )
  }
  if (rows.total === 0) {
    return (
      <Empty title="No quotation fits all of this.">
        <p>
          <button type="button" className="button" onClick={widen}>
            Show all quotations
          </button>
        </p>
      </Empty>
    )
  }
  return (
    <VirtualList label="Quotations" rows={rows} height={6}>
      {row => <QuotationRow row={row} />}
    </VirtualList>
  )
}

function amount(number: number): string {
  return number.toLocaleString('en-GB')
}
