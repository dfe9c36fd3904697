import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { Link } from 'wouter'
import type { Splice } from '../../../../src/api/index.js'
import { documentPath } from '../../words/document-link.js'
import './spliced-from.css'

/** The places of the source that a reading runs together as one, and what lies between them there. */
export function SplicedFrom({ splice: { pieces, between } }: { readonly splice: Splice }): ReactNode {
  return (
    <div className="spliced-from">
      <p>
        One quotation here, {pieces.length === 2 ? 'two places' : `${pieces.length} places`} in the source:
      </p>
      <ol>
        {pieces.map(({ document, span, place, words }, number) => (
          <Fragment key={`${document} ${span[0]}`}>
            {number === 0 ? undefined : <Between between={between[number - 1] ?? null} />}
            <li>
              <Link href={documentPath(document, span)}>{place}</Link>{' '}
              <span className="words" dir="auto">
                {words}
              </span>
            </li>
          </Fragment>
        ))}
      </ol>
    </div>
  )
}

/** What the source has between two places. */
function Between({ between }: { readonly between: Splice['between'][number] }): ReactNode {
  if (between === null) return <li className="spliced-between soft">in another document:</li>
  const { words, text, isBack } = between
  return (
    <li className="spliced-between soft">
      {isBack ? 'the source has this first, and then ' : 'between them the source has '}
      {words === 1 ? 'one word' : `${words.toLocaleString('en-GB')} words`}:{' '}
      <span className="words" dir="auto">
        {text}
      </span>
    </li>
  )
}
