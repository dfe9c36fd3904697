/* eslint-disable jsx-a11y/prefer-tag-over-role -- a grip slides along words, over lines: no field does */
import type { CSSProperties, KeyboardEvent, PointerEvent, ReactNode, RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { Span } from '../../../src/text/index.js'
import { spanMap } from '../words/spans.js'
import type { Direction } from '../words/word-steps.js'
import { nearestEnd, nearestStart, stepEnd, stepStart } from '../words/word-steps.js'
import { withinParagraph } from './paragraph-steps.js'
import type { PartName, Parts, ShownText } from './parts.js'
import { PART_NAMES } from './parts.js'
import './grips.css'

/** One end of one stretch. */
interface End {
  readonly part: PartName
  readonly index: number
  readonly side: 'start' | 'end'
  readonly offset: number
}

interface GripsProps {
  /** What shows the words, and holds the grips: its place is what theirs are measured from. */
  readonly frame: RefObject<HTMLElement | null>
  readonly shown: ShownText
  readonly parts: Parts
  readonly onChange: (parts: Parts) => void
}

/**
 * The ends of a statement's stretches, to take hold of: they are dragged, or moved with the arrows, word by word. Arrows alone leave an end in
 * its paragraph; with Shift they lead it into the next. No stretch becomes empty or runs into the next of its part.
 */
export function Grips({ frame, shown, parts, onChange }: GripsProps): ReactNode {
  const ends = endsOf(parts)
  const places = usePlaces(frame, ends)
  const [dragged, setDragged] = useState<string>()
  const move = (end: End, offset: number): void => onChange(withEnd(parts, end, offset))
  return (
    <div className="grips" data-dragging={dragged !== undefined}>
      {ends.map(end => {
        const key = keyOf(end)
        const place = places.get(key)
        return place === undefined ? undefined : (
          <Grip
            key={key}
            end={end}
            place={place}
            shown={shown}
            onStep={(direction, far) => move(end, stepped(shown, end, { direction, far }))}
            onDrag={(x, y) => {
              setDragged(key)
              const offset = frame.current === null ? undefined : spanMap(frame.current).offsetAt(x, y)
              if (offset !== undefined) move(end, snapped(shown, end, offset))
            }}
            onDrop={() => setDragged(undefined)}
          />
        )
      })}
    </div>
  )
}

interface GripProps {
  readonly end: End
  readonly place: Place
  readonly shown: ShownText
  /** `far`: also out of its paragraph. */
  readonly onStep: (direction: Direction, far: boolean) => void
  readonly onDrag: (x: number, y: number) => void
  readonly onDrop: () => void
}

function Grip({ end, place, shown, onStep, onDrag, onDrop }: GripProps): ReactNode {
  const { part, side, offset, index } = end
  const held = useRef(false)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    // In text that runs from the right, the arrow to the left leads on.
    const forward = (event.key === 'ArrowRight') !== place.fromRight
    onStep(forward ? 'forward' : 'backward', event.shiftKey)
  }
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    event.preventDefault()
    held.current = true
    event.currentTarget.setPointerCapture(event.pointerId)
    event.currentTarget.focus()
  }
  const release = (): void => {
    held.current = false
    onDrop()
  }
  return (
    <div
      className="grip"
      role="slider"
      tabIndex={0}
      data-part={part}
      data-side={side}
      data-index={index}
      data-outside
      aria-label={`${part}${index === 0 ? '' : `, stretch ${index + 1}`}: ${side}`}
      aria-valuemin={shown.start}
      aria-valuemax={shown.start + shown.text.length}
      aria-valuenow={offset}
      aria-valuetext={besideOf(shown, end)}
      data-at={place.atLeft ? 'left' : 'right'}
      style={boxOf(place, side)}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={event => {
        if (held.current) onDrag(event.clientX, event.clientY)
      }}
      onPointerUp={release}
      onPointerCancel={release}
    />
  )
}

/** The size of a grip, in pixels: enough to touch. */
const GRIP = 24

/**
 * A grip lies over its stretch, a start on the upper half of the line and above, an end on the lower half and below: so that the ends of
 * a short stretch, and of two that stand beside each other, can each be touched.
 */
function boxOf({ x, y, height, atLeft }: Place, side: End['side']): CSSProperties {
  const middle = y + height / 2
  return {
    left: atLeft ? x : x - GRIP,
    top: side === 'start' ? middle - GRIP : middle,
    width: GRIP,
    height: GRIP,
    ['--half' as string]: `${height / 2}px`,
  }
}

/** The words at an end: "begins before “Ms Quill said …”". */
function besideOf({ text, start }: ShownText, { side, offset }: End): string {
  const at = offset - start
  return side === 'start'
    ? `begins before “${text.slice(at, at + 30)} …”`
    : `ends after “… ${text.slice(Math.max(0, at - 30), at)}”`
}

/** Where an end stands, from the top left of the frame. */
interface Place {
  readonly x: number
  readonly y: number
  readonly height: number
  /** Whether its stretch goes on to the right of it. */
  readonly atLeft: boolean
  /** Whether the text runs from the right there. */
  readonly fromRight: boolean
}

/** Where the ends stand, measured after each drawing and whenever the frame's size changes. */
function usePlaces(frame: RefObject<HTMLElement | null>, ends: readonly End[]): ReadonlyMap<string, Place> {
  const [places, setPlaces] = useState<ReadonlyMap<string, Place>>(new Map())
  const shape = ends.map(end => `${keyOf(end)} ${end.offset}`).join('\n')
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const measure = (): void => setPlaces(placesOf(element, shape))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame, shape])
  return places
}

function placesOf(frame: HTMLElement, shape: string): Map<string, Place> {
  const map = spanMap(frame)
  const from = frame.getBoundingClientRect()
  const places = new Map<string, Place>()
  for (const line of shape.split('\n')) {
    const [part = '', index = '', side = '', at = ''] = line.split(' ')
    const offset = Number(at)
    const [range] = map.rangesOf(side === 'start' ? [offset, offset + 1] : [offset - 1, offset])
    if (range === undefined) continue
    const live = document.createRange()
    live.setStart(range.startContainer, range.startOffset)
    live.setEnd(range.endContainer, range.endOffset)
    const box = live.getBoundingClientRect()
    // In text that runs from the right, a stretch begins at the right of its first letter.
    const element = range.startContainer.parentElement
    const fromRight = element !== null && getComputedStyle(element).direction === 'rtl'
    const atLeft = (side === 'start') === !fromRight
    const x = (atLeft ? box.left : box.right) - from.left
    places.set(`${part} ${index} ${side}`, {
      x,
      y: box.top - from.top,
      height: box.height,
      atLeft,
      fromRight,
    })
  }
  return places
}

function keyOf({ part, index, side }: End): string {
  return `${part} ${index} ${side}`
}

function endsOf(parts: Parts): End[] {
  return PART_NAMES.flatMap(part =>
    parts[part].flatMap(([start, end], index): End[] => [
      { part, index, side: 'start', offset: start },
      { part, index, side: 'end', offset: end },
    ]),
  )
}

interface Step {
  readonly direction: Direction
  readonly far: boolean
}

function stepped({ text, start }: ShownText, { side, offset }: End, { direction, far }: Step): number {
  const step = side === 'start' ? stepStart : stepEnd
  const to = step(text, offset - start, direction)
  return start + (far ? to : withinParagraph(text, offset - start, { side, to }))
}

function snapped({ text, start }: ShownText, { side }: End, offset: number): number {
  const nearest = side === 'start' ? nearestStart : nearestEnd
  return start + nearest(text, offset - start)
}

/** The parts with one end elsewhere; as they are where that would leave a stretch empty or run it into the next. */
export function withEnd(parts: Parts, { part, index, side }: Omit<End, 'offset'>, offset: number): Parts {
  const spans = parts[part]
  const old = spans[index]
  if (old === undefined) return parts
  const moved: Span = side === 'start' ? [offset, old[1]] : [old[0], offset]
  const [before, after] = [spans[index - 1], spans[index + 1]]
  const fits =
    moved[0] < moved[1] &&
    (before === undefined || before[1] <= moved[0]) &&
    (after === undefined || moved[1] <= after[0])
  return fits ? { ...parts, [part]: spans.with(index, moved) } : parts
}
