import type { ReactNode } from 'react'
import type { WordsPlace } from '../../../src/api/index.js'
import { DateWords } from './date.js'
import { Difference } from './difference.js'
import { DocumentLink } from './document-link.js'
import { VerdictBadge } from './verdict.js'
import './words-places.css'

/** Places where words stand, each with its words, who says them there, and what differs. */
export function WordsPlaces({ places }: { readonly places: readonly WordsPlace[] }): ReactNode {
  return (
    <ol className="words-places">
      {places.map(place => (
        <li key={`${place.document.id} ${place.span[0]}`}>
          <Place place={place} />
        </li>
      ))}
    </ol>
  )
}

function Place({ place }: { readonly place: WordsPlace }): ReactNode {
  const { document, span, speaker, marked, verdict, limitCut, parts, before, after, from } = place
  return (
    <>
      <p className="place-head">
        <DocumentLink document={document} at={span}>
          {document.publisher ?? document.title ?? 'Untitled document'}
        </DocumentLink>
        <span className="soft">
          {' '}
          <DateWords edtf={document.published} short />, {place.place}
        </span>
        {verdict === undefined ? (
          <span className="place-source">the source</span>
        ) : (
          <VerdictBadge verdict={verdict} limitCut={limitCut} />
        )}
      </p>
      <p className="place-words">
        <span className="words soft" dir="auto">
          {before}
        </span>
        <Difference parts={parts} lang={document.language} />
        <span className="words soft" dir="auto">
          {after}
        </span>
      </p>
      <p className="place-who soft">
        {speaker === null
          ? marked
            ? 'in quotation marks; speaker not known'
            : 'in its own words'
          : `${marked ? 'quoting' : 'said by'} ${speaker}`}
      </p>
      {from.map(line => (
        <p key={line} className="place-who soft">
          {line}
        </p>
      ))}
    </>
  )
}
