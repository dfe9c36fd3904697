import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { PersonPage } from '../../../../src/api/index.js'
import { QuotationRow } from '../quotations/quotation-row.js'

/** So many are shown with the page; all are in the list of quotations. */
const SHOWN = 5

/** Quotations of a speaker whose words were changed somewhere; how many there are beside. */
export function ChangedQuotations({ person }: { readonly person: PersonPage }): ReactNode {
  const { id, quotations, changed, differing } = person
  if (quotations === 0) return undefined
  const all = `/quotations?speaker=${encodeURIComponent(id)}`
  return (
    <section aria-labelledby="changed-title">
      <h2 id="changed-title">{changed.total === 0 ? 'No words altered' : 'Words that were altered'}</h2>
      <p className="soft small">
        <Link href={all}>
          {quotations === 1 ? 'One quotation' : `${quotations.toLocaleString('en-GB')} quotations`}
        </Link>{' '}
        of them {quotations === 1 ? 'stands' : 'stand'} in several documents
        {changed.total === 0
          ? '; none is altered against its source'
          : `; ${changed.total === 1 ? 'one is' : `${changed.total.toLocaleString('en-GB')} are`} altered somewhere`}
        {differing === 0 ? undefined : (
          <>
            ; <Link href={`${all}&altered=print`}>{differing.toLocaleString('en-GB')}</Link>{' '}
            {differing === 1 ? 'is' : 'are'} printed in two ways, and nothing tells which is right
          </>
        )}
        .
      </p>
      <ul className="plain-list">
        {changed.rows.slice(0, SHOWN).map(row => (
          <li key={row.id}>
            <QuotationRow row={row} ofOne />
          </li>
        ))}
      </ul>
      {changed.total > SHOWN ? (
        <p>
          <Link href={`${all}&altered=source`}>All {changed.total.toLocaleString('en-GB')}</Link>
        </p>
      ) : undefined}
    </section>
  )
}
