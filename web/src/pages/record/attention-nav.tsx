import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useAltered, useDamaged, useDiscrepancies, useMisattributed } from './attention-lists.js'
import { counted } from './counted.js'

/** What deserves attention first, counted: each leads to its section. */
export function AttentionNav({ waiting }: { readonly waiting: number }): ReactNode {
  const lists = [
    { id: 'altered-quotations', what: 'altered quotation', list: useAltered('altered') },
    { id: 'misattributed-quotations', what: 'misattributed quotation', list: useMisattributed() },
    { id: 'differing-quotations', what: 'quotation in two ways', list: useAltered('differing') },
    { id: 'discrepancies', what: 'discrepancy', list: useDiscrepancies() },
    { id: 'damaged-documents', what: 'damaged document', list: useDamaged() },
  ]
  const isLoading = lists.some(({ list }) => list.isLoading)
  const found = lists.filter(({ list }) => list.total > 0)
  if (isLoading && found.length === 0) return undefined
  if (found.length === 0 && waiting === 0) {
    return (
      <p className="soft">
        Nothing stands out: no quotation was found changed or credited to somebody else, no accounts that
        differ, no damaged document.
      </p>
    )
  }
  return (
    <nav aria-label="What deserves attention first">
      <ul className="attention-nav">
        {found.map(({ id, what, list }) => (
          <li key={id}>
            <a href={`#${id}`}>{named(list.total, what)}</a>
          </li>
        ))}
        {waiting === 0 ? undefined : (
          <li>
            <Link href="/review">{counted(waiting, 'thing')} to review</Link>
          </li>
        )}
      </ul>
    </nav>
  )
}

function named(count: number, what: string): string {
  if (what === 'discrepancy' && count !== 1) return `${count.toLocaleString('en')} discrepancies`
  if (what === 'quotation in two ways' && count !== 1)
    return `${count.toLocaleString('en')} quotations printed in two ways`
  return counted(count, what)
}
