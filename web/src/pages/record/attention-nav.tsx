import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useAltered, useDamaged, useDiscrepancies, useMisattributed } from './attention-lists.js'
import { counted } from './counted.js'
import { amount } from '../../words/amount.js'

/** What deserves attention first, counted: each leads to its section. */
export function AttentionNav({ waiting }: { readonly waiting: number }): ReactNode {
  const lists = [
    { id: 'altered-quotations', words: alteredWords, list: useAltered('altered') },
    { id: 'misattributed-quotations', words: creditedWords, list: useMisattributed() },
    { id: 'differing-quotations', words: differingWords, list: useAltered('differing') },
    { id: 'discrepancies', words: ofTotal('discrepancy', 'discrepancies'), list: useDiscrepancies() },
    { id: 'damaged-documents', words: ofTotal('damaged document'), list: useDamaged() },
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
        {found.map(({ id, words, list }) => (
          <li key={id}>
            <a href={`#${id}`}>{words(list)}</a>
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

type Counts = Pick<ReturnType<typeof useAltered>, 'total' | 'quotations'>

function ofTotal(one: string, many = `${one}s`): (list: Counts) => string {
  return ({ total }) => (total === 1 ? `1 ${one}` : `${amount(total)} ${many}`)
}

/** "1 quotation altered, in 4 ways". */
function alteredWords({ total, quotations }: Counts): string {
  const altered = quotations === total ? counted(quotations, 'altered quotation') : undefined
  return altered ?? `${counted(quotations, 'quotation')} altered, in ${amount(total)} ways`
}

function creditedWords({ quotations }: Counts): string {
  return `${counted(quotations, 'quotation')} credited to somebody else`
}

function differingWords({ quotations }: Counts): string {
  return `${counted(quotations, 'quotation')} printed in two ways`
}
