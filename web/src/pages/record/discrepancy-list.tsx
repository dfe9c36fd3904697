import type { ReactNode } from 'react'
import { AttentionSection } from './attention-section.js'
import { PlaceLink } from './place-link.js'
import { useDiscrepancies } from './attention-lists.js'
import { amount } from '../../words/amount.js'

/** Points on which accounts differ, each value with the documents that give it and their own words. */
export function DiscrepancyList(): ReactNode {
  const list = useDiscrepancies()
  return (
    <AttentionSection id="discrepancies" title="Points on which accounts differ" list={list}>
      {({ point, values }) => (
        <li key={point} className="attention-entry">
          <h3 dir="auto">{point}</h3>
          <dl className="attention-facts discrepancy">
            {values.map(({ value, accounts, told }) => (
              <div key={value}>
                <dt dir="auto">{value}</dt>
                <dd>
                  <ul className="attention-later">
                    {told.map(one => (
                      <li key={`${one.document.id} ${one.span.join('-')}`}>
                        <q className="words" dir="auto" lang={one.document.language ?? undefined}>
                          {one.words}
                        </q>{' '}
                        <PlaceLink place={one} />
                      </li>
                    ))}
                  </ul>
                  {accounts > told.length ? (
                    <span className="soft small">{amount(accounts)} accounts in all</span>
                  ) : undefined}
                </dd>
              </div>
            ))}
          </dl>
        </li>
      )}
    </AttentionSection>
  )
}
