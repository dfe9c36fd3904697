import type { ReactNode } from 'react'
import { NotPrinted } from '../../words/not-printed.js'
import { Failed } from '../../words/states.js'
import type { AttentionList } from './use-attention.js'
import { amount } from '../../words/amount.js'

interface AttentionSectionProps<Row> {
  readonly id: string
  readonly title: string
  /** What it means that something is listed here, in a sentence. */
  readonly about?: ReactNode
  /** Stands behind the title; where it is left out, how many entries there are. */
  readonly count?: string
  readonly list: AttentionList<Row>
  readonly children: (row: Row) => ReactNode
}

/** One kind of thing that deserves attention: its entries, the first of them drawn at once. Nothing where there is none. */
export function AttentionSection<Row>(props: AttentionSectionProps<Row>): ReactNode {
  const { id, title, about, count, list, children } = props
  const { total, rows, share, more } = list
  const isReading = share < 1
  if (list.error !== null && list.error !== undefined) return <Failed error={list.error} retry={list.retry} />
  if (total === 0 && !isReading) return undefined
  return (
    <section className="attention-section" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="attention-count">{count ?? amount(total)}</span>
      </h2>
      {about === undefined ? undefined : <p className="soft small attention-about">{about}</p>}
      {isReading ? (
        <output className="soft small">
          Still reading: {Math.floor(100 * share)}% of the quotations so far.
        </output>
      ) : undefined}
      <ol className="attention-list">{rows.map(row => children(row))}</ol>
      {more === undefined ? undefined : (
        <>
          <button type="button" className="button" onClick={more}>
            Show more ({amount(total - rows.length)} left)
          </button>
          <NotPrinted left={total - rows.length} />
        </>
      )}
    </section>
  )
}
