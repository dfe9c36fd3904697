import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { QuotationRow as Row } from '../../../../src/api/index.js'
import { DateWords } from '../../words/date.js'
import { apart } from '../../words/direction.js'
import { shortNameOf } from '../../words/document-link.js'
import { Difference } from '../../words/difference.js'
import { VerdictBadge } from '../../words/verdict.js'
import './quotation-row.css'

interface RowProps {
  readonly row: Row
  /** Whether the list is of one speaker, whose name is not repeated. */
  readonly ofOne?: boolean
}

/** A quotation in a list: its first words, who said it in what, and the worst that became of it. */
export function QuotationRow({ row, ofOne = false }: RowProps): ReactNode {
  const { id, parts, as, speaker, base, first, witnesses, verdict, severity, changed } = row
  return (
    <div className="quotation-row">
      <p className="row-words">
        <Link href={`/quotations/${encodeURIComponent(id)}`}>
          <Difference parts={parts} lang={as?.language ?? base.language} />
        </Link>
      </p>
      <p className="row-verdict">
        <VerdictBadge verdict={verdict} severity={severity} />
      </p>
      <p className="row-about">
        {ofOne ? undefined : (
          <>
            {speaker === null ? (
              'speaker not known'
            ) : (
              <Link href={`/people/${encodeURIComponent(speaker.id)}`} dir="auto">
                {speaker.name}
              </Link>
            )}
            {', '}
          </>
        )}
        <cite className="words" dir="auto" lang={base.language ?? undefined}>
          {base.title ?? shortNameOf(base)}
        </cite>
        , <DateWords edtf={first} short /> · {witnesses} documents
        {changed === 0 ? '' : ` · altered in ${changed}`}
        {as === null || severity === 'ok' ? '' : ` · here as ${apart(shortNameOf(as))} has it`}
      </p>
    </div>
  )
}
