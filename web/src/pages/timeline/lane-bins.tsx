import type { ReactNode } from 'react'
import type { TimelineAnswer } from '../../../../src/api/index.js'
import { stacked } from './stacked.js'
import type { TimeScale } from './timeline-drawing.js'
import type { View } from './timeline-view.js'

interface LaneBinsProps {
  readonly bins: TimelineAnswer['bins'][number]
  readonly view: View
  readonly scale: TimeScale
  readonly width: number
}

/** Heights in pixels: of the line that says how high the highest is, and of the bars under it. */
const TOP = 14
const HEIGHT = 82
const ROW = 7
const MOST_ROWS = 6

/** The events of a lane counted, with the inexact ones as bars below. */
export function LaneBins({ bins: { lane, counts, wide }, view, scale, width }: LaneBinsProps): ReactNode {
  const most = Math.max(1, ...counts)
  const step = (view.to - view.from) / counts.length
  const stretches = stacked(
    wide.map(one => ({
      ...one,
      x: scale(one.start),
      width: Math.max(3, scale(one.end) - scale(one.start) - 1),
    })),
    MOST_ROWS,
  )
  const rows = Math.max(0, ...stretches.map(({ row }) => row + 1))
  return (
    <svg className="lane-drawing" width={width} height={TOP + HEIGHT + rows * ROW + 6} aria-hidden="true">
      {counts.map((count, at) => {
        const x = scale(view.from + at * step)
        const height = count === 0 ? 0 : Math.max(2, (HEIGHT * count) / most)
        return (
          <rect
            // eslint-disable-next-line react/no-array-index-key -- a bin is named by its place
            key={at}
            className="bin"
            data-lane={lane}
            x={x}
            y={TOP + HEIGHT - height}
            width={Math.max(1, scale(view.from + (at + 1) * step) - x - 1)}
            height={height}
          >
            <title>{count.toLocaleString('en')}</title>
          </rect>
        )
      })}
      {stretches.map(({ item, row }) => (
        <rect
          key={`${item.start} ${item.end}`}
          className="lane-mark"
          data-lane={lane}
          data-wide="true"
          x={item.x}
          y={TOP + HEIGHT + 3 + row * ROW}
          width={item.width}
          height={ROW - 2}
        >
          <title>{item.count.toLocaleString('en')} with this date</title>
        </rect>
      ))}
      <text className="bin-most" x={width - 4} y={10} textAnchor="end">
        at most {most.toLocaleString('en')}
      </text>
    </svg>
  )
}
