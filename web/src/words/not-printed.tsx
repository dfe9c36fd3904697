import type { ReactNode } from 'react'

/** Says on paper how much of a list is not on it. */
export function NotPrinted({ left }: { readonly left: number }): ReactNode {
  return left <= 0 ? undefined : (
    <span className="print-only">
      {left.toLocaleString('en-GB')} more {left === 1 ? 'is' : 'are'} not printed: narrow the list, or show
      more of it, before you print.
    </span>
  )
}
