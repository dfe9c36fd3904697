import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { Link } from 'wouter'
import type { Quotation } from '../../../../src/api/index.js'
import { DateWords } from '../../words/date.js'
import { DocumentLink } from '../../words/document-link.js'
import { kindWords } from '../../words/kind.js'
import { CopyCitation } from './copy-citation.js'
import { nameOf, witnessesById } from './words-of.js'
import { datesInWords } from '../../words/dates-in-words.js'
import './quotation-head.css'

/** Who said it, when, in what, and why that is the base. */
export function QuotationHead({ quotation }: { readonly quotation: Quotation }): ReactNode {
  const { speaker, said, base, witnesses } = quotation
  const own = witnessesById(quotation).get(base.document)
  const others = witnesses.length - 1
  return (
    <header className="quotation-head">
      <div className="quotation-title">
        <p className="crumb">
          <Link href="/quotations">Quotations</Link>
        </p>
        <h1>
          {speaker === null ? (
            'Speaker not known'
          ) : (
            <Link href={`/people/${encodeURIComponent(speaker.id)}`}>
              <bdi>{speaker.name}</bdi>
            </Link>
          )}
        </h1>
        {own === undefined ? undefined : (
          <p className="quotation-source">
            <DocumentLink document={own.document} at={base.span} />
            <span className="soft">
              {own.document.publisher === null || own.document.publisher === speaker?.name ? undefined : (
                <>
                  , <bdi>{own.document.publisher}</bdi>
                </>
              )}
              , <DateWords edtf={own.document.published} />
            </span>
          </p>
        )}
        {own === undefined ? undefined : (
          <CopyCitation
            of="the base"
            cited={{
              words: base.paragraphs.map(one => one.text).join(' '),
              document: own.document,
              span: base.span,
              place: base.place,
            }}
          />
        )}
      </div>
      <dl className="facts">
        <div>
          <dt>Said</dt>
          <dd>
            <DateWords edtf={said?.edtf} none="nothing tells when" />
            {said === null ? undefined : <span className="soft"> ({datesInWords(said.reason)})</span>}
          </dd>
        </div>
        <div>
          <dt>Base</dt>
          <dd>
            {base.reason}
            {own === undefined ? undefined : (
              <span className="soft">
                {' '}
                ({kindWords(own.document.kind)}, {base.place})
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>First seen</dt>
          <dd>
            <FirstSeen quotation={quotation} />
          </dd>
        </div>
        <div>
          <dt>Carried by</dt>
          <dd>
            {others === 0
              ? 'no other document'
              : others === 1
                ? 'one other document'
                : `${others} other documents`}
          </dd>
        </div>
      </dl>
    </header>
  )
}

/** Which document with a date carries the words first. */
function FirstSeen({ quotation }: { readonly quotation: Quotation }): ReactNode {
  const dated = quotation.witnesses.filter(one => one.document.published !== null)
  const [first] = dated
  const undated = quotation.witnesses.length - dated.length
  if (first === undefined)
    return <span className="soft">not known: no document that carries it has a date</span>
  const day = first.document.published
  const sameDay = dated.filter(one => one.document.published === day)
  return (
    <>
      {sameDay.map((one, number) => (
        <Fragment key={one.document.id}>
          {number === 0 ? '' : ', '}
          <bdi>{nameOf(one)}</bdi> (
          <DocumentLink document={one.document} at={one.span}>
            {one.place}
          </DocumentLink>
          )
        </Fragment>
      ))}
      , <DateWords edtf={day} />
      {undated === 0 ? undefined : (
        <span className="soft">
          ; {undated} of {quotation.witnesses.length} documents {undated === 1 ? 'has' : 'have'} no date
        </span>
      )}
    </>
  )
}
