import { describe, expect, it } from 'vitest'
import { stacked } from '../../web/src/pages/timeline/stacked.js'
import {
  daysBetween,
  panned,
  viewOf,
  writtenView,
  zoomed,
} from '../../web/src/pages/timeline/timeline-view.js'

const day = (date: string): number => Date.parse(`${date}T00:00Z`)
const bounds = { from: day('2024-03-01'), to: day('2024-03-31') }

describe('the view of a timeline', () => {
  it('stands in an address, and is read from it', () => {
    const view = { from: day('2024-03-02'), to: day('2024-03-05') }
    expect(viewOf(writtenView(view))).toEqual(view)
    for (const other of [null, '', '2024', '2024-03-05T00:00/2024-03-02T00:00'])
      expect(viewOf(other)).toBeUndefined()
  })

  it('comes nearer around a moment, which stays where it is', () => {
    const around = day('2024-03-06')
    const near = zoomed(bounds, { factor: 0.5, around, bounds })
    expect(near.to - near.from).toBeCloseTo((bounds.to - bounds.from) / 2)
    expect((around - near.from) / (near.to - near.from)).toBeCloseTo(
      (around - bounds.from) / (bounds.to - bounds.from),
    )
  })

  it('never leaves the record', () => {
    const far = zoomed(bounds, { factor: 100, around: bounds.from, bounds })
    expect(zoomed(far, { factor: 2, around: bounds.to, bounds })).toEqual(far)
    expect(panned(far, { share: 1, bounds })).toEqual(far)
    const later = panned(bounds, { share: 9, bounds })
    expect(later.to - later.from).toBe(bounds.to - bounds.from)
    expect(later.to).toBeLessThan(day('2024-04-30'))
  })

  it('names the days that a selection touches', () => {
    expect(daysBetween(day('2024-03-05'), day('2024-03-02'))).toEqual({
      since: '2024-03-02',
      until: '2024-03-04',
    })
    expect(daysBetween(day('2024-03-02') + 5, day('2024-03-02') + 9)).toEqual({
      since: '2024-03-02',
      until: '2024-03-02',
    })
  })
})

describe('marks of a lane', () => {
  it('lie side by side, or in rows below each other', () => {
    const rows = stacked(
      [
        { x: 0, width: 10 },
        { x: 5, width: 10 },
        { x: 20, width: 4 },
      ],
      9,
    )
    expect(rows.map(({ row }) => row)).toEqual([0, 1, 0])
    expect(
      stacked(
        [
          { x: 0, width: 9 },
          { x: 0, width: 9 },
          { x: 0, width: 9 },
        ],
        2,
      ).map(({ row }) => row),
    ).toEqual([0, 1, 1])
  })
})
