import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { RowPlaces } from './row-places.js'

interface InSightOptions {
  readonly count: number
  /** A row's height as a guess, in pixels: each is measured when it is drawn. */
  readonly guess: number
  /** Where the list begins on the page, in pixels. */
  readonly margin: number
  /** So much at the top of the window is covered by what stays there, in pixels. */
  readonly covered: number
}

/** The rows that are drawn, `[start, end)`, and where they stand. */
export interface RowsInSight {
  readonly start: number
  readonly end: number
  readonly places: RowPlaces
  /** Takes the height of a row that is drawn, now and whenever it changes. */
  readonly measure: (element: Element | null) => (() => void) | undefined
}

/** So many rows are drawn beyond the window at either end, and the window is taken to move by so many at once: fewer renderings for the same rows. */
const AHEAD = 6
const STEP = 4

/** Which rows of a list that scrolls with the page stand in the window. */
export function useRowsInSight({ count, guess, margin, covered }: InSightOptions): RowsInSight {
  const places = useMemo(() => new RowPlaces(count, guess), [count, guess])
  const step = STEP * guess
  const [sight, setSight] = useState(() => sightIn(margin, step))
  const [, drawAnew] = useState(0)
  const [start, end] = rowsIn(sight, { places, guess })
  const drawn = useRef({ places, margin, covered, guess, step, start, end })
  useLayoutEffect(() => {
    drawn.current = { places, margin, covered, guess, step, start, end }
  })
  useLayoutEffect(() => {
    const look = (): void => {
      const next = sightIn(margin, step)
      setSight(now => (now.top === next.top && now.height === next.height ? now : next))
    }
    look()
    const onScroll = (): void => flushSync(look)
    window.addEventListener('scroll', onScroll, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', onScroll)
      window.removeEventListener('resize', look)
    }
  }, [margin, step])
  const observer = useRef<ResizeObserver>(undefined)
  const measure = useCallback((element: Element | null) => {
    if (element === null) return undefined
    const watch = (observer.current ??= new ResizeObserver(entries => {
      takeHeights(entries, drawn.current)
      const { start: first, end: last, ...now } = drawn.current
      const [from, to] = rowsIn(sightIn(now.margin, now.step), now)
      // Rows that are lower than was thought leave room for more.
      if (from < first || to > last) drawAnew(times => times + 1)
    }))
    watch.observe(element)
    return () => watch.unobserve(element)
  }, [])
  return { start, end, places, measure }
}

/** The part of the list that the window shows, in pixels from its start; its top only by whole steps. */
interface Sight {
  readonly top: number
  readonly height: number
}

function sightIn(margin: number, step: number): Sight {
  const top = Math.floor((window.scrollY - margin) / step) * step
  return { top, height: window.innerHeight + step }
}

interface Placed {
  readonly places: RowPlaces
  readonly guess: number
}

function rowsIn({ top, height }: Sight, { places, guess }: Placed): [start: number, end: number] {
  const ahead = AHEAD * guess
  return [places.at(top - ahead), Math.min(places.count, places.at(top + height + ahead) + 1)]
}

/** What is in sight stays where it is when a row above it turns out higher or lower than was thought. */
function takeHeights(
  entries: readonly ResizeObserverEntry[],
  { places, margin, covered }: Pick<InSightOptions, 'margin' | 'covered'> & { readonly places: RowPlaces },
): void {
  let moved = 0
  for (const { target, borderBoxSize } of entries) {
    const row = Number(target.getAttribute('data-index'))
    const height = borderBoxSize[0]?.blockSize
    if (!target.isConnected || height === undefined) continue
    const isAbove = margin + places.topOf(row) - moved < window.scrollY + covered
    const more = places.measured(row, height)
    if (isAbove) moved += more
  }
  if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' })
}
