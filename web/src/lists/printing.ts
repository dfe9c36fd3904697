import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Windows } from './windows.js'

/** So many rows are printed at most: some forty pages. */
export const MOST_PRINTED = 1000

/**
 * Whether the page is being printed: then a list draws all rows that it has. Where the reader asks for it by the browser's own key, what is
 * missing of the first `MOST_PRINTED` rows is read before.
 */
export function usePrinting<Row>(rows: Windows<Row>): boolean {
  const [isPrinting, setPrinting] = useState(false)
  const latest = useRef(rows)
  useLayoutEffect(() => {
    latest.current = rows
  })
  useEffect(() => {
    const turn = (to: boolean) => (): void => flushSync(() => setPrinting(to))
    const [begin, end] = [turn(true), turn(false)]
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
      const { total = 0, row, readTo } = latest.current
      const wanted = Math.min(total, MOST_PRINTED)
      if (Array.from({ length: wanted }, (_, at) => at).every(at => row(at) !== undefined)) return
      event.preventDefault()
      void readTo(wanted).finally(() => window.print())
    }
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
      window.removeEventListener('keydown', onKey)
    }
  }, [])
  return isPrinting
}
