import { describe, expect, it } from 'vitest'
import type { RecordStore } from '../../store/index.js'
import type { DocumentId } from '../../text/index.js'
import { edtfSpan } from '../../time/index.js'
import type { Gathered } from '../gathering.js'
import { drawTimeline, eventsIn } from './draw-timeline.js'
import type { KeptEvent, TimelineIndex } from './timeline-index.js'

function event(edtf: string, lane: KeptEvent['lane'] = 'published'): KeptEvent {
  const span = edtfSpan(edtf) ?? { start: 0, end: 0, uncertain: false }
  const { start, end, uncertain } = span
  return {
    lane,
    edtf,
    start,
    end,
    uncertain,
    document: 'd' as DocumentId,
    statement: undefined,
    speaker: undefined,
    at: undefined,
  }
}

function gathered(dates: readonly string[], captures: readonly string[] = []): Gathered<TimelineIndex> {
  const published = dates.map(date => event(date))
  const captured = captures.map(date => event(date, 'captured'))
  const value = { documents: new Map(), published, captured, said: [], undated: [] }
  return { value, isWhole: true, read: 1, of: 1 }
}

// What was published is named by what is kept of it: no record is looked up.
const store = {} as RecordStore
const at = (date: string): number => Date.parse(date)

describe('a timeline as it is drawn', () => {
  it('gives each event where there are few, as long as its date leaves open', () => {
    const { marks, bins, extent } = drawTimeline(
      gathered(['2024-03-02', '2024-02']),
      { bins: 60, from: at('2024-01-01'), to: at('2024-04-01') },
      store,
    )
    expect(bins).toEqual([])
    expect(marks.map(mark => (mark.end - mark.start) / 86_400_000)).toEqual([1, 29])
    expect(extent).toEqual({ start: at('2024-02-01'), end: at('2024-03-03') })
  })

  it('counts events where there are many, each once, the inexact apart', () => {
    const days = Array.from(
      { length: 900 },
      (_, number) => `2024-03-${String(1 + (number % 30)).padStart(2, '0')}`,
    )
    const { marks, bins, totals } = drawTimeline(
      gathered([...days, '2024', '2024']),
      { bins: 90, from: at('2024-01-01'), to: at('2024-06-01') },
      store,
    )
    expect(marks).toEqual([])
    expect(totals.published).toBe(902)
    const published = bins.find(one => one.lane === 'published')
    expect(published?.counts.reduce((sum, count) => sum + count, 0)).toBe(900)
    expect(published?.wide).toEqual([{ start: at('2024-01-01'), end: at('2025-01-01'), count: 2 }])
  })

  it('opens on what most lies in, and not on one date far away', () => {
    const near = Array.from(
      { length: 60 },
      (_, number) => `2024-03-${String(1 + (number % 30)).padStart(2, '0')}`,
    )
    const { bulk } = drawTimeline(gathered(['1990', ...near]), { bins: 60 }, store)
    expect(bulk?.start).toBeGreaterThan(at('2024-01-01'))
  })

  it('has a lane for what was captured, and does not begin there', () => {
    const { bulk, extent, totals, captured, marks } = drawTimeline(
      gathered(['2024-03-02', '2024-03-09'], ['2026-11-20']),
      { bins: 60, from: at('2024-01-01'), to: at('2027-01-01') },
      store,
    )
    expect(marks.map(mark => mark.lane)).toEqual(['published', 'published', 'captured'])
    expect({ totals, captured }).toEqual({ totals: { said: 0, published: 2, captured: 1 }, captured: 1 })
    expect(extent?.end).toBe(at('2026-11-21'))
    expect(bulk?.end).toBeLessThan(at('2024-04-01'))
  })

  it('finds the events that a stretch of time touches', () => {
    const { value } = gathered(['2024-03-02', '2024-02', '2024-04-09'])
    const found = eventsIn(value, { from: at('2024-02-20'), to: at('2024-03-03') })
    expect(found.map(one => one.edtf)).toEqual(['2024-03-02', '2024-02'])
  })
})
