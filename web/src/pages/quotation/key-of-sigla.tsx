import type { ReactNode } from 'react'
import type { Quotation } from '../../../../src/api/index.js'
import { DateWords } from '../../words/date.js'
import { VerdictBadge } from '../../words/verdict.js'
import type { Selected } from './use-selected.js'
import { nameOf } from './words-of.js'
import './key-of-sigla.css'

interface KeyProps {
  readonly quotation: Quotation
  readonly selected: Selected
}

/**
 * The key of sigla: which sign stands for which document, in order of appearance. A witness that is picked is marked in
 * every view.
 */
export function KeyOfSigla({ quotation, selected }: KeyProps): ReactNode {
  const { witness, having, pickWitness } = selected
  return (
    <aside className="sigla-key" aria-labelledby="sigla-title">
      <h2 id="sigla-title">Witnesses</h2>
      <ol>
        {quotation.witnesses.map(one => {
          const { id, published } = one.document
          return (
            <li key={id} data-having={having?.has(id)}>
              <button type="button" aria-pressed={witness === id} onClick={() => pickWitness(id)}>
                <span className="siglum">{one.siglum}</span>
                <span className="key-name">
                  <span dir="auto">{nameOf(one)}</span>
                  {having?.has(id) === true ? (
                    <span className="visually-hidden">, has this reading</span>
                  ) : undefined}
                  <span className="soft small">
                    <DateWords edtf={published} short />
                  </span>
                </span>
                {one.isBase ? (
                  <span className="base-sign">base</span>
                ) : one.verdict === null ? undefined : (
                  <VerdictBadge verdict={one.verdict} severity={one.severity} />
                )}
              </button>
            </li>
          )
        })}
      </ol>
      <p className="soft small">
        In order of appearance; <kbd>j</kbd> and <kbd>k</kbd> go from one to the next. The verdict is the
        worst of its readings.
      </p>
    </aside>
  )
}
