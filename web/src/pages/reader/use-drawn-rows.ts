import { startTransition, useEffect, useState } from 'react'
import type { Row } from './layout-of.js'
import type { ReaderPlace } from './reader-address.js'

/** So many rows are drawn first: more than a window shows. */
const FIRST = 60

/**
 * The rows that are drawn: of a long document those that are seen first, and the rest as soon as there is time. All of them at once where the
 * address leads into it.
 */
export function useDrawnRows(
  rows: readonly Row[],
  { at, statement }: ReaderPlace,
): { readonly drawn: readonly Row[]; readonly complete: boolean } {
  const [complete, setComplete] = useState(
    rows.length <= FIRST * 2 || at !== undefined || statement !== undefined,
  )
  useEffect(() => {
    if (!complete) startTransition(() => setComplete(true))
  }, [complete])
  return { drawn: complete ? rows : rows.slice(0, FIRST), complete }
}
