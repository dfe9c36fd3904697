import type { ScaleTime } from 'd3-scale'
import { scaleUtc } from 'd3-scale'
import type { PointerEvent, ReactNode } from 'react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Lane, TimelineAnswer } from '../../../../src/api/index.js'
import { edtfSpan, readableDate } from '../../../../src/time/index.js'
import { useTimeFilter } from '../../shell/time-filter.js'
import { documentPath } from '../../words/document-link.js'
import { LaneBins } from './lane-bins.js'
import { LaneMarks } from './lane-marks.js'
import type { View } from './timeline-view.js'
import { daysBetween } from './timeline-view.js'

/** Maps moments to pixels. */
export type TimeScale = ScaleTime<number, number>

interface TimelineDrawingProps {
  readonly timeline: TimelineAnswer
  readonly view: View
  readonly onZoom: (factor: number, around: number) => void
}

/** Room at the left for the names of the lanes, and above for the axis, in pixels. */
const LABELS = 92
const AXIS = 30

/** A tick nearer to an edge has no room for its words. */
const EDGE = 28

const LANES: readonly { readonly lane: Lane; readonly name: string }[] = [
  { lane: 'said', name: 'Said' },
  { lane: 'published', name: 'Published' },
  { lane: 'captured', name: 'Captured' },
]

/** Three lanes over one axis. A drag chooses a time for every page; the wheel with Ctrl comes nearer. */
export function TimelineDrawing({ timeline, view, onZoom }: TimelineDrawingProps): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const [, navigate] = useLocation()
  const [told, tell] = useState<TimelineAnswer['marks'][number]>()
  const scale = useMemo(
    () => scaleUtc([view.from, view.to], [LABELS, Math.max(LABELS + 1, width)]),
    [view.from, view.to, width],
  )
  const lanes = LANES.map(({ lane, name }) => ({
    lane,
    name,
    marks: timeline.marks.filter(mark => mark.lane === lane),
    bins: timeline.bins.find(one => one.lane === lane),
    total: timeline.totals[lane],
  }))
  const brush = useBrush(box, scale)
  useWheel(box, { scale, onZoom })
  const ticks = scale
    .ticks(Math.max(3, Math.floor((width - LABELS) / 110)))
    .filter(tick => scale(tick) > LABELS + EDGE && scale(tick) < width - EDGE)
  return (
    <figure className="timeline">
      <div
        ref={box}
        className="timeline-box"
        onPointerDown={brush.onPointerDown}
        onPointerMove={brush.onPointerMove}
        onPointerUp={brush.onPointerUp}
        onPointerCancel={brush.onPointerCancel}
      >
        <svg className="timeline-axis" width={width} height={AXIS} aria-hidden="true">
          {ticks.map((tick, at) => (
            <g key={tick.getTime()} transform={`translate(${scale(tick)} 0)`}>
              <line y1={AXIS - 8} y2={AXIS} />
              <text y={AXIS - 13} textAnchor="middle">
                {tickWords(tick, scale, at === 0)}
              </text>
            </g>
          ))}
        </svg>
        {lanes.map(({ lane, name, marks, bins, total }) => (
          <div key={lane} className="timeline-lane" data-lane={lane}>
            <p className="lane-name">
              {name} <span className="soft">{total.toLocaleString('en')}</span>
            </p>
            {lane === 'captured' && total === 0 ? (
              <p className="lane-empty">{capturedElsewhere(timeline.captured)}</p>
            ) : bins === undefined ? (
              <LaneMarks
                marks={marks}
                scale={scale}
                width={width}
                onTell={tell}
                onOpen={({ document, at }) =>
                  navigate(documentPath(document, at === undefined ? undefined : [at[0], at[1]]))
                }
              />
            ) : (
              <LaneBins bins={bins} view={view} scale={scale} width={width} />
            )}
          </div>
        ))}
        <Chosen scale={scale} width={width} drawn={brush.drawn} />
      </div>
      <figcaption className="timeline-caption">
        {told === undefined ? (
          <>
            Drag over a time to show only that, on every page. A bar as long as a month: only the month is
            known. Dashed: uncertain. The same in words, below.
          </>
        ) : (
          <>
            <strong>{told.name}</strong>, {told.lane} {readableDate(told.edtf)}
            {told.uncertain ? ' (uncertain)' : ''}
          </>
        )}
      </figcaption>
    </figure>
  )
}

/** The first tick says the year, too. */
function tickWords(tick: Date, scale: TimeScale, isFirst: boolean): string {
  const words = scale.tickFormat()(tick)
  return isFirst && !/\d{4}/u.test(words) ? `${words} ${tick.getUTCFullYear()}` : words
}

interface ChosenProps {
  readonly scale: TimeScale
  readonly width: number
  readonly drawn: readonly [number, number] | undefined
}

/** The standing filter of time, or the one that is being drawn. */
function Chosen({ scale, width, drawn }: ChosenProps): ReactNode {
  const { range, isSet } = useTimeFilter()
  if (!isSet && drawn === undefined) return undefined
  const since = range.since === undefined ? undefined : edtfSpan(range.since)?.start
  const until = range.until === undefined ? undefined : edtfSpan(range.until)?.end
  const [left, right] = drawn ?? [
    since === undefined ? LABELS : scale(since),
    until === undefined ? width : scale(until),
  ]
  const from = Math.min(width, Math.max(LABELS, Math.min(left, right)))
  const to = Math.max(LABELS, Math.min(width, Math.max(left, right)))
  return <div className="timeline-chosen" style={{ left: from, width: Math.max(0, to - from) }} />
}

interface Brush {
  readonly drawn: readonly [number, number] | undefined
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onPointerMove: (event: PointerEvent) => void
  readonly onPointerUp: (event: PointerEvent) => void
  readonly onPointerCancel: () => void
}

/** A drag shorter than this is a click, in pixels. */
const CLICK = 4

function useBrush(box: React.RefObject<HTMLDivElement | null>, scale: TimeScale): Brush {
  const { set } = useTimeFilter()
  const [drawn, draw] = useState<readonly [number, number]>()
  const at = (event: PointerEvent): number => event.clientX - (box.current?.getBoundingClientRect().left ?? 0)
  return {
    drawn: drawn !== undefined && Math.abs(drawn[1] - drawn[0]) >= CLICK ? drawn : undefined,
    onPointerDown(event) {
      if (event.button !== 0 || at(event) < LABELS) return
      draw([at(event), at(event)])
    },
    onPointerMove(event) {
      if (drawn === undefined) return
      // Taken only once it is a drag, so that a click still reaches the mark below.
      if (Math.abs(at(event) - drawn[0]) >= CLICK) box.current?.setPointerCapture(event.pointerId)
      draw([drawn[0], at(event)])
    },
    onPointerUp(event) {
      if (drawn === undefined) return
      draw(undefined)
      const [start, end] = [drawn[0], at(event)]
      if (Math.abs(end - start) >= CLICK) set(daysBetween(+scale.invert(start), +scale.invert(end)))
    },
    onPointerCancel: () => draw(undefined),
  }
}

interface Wheeling {
  readonly scale: TimeScale
  readonly onZoom: (factor: number, around: number) => void
}

/** The wheel with Ctrl, and two fingers drawn apart, come nearer; without it the page scrolls. */
function useWheel(box: React.RefObject<HTMLDivElement | null>, wheeling: Wheeling): void {
  const latest = useRef(wheeling)
  useEffect(() => {
    latest.current = wheeling
  })
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const { scale, onZoom } = latest.current
      const x = Math.max(LABELS, event.clientX - element.getBoundingClientRect().left)
      onZoom(Math.exp(event.deltaY / 300), +scale.invert(x))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [box])
}

function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(960)
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return width
}

/** Why a lane of captures is empty: pages are often saved long after what they tell. */
function capturedElsewhere(documents: number): string {
  if (documents === 0)
    return 'No document says when it was captured: neither its file nor an index beside it (“captured”).'
  return documents === 1
    ? 'One document was captured at another time.'
    : `${documents.toLocaleString('en')} documents were captured at other times.`
}
