import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { Quotation } from '../../../../src/api/index.js'
import { DateWords } from '../../words/date.js'
import { documentPath } from '../../words/document-link.js'
import { nameOf, witnessesById } from './words-of.js'

/** Who has the words from somebody else's mouth, each with the place; nothing where nobody has. */
export function CreditedElsewhere({ quotation }: { readonly quotation: Quotation }): ReactNode {
  const { speaker, passages } = quotation
  const byId = witnessesById(quotation)
  const readings = passages
    .flatMap(passage => passage.readings)
    .filter(one => one.creditedTo !== null && one.verdicts.includes('misattributed'))
  if (readings.length === 0) return undefined
  return (
    <ul className="credited-elsewhere">
      {readings.map(({ document, span, place, creditedTo }) => {
        const witness = byId.get(document)
        if (witness === undefined || creditedTo === null) return undefined
        return (
          <li key={`${document} ${span[0]}`}>
            <strong>Credited to another</strong> by <bdi className="named">{nameOf(witness)}</bdi>,{' '}
            <DateWords edtf={witness.document.published} /> (
            <Link href={documentPath(document, span)}>{place}</Link>):{' '}
            <Link href={`/people/${encodeURIComponent(creditedTo.id)}`}>
              <bdi>{creditedTo.name}</bdi>
            </Link>{' '}
            is said to have said them
            {speaker === null ? undefined : (
              <>
                , not <bdi>{speaker.name}</bdi>
              </>
            )}
            .
          </li>
        )
      })}
    </ul>
  )
}
