import type { ReactNode } from 'react'
import { Suspense, lazy } from 'react'
import { Link } from 'wouter'
import type { Quotation, QuotationWitness, WitnessParent } from '../../../../src/api/index.js'
import { DateWords } from '../../words/date.js'
import { documentPath } from '../../words/document-link.js'
import { Loading } from '../../words/states.js'
import type { Selected } from './use-selected.js'
import { nameOf, witnessesById } from './words-of.js'
import './stemma-view.css'

/** More witnesses are not drawn. */
const DRAWN = 150

const StemmaDrawing = lazy(() => import('./stemma-drawing.js'))

interface StemmaProps {
  readonly quotation: Quotation
  readonly selected: Selected
}

/** Who had the words from whom: drawn, and in words with the reasons. */
export function StemmaView({ quotation, selected }: StemmaProps): ReactNode {
  const byId = witnessesById(quotation)
  return (
    <section aria-labelledby="stemma-title" className="stemma">
      <h2 id="stemma-title">Who had the words from whom</h2>
      {quotation.witnesses.length > DRAWN ? (
        <p className="soft">
          {quotation.witnesses.length} documents carry these words: too many to draw, so that lines could be
          followed. The list says the same.
        </p>
      ) : (
        <Suspense fallback={<Loading what="Drawing" />}>
          <StemmaDrawing quotation={quotation} selected={selected} />
        </Suspense>
      )}
      <p className="soft small legend">
        An arrow leads from a document to one that took from it. Dashed: uncertain, or it is not known which
        of the two took. In the boxes: the words that each left out (−), added (+) or changed (→).
      </p>
      <h3>In words</h3>
      <ol className="stemma-words">
        {quotation.witnesses.map(witness => (
          <li
            key={witness.document.id}
            data-witness={witness.document.id}
            data-picked={selected.witness === witness.document.id}
            data-having={selected.having?.has(witness.document.id)}
          >
            <p>
              <span className="siglum" aria-hidden="true">
                {witness.siglum}
              </span>{' '}
              <strong dir="auto">{nameOf(witness)}</strong>
              <span className="soft">
                , <DateWords edtf={witness.document.published} />
              </span>
              {witness.root === null ? undefined : `: ${witness.root}`}
            </p>
            <ul>
              {witness.parents.map(parent => (
                <Parent key={parent.document} {...{ parent, witness, byId }} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}

interface ParentProps {
  readonly parent: WitnessParent
  readonly witness: QuotationWitness
  readonly byId: ReadonlyMap<string, QuotationWitness>
}

function Parent({ parent, witness, byId }: ParentProps): ReactNode {
  const source = byId.get(parent.document)
  if (source === undefined) return undefined
  const evidence =
    parent.evidence.length > 0 ? parent.evidence : [{ reason: parent.reasons[0] ?? '', span: null }]
  return (
    <li>
      {parent.perhaps ? 'may have it from' : parent.directed ? 'took from' : 'shares with'}{' '}
      <bdi className="named">{nameOf(source)}</bdi>{' '}
      <span className="siglum" aria-hidden="true">
        {source.siglum}
      </span>
      {parent.perhaps ? (
        <em> (one of several that it can have it from, or none of them)</em>
      ) : parent.uncertain ? (
        <em> (uncertain)</em>
      ) : undefined}
      <ul className="soft">
        {evidence.map(({ reason, span }) => (
          <li key={reason}>
            {span === null ? reason : <Link href={documentPath(witness.document.id, span)}>{reason}</Link>}
          </li>
        ))}
      </ul>
    </li>
  )
}
