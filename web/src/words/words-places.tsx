import type { ReactNode } from 'react'
import type { WordsPlace } from '../../../src/api/index.js'
import type { Span } from '../../../src/text/index.js'
import { overlap } from '../../../src/text/index.js'
import { DateWords } from './date.js'
import { Difference } from './difference.js'
import { DocumentLink, shortNameOf } from './document-link.js'
import { VerdictBadge } from './verdict.js'
import './words-places.css'

interface WordsPlacesProps {
  readonly places: readonly WordsPlace[]
  /** The place from which words were asked for, if there is one. */
  readonly own?: { readonly document: string; readonly span: Span } | undefined
}

/** Places where words stand, each with its words, who says them there, and what differs. */
export function WordsPlaces({ places, own }: WordsPlacesProps): ReactNode {
  return (
    <ol className="words-places">
      {places.map(place => (
        <li key={`${place.document.id} ${place.span[0]}`}>
          <Place
            place={place}
            isOwn={own?.document === place.document.id && overlap(own.span, place.span) > 0}
          />
        </li>
      ))}
    </ol>
  )
}

interface PlaceProps {
  readonly place: WordsPlace
  readonly isOwn: boolean
}

/** What the words of a place are to those asked for. */
const RELATIONS: Readonly<Record<NonNullable<WordsPlace['relation']>, string>> = {
  same: 'the same words',
  part: 'a part of them',
  differs: 'differs',
}

function Place({ place, isOwn }: PlaceProps): ReactNode {
  const { document, span, speaker, marked, verdict, limitCut, relation, parts, before, after, from } = place
  return (
    <>
      <p className="place-head">
        <DocumentLink document={document} at={span}>
          <bdi>{shortNameOf(document)}</bdi>
        </DocumentLink>
        <span className="soft">
          {' '}
          <DateWords edtf={document.published} short />, {place.place}
        </span>
        {verdict === undefined ? (
          <span className="place-source">
            {isOwn ? 'selected here' : relation === undefined ? 'the source' : RELATIONS[relation]}
          </span>
        ) : (
          <VerdictBadge verdict={verdict} limitCut={limitCut} />
        )}
      </p>
      <p className="place-words">
        <span className="words soft" dir="auto">
          {before}
        </span>
        <Difference
          parts={parts}
          lang={document.language}
          against={relation === undefined ? 'source' : 'asked'}
        />
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
