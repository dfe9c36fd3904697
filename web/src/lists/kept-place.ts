import { useEffect, useLayoutEffect, useRef } from 'react'
import type { RowPlaces } from './row-places.js'

interface KeptPlaceOptions {
  /** The list among those of the page. */
  readonly label: string
  readonly places: RowPlaces
  /** Where the list begins on the page, in pixels; 0 until that is known. */
  readonly margin: number
  /** So much at the top of the window is covered by what stays there, in pixels. */
  readonly covered: number
}

/** Scrolling rests for so long before its place is kept, in milliseconds: browsers refuse more than a few a second. */
const REST = 150

/** So many frames the place is held, in which the browser scrolls to where the page was by its own reckoning. */
const FRAMES = 4

/**
 * Keeps which row stands at the top of the window with the page's place in the history, and goes there when the reader comes back: in pixels,
 * as browsers keep it, it is another row while the heights of those above are not known.
 */
export function useKeptPlace({ label, places, margin, covered }: KeptPlaceOptions): void {
  const latest = useRef({ places, margin, covered })
  useLayoutEffect(() => {
    latest.current = { places, margin, covered }
  })
  const isBack = useRef(false)
  const isReady = places.count > 0 && margin > 0
  useLayoutEffect(() => {
    if (!isReady || isBack.current) return
    isBack.current = true
    const kept = keptRow(label)
    if (kept === undefined || kept.row >= latest.current.places.count) return
    const hold = (frames: number): void => {
      const now = latest.current
      const top = now.margin + now.places.topOf(kept.row) + kept.below
      if (Math.abs(window.scrollY - top) > 1) window.scrollTo({ top, behavior: 'instant' })
      if (frames > 0) requestAnimationFrame(() => hold(frames - 1))
    }
    hold(FRAMES)
  }, [isReady, label])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = (): void => {
      const { places: known, margin: start, covered: over } = latest.current
      const row = known.at(window.scrollY + over - start)
      const below = window.scrollY - start - known.topOf(row)
      const state: unknown = history.state
      const others = typeof state === 'object' ? state : {}
      history.replaceState({ ...others, [KEPT]: { label, row, below } }, '')
    }
    const onScroll = (): void => {
      clearTimeout(timer)
      timer = setTimeout(keep, REST)
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('scroll', onScroll)
    }
  }, [label])
}

const KEPT = 'onrecord.row'

/** The row that stood at the top of this list, and by how much the window began below its top. */
function keptRow(label: string): { readonly row: number; readonly below: number } | undefined {
  const state: unknown = history.state
  if (typeof state !== 'object' || state === null || !(KEPT in state)) return undefined
  const kept = state[KEPT]
  if (typeof kept !== 'object' || kept === null || !('row' in kept) || !('below' in kept)) return undefined
  const { row, below } = kept
  const isOfThis = 'label' in kept && kept.label === label
  return isOfThis && typeof row === 'number' && typeof below === 'number' ? { row, below } : undefined
}
