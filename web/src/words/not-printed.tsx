import type { ReactNode } from 'react'
import { amount } from './amount.js'

/** Says on paper how much of a list is not on it. */
export function NotPrinted({ left }: { readonly left: number }): ReactNode {
  return left <= 0 ? undefined : (
    <span className="print-only">
      {amount(left)} more {left === 1 ? 'is' : 'are'} not printed: narrow the list, or show more of it, before
      you print.
    </span>
  )
}
