import type { ReactNode } from 'react'
import type { TimelineAnswer } from '../../../../src/api/index.js'
import { stacked } from './stacked.js'
import type { TimeScale } from './timeline-drawing.js'

type Mark = TimelineAnswer['marks'][number]

interface LaneMarksProps {
  readonly marks: readonly Mark[]
  readonly scale: TimeScale
  readonly width: number
  readonly onTell: (mark: Mark | undefined) => void
  readonly onOpen: (mark: Mark) => void
}

/** Heights in pixels, and how many rows a lane has at most. */
const ROW = 12
const BAR = 9
const MOST_ROWS = 14

/** Nothing is drawn narrower: a day among years is still seen. */
const LEAST = 7

/** Each event of a lane, as long as its date leaves open; a click opens its passage. */
export function LaneMarks({ marks, scale, width, onTell, onOpen }: LaneMarksProps): ReactNode {
  const items = marks.map(mark => {
    const x = scale(mark.start)
    return { mark, x, width: Math.max(LEAST, scale(mark.end) - x - 1) }
  })
  const placed = stacked(items, MOST_ROWS)
  const rows = Math.max(2, ...placed.map(({ row }) => row + 1))
  return (
    <svg className="lane-drawing" width={width} height={rows * ROW + 8} aria-hidden="true">
      {placed.map(({ item, row }) => (
        <rect
          key={`${item.mark.document} ${item.mark.edtf} ${item.mark.at?.join('-') ?? ''} ${row}`}
          className="lane-mark"
          data-lane={item.mark.lane}
          data-wide={item.mark.end - item.mark.start > WIDE}
          data-uncertain={item.mark.uncertain}
          x={item.x}
          y={4 + row * ROW}
          width={item.width}
          height={BAR}
          rx={1.5}
          onPointerEnter={() => onTell(item.mark)}
          onPointerLeave={() => onTell(undefined)}
          onClick={() => onOpen(item.mark)}
        />
      ))}
    </svg>
  )
}

/** A date that leaves more open than a day and a bit is drawn hollow. */
const WIDE = 1.5 * 86_400_000
