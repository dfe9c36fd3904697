import type { ReactNode } from 'react'
import { DocumentLink } from '../../words/document-link.js'
import { AttentionSection } from './attention-section.js'
import { counted } from './counted.js'
import { useDamaged } from './attention-lists.js'

/** Documents that lost something on their way, with the first of the places. */
export function DamagedList(): ReactNode {
  const list = useDamaged()
  return (
    <AttentionSection
      id="damaged-documents"
      title="Damaged documents"
      about="Their text lost something before it came here: what is missing is marked ^."
      list={list}
    >
      {({ document, places, told }) => (
        <li key={document.id} className="attention-entry">
          <p>
            <DocumentLink document={document} full />{' '}
            <span className="soft">({counted(places, 'place')})</span>
          </p>
          <ul className="attention-later">
            {told.map(({ span, place, what, around }) => (
              <li key={span.join('-')}>
                <span className="damage-kind">{what}</span>{' '}
                <span className="words" dir="auto" lang={document.language ?? undefined}>
                  {around}
                </span>{' '}
                <DocumentLink document={document} at={[span[0], span[1]]}>
                  {place}
                </DocumentLink>
              </li>
            ))}
          </ul>
        </li>
      )}
    </AttentionSection>
  )
}
