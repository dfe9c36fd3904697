import type { KeyboardEvent, RefObject } from 'react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useKeys } from '../shell/keys.js'
import { useKeptPlace } from './kept-place.js'
import { MOST_PRINTED } from './printing.js'
import type { RowsInSight } from './rows-in-sight.js'
import { useRowsInSight } from './rows-in-sight.js'

interface ScrolledOptions {
  /** How many items there are, headings of groups among them. */
  readonly count: number
  /** A row's height as a guess, in rem: each is measured when it is drawn. */
  readonly height: number
  /** Whether an item can be gone to by key: headings of groups cannot. */
  readonly canHold: (index: number) => boolean
  /** What the list is called in the map of keys. */
  readonly label: string
  /** The first items are drawn, wherever the page is scrolled to. */
  readonly isPrinting: boolean
}

/** A list that scrolls with the page, of which only what is in sight is drawn. */
export interface Scrolled<Box extends HTMLElement> {
  readonly box: RefObject<Box | null>
  /** The items that are drawn, `[start, end)`. */
  readonly start: number
  readonly end: number
  /** Takes the height of an item that is drawn: its element has its index as `data-index`. */
  readonly measure: RowsInSight['measure']
  /** The room above and below what is drawn, in pixels. */
  readonly before: number
  readonly after: number
  /** Height of what stays at the top of the page, in pixels: the head of a table stands below it. */
  readonly headHeight: number
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Frames to wait for a row that is being scrolled to, and read: some seconds. */
const FRAMES = 300

/** Draws a list of any length by what is in sight; arrows, Home, End, Page Up and Down, j and k go from row to row. */
export function useScrolled<Box extends HTMLElement>(options: ScrolledOptions): Scrolled<Box> {
  const { count, height, canHold, label, isPrinting } = options
  const box = useRef<Box>(null)
  const at = useRef(-1)
  const { margin, headHeight } = usePlace(box)
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  const guess = height * rem
  const { start, end, places, measure } = useRowsInSight({ count, guess, margin, covered: headHeight })
  useKeptPlace({ label, places, margin, covered: headHeight })
  const hold = (wanted: number, step: 1 | -1): void => {
    let index = Math.max(0, Math.min(count - 1, wanted))
    while (index > 0 && index < count - 1 && !canHold(index)) index += step
    if (index === 0 && !canHold(0)) index = Math.min(1, count - 1)
    if (count === 0) return
    at.current = index
    const top = margin + places.topOf(index)
    const bottom = top + places.heightOf(index)
    // The head of a table stands below that of the room, and a row more shows that the list goes on.
    const [first, last] = [window.scrollY + headHeight + guess, window.scrollY + window.innerHeight - guess]
    if (top < first) window.scrollTo({ top: top - headHeight - guess, behavior: 'instant' })
    else if (bottom > last) window.scrollTo({ top: bottom + guess - window.innerHeight, behavior: 'instant' })
    focusWhenDrawn(box, { index, at })
  }
  const here = (): number => {
    const held = document.activeElement?.closest('[data-index]')
    const known = box.current?.contains(held ?? null) === true ? held?.getAttribute('data-index') : undefined
    return known === undefined || known === null ? at.current : Number(known)
  }
  useKeys(label, [
    { keys: 'j', does: 'Next row', run: () => hold(here() + 1, 1) },
    { keys: 'k', does: 'Row before', run: () => hold(here() - 1, -1) },
  ])
  return {
    box,
    start: isPrinting ? 0 : start,
    end: isPrinting ? Math.min(count, MOST_PRINTED) : end,
    measure,
    before: isPrinting ? 0 : places.topOf(start),
    after: isPrinting ? 0 : places.height - places.topOf(end),
    headHeight,
    onKeyDown(event) {
      const move = MOVES[event.key]
      if (move === undefined || event.ctrlKey || event.metaKey || event.altKey || isField(event.target))
        return
      event.preventDefault()
      const to = move(here(), count)
      hold(to, to < here() ? -1 : 1)
    },
  }
}

/** Rows a page, by key. */
const PAGE = 20

const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: at => at + 1,
  ArrowUp: at => at - 1,
  PageDown: at => at + PAGE,
  PageUp: at => at - PAGE,
  Home: () => 0,
  End: (_, count) => count - 1,
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}

interface Wanted {
  readonly index: number
  /** The row that was last gone to. */
  readonly at: RefObject<number>
}

/** Goes to a row when it is there; no more where the reader has gone elsewhere meanwhile. */
function focusWhenDrawn(box: RefObject<HTMLElement | null>, wanted: Wanted, frames = FRAMES): void {
  const { index, at } = wanted
  const row = box.current?.querySelector(`[data-index="${index}"]`)
  const holds = row?.querySelector<HTMLElement>('a[href], button, [tabindex]')
  if (holds !== null && holds !== undefined) {
    holds.focus({ preventScroll: true })
    // Rows that were drawn for it can be higher than was thought.
    requestAnimationFrame(() => row?.scrollIntoView({ block: 'nearest', behavior: 'instant' }))
    return
  }
  const held = document.activeElement
  const isElsewhere = held !== null && held !== document.body && box.current?.contains(held) !== true
  if (frames > 0 && at.current === index && !isElsewhere)
    requestAnimationFrame(() => focusWhenDrawn(box, wanted, frames - 1))
}

/** Where the list begins on the page and how much of the window the room's head takes; both change as the page is laid out. */
function usePlace(box: RefObject<HTMLElement | null>): {
  readonly margin: number
  readonly headHeight: number
} {
  const [place, setPlace] = useState({ margin: 0, headHeight: 0 })
  useLayoutEffect(() => {
    const measure = (): void => {
      const top = box.current?.getBoundingClientRect().top ?? 0
      const margin = Math.round(top + window.scrollY)
      const headHeight = document.querySelector<HTMLElement>('.room-head')?.offsetHeight ?? 0
      setPlace(now => (now.margin === margin && now.headHeight === headHeight ? now : { margin, headHeight }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    const above = box.current?.previousElementSibling
    if (above !== null && above !== undefined) observer.observe(above)
    return () => observer.disconnect()
  }, [box])
  return place
}
