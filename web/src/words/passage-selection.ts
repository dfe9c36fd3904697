import type { RefObject } from 'react'
import { useCallback, useEffect, useState } from 'react'
import type { Span } from '../../../src/text/index.js'
import { trim } from '../../../src/text/index.js'
import { spanMap } from './spans.js'
import type { Direction } from './word-steps.js'
import { stepEnd, wholeWords, wordAt } from './word-steps.js'

/** A passage that the reader selected. */
export interface Passage {
  readonly span: Span
  /** Where its first line stands, in pixels from the top of the root; above the foot of the window, so that what stands there is in sight. */
  readonly top: number
}

/** What can be done with a selection. */
export interface PassageSelection {
  readonly passage: Passage | undefined
  /** Selects a span as if the reader had, and brings it into sight. */
  readonly select: (span: Span) => void
  /** Begins a selection with the word at an offset; without one with the first in the window. */
  readonly begin: (offset?: number) => void
  /** Moves the end of the selection by a word. */
  readonly step: (direction: Direction) => void
  readonly clear: () => void
}

/**
 * What the reader selects of the words that `root` shows (`data-start`), by mouse, by touch or by keys: in whole words of `text`, without
 * white space at its ends.
 */
export function usePassageSelection(root: RefObject<HTMLElement | null>, text: string): PassageSelection {
  const [passage, setPassage] = useState<Passage>()
  const select = useCallback(
    (span: Span): void => {
      if (root.current === null) return
      showSelected(root.current, span)
      // The browser tells of it later, and the next key may be there sooner.
      setPassage(selectedIn(root.current, text))
    },
    [root, text],
  )
  useSelectionOf(root, text, setPassage)
  return {
    passage,
    select,
    begin(offset) {
      const first = offset ?? (root.current === null ? undefined : spanMap(root.current).spanInView(0)?.[0])
      const word = first === undefined ? undefined : wordAt(text, first)
      if (word !== undefined) select(word)
    },
    step(direction) {
      if (passage === undefined) return
      const [start, end] = passage.span
      const moved = stepEnd(text, end, direction)
      if (moved > start) select([start, moved])
    },
    clear() {
      window.getSelection()?.removeAllRanges()
      setPassage(undefined)
    },
  }
}

/** Hears of every change of the selection, and takes it when the pointer that makes it is up. */
function useSelectionOf(
  root: RefObject<HTMLElement | null>,
  text: string,
  take: (passage: Passage | undefined) => void,
): void {
  useEffect(() => {
    let pressed = false
    const settle = (): void => {
      if (!pressed && root.current !== null) take(selectedIn(root.current, text))
    }
    /** What is taken is what is shown as selected. */
    const showWhole = (): void => {
      const passage = root.current === null ? undefined : selectedIn(root.current, text)
      if (root.current !== null && passage?.cuts === true) selectSpan(root.current, passage.span)
      settle()
    }
    const down = (event: PointerEvent): void => {
      pressed = root.current?.contains(event.target as Node) === true
    }
    const up = (): void => {
      pressed = false
      // The browser changes the selection after the pointer is up.
      setTimeout(showWhole)
    }
    document.addEventListener('selectionchange', settle)
    document.addEventListener('pointerdown', down)
    document.addEventListener('pointerup', up)
    document.addEventListener('pointercancel', up)
    return () => {
      document.removeEventListener('selectionchange', settle)
      document.removeEventListener('pointerdown', down)
      document.removeEventListener('pointerup', up)
      document.removeEventListener('pointercancel', up)
    }
  }, [root, text, take])
}

function showSelected(root: HTMLElement, span: Span): void {
  selectSpan(root, span)?.scrollIntoView({ block: 'nearest' })
}

/** Gives the element that shows the span's end; undefined where none does. */
function selectSpan(root: HTMLElement, span: Span): HTMLElement | undefined {
  const ranges = spanMap(root).rangesOf(span)
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (first === undefined || last === undefined) return undefined
  window
    .getSelection()
    ?.setBaseAndExtent(first.startContainer, first.startOffset, last.endContainer, last.endOffset)
  return last.endContainer.parentElement ?? undefined
}

interface SelectedPassage extends Passage {
  /** Whether an end of the selection cuts a word. */
  readonly cuts: boolean
}

/** What is selected in `root`; undefined where it is nothing, or begins elsewhere. */
function selectedIn(root: HTMLElement, text: string): SelectedPassage | undefined {
  const selection = window.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return undefined
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return undefined
  const map = spanMap(root)
  const start = map.offsetOf(range.startContainer, range.startOffset)
  // A paragraph that is selected whole ends where the next element begins.
  const end = map.offsetOf(range.endContainer, range.endOffset) ?? endWithin(root, range)
  if (start === undefined || end === undefined) return undefined
  const selected = trim(text, [start, end])
  if (selected[0] >= selected[1]) return undefined
  const span = wholeWords(text, selected)
  const line = range.getClientRects()[0] ?? range.getBoundingClientRect()
  return {
    span,
    top: Math.min(line.top, window.innerHeight - FOOT) - root.getBoundingClientRect().top,
    cuts: span.join() !== selected.join(),
  }
}

/** So much room there is below the top of a passage at least, in pixels: what can be done with it takes as much. */
const FOOT = 210

function endWithin(root: HTMLElement, range: Range): number | undefined {
  const touched = [...root.querySelectorAll<HTMLElement>('[data-start]')].findLast(one =>
    range.intersectsNode(one),
  )
  return touched === undefined
    ? undefined
    : Number(touched.dataset['start']) + (touched.textContent ?? '').length
}
