import type { RecordStore } from '../../store/index.js'
import type { Gathered } from '../gathering.js'
import { fileAt, namedDocument } from '../reading/named-document.js'
import type { Lane, TimelineAnswer } from '../schema/timeline.js'
import { LANES } from '../schema/timeline.js'
import type { KeptEvent, TimelineIndex } from './timeline-index.js'

/** Which stretch of time is drawn, and in how many bins where it must be. */
export interface Drawing {
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly bins: number
}

/** So many events are drawn each for itself: more would lie over each other on a screen. */
const MOST_MARKS = 360

/** So many stretches of time of inexact dates are told of a lane. */
const MOST_WIDE = 40

/** So many documents without a date are named. */
const NAMED = 12

/** A stretch of time as it is drawn: each event, or counts where there are many. Linear in the events. */
export function drawTimeline(
  { value, read, of }: Gathered<TimelineIndex>,
  { from: asked, to: askedTo, bins }: Drawing,
  store: RecordStore,
): TimelineAnswer {
  // Pages are often saved years later, many on one day: the first look is at what was said and published.
  const told = [...value.published, ...value.said]
  const all = [...told, ...value.captured]
  const extent = extentOf(all)
  const bulk = bulkOf(told.length === 0 ? all : told)
  const from = asked ?? bulk?.start ?? 0
  const to = Math.max(from + 1, askedTo ?? bulk?.end ?? 1)
  const seen = all.filter(one => one.start < to && one.end > from)
  const totals = {
    said: countOf(seen, 'said'),
    published: countOf(seen, 'published'),
    captured: countOf(seen, 'captured'),
  }
  const each = seen.length <= MOST_MARKS
  return {
    extent,
    bulk,
    from,
    to,
    totals,
    captured: value.captured.length,
    marks: each ? seen.map(one => asMark(one, value, store)) : [],
    bins: each
      ? []
      : LANES.map(lane =>
          binned(
            seen.filter(one => one.lane === lane),
            { lane, from, to, bins },
          ),
        ),
    undated: {
      total: value.undated.length,
      rows: value.undated.slice(0, NAMED).flatMap(id => {
        const document = store.view.document(id)
        return document === undefined ? [] : [namedDocument(document)]
      }),
    },
    read,
    of,
  }
}

function extentOf(events: readonly KeptEvent[]): TimelineAnswer['extent'] {
  if (events.length === 0) return null
  return {
    start: events.reduce((least, one) => Math.min(least, one.start), Number.POSITIVE_INFINITY),
    end: events.reduce((most, one) => Math.max(most, one.end), Number.NEGATIVE_INFINITY),
  }
}

/** From the twentieth part to the last but that: with a margin of as much on both sides. */
const TAIL = 0.05

function bulkOf(events: readonly KeptEvent[]): TimelineAnswer['bulk'] {
  if (events.length === 0) return null
  // In arrays of numbers, which are sorted ten times faster.
  const starts = Float64Array.from(events, one => one.start).toSorted()
  const ends = Float64Array.from(events, one => one.end).toSorted()
  const cut = Math.floor(events.length * TAIL)
  const start = starts[cut] ?? 0
  const end = ends[ends.length - 1 - cut] ?? start
  const margin = (end - start) * TAIL
  return { start: start - margin, end: end + margin }
}

function countOf(events: readonly KeptEvent[], lane: Lane): number {
  return events.reduce((sum, one) => sum + Number(one.lane === lane), 0)
}

function asMark(event: KeptEvent, value: TimelineIndex, store: RecordStore): TimelineAnswer['marks'][number] {
  const { lane, edtf, start, end, uncertain, document, at } = event
  const own = { lane, edtf, start, end, uncertain, document, name: nameOf(event, value, store) }
  return at === undefined ? own : { ...own, at: [...at] as [number, number] }
}

function nameOf({ lane, speaker, document }: KeptEvent, value: TimelineIndex, store: RecordStore): string {
  if (lane === 'said') {
    return (speaker === undefined ? undefined : store.view.speaker(speaker)?.name) ?? 'Somebody not named'
  }
  const found = value.documents.get(document)
  if (found === undefined) return 'Untitled document'
  const { head, path } = found
  const title = head.title ?? fileAt(path)
  return [head.publisher, title].filter(part => part !== undefined).join(': ') || 'Untitled document'
}

interface Bins {
  readonly lane: Lane
  readonly from: number
  readonly to: number
  readonly bins: number
}

/** A date that leaves more than so many bins open is drawn as a stretch of its own. */
const WIDE = 3

function binned(
  events: readonly KeptEvent[],
  { lane, from, to, bins }: Bins,
): TimelineAnswer['bins'][number] {
  const width = (to - from) / bins
  const counts = Array.from({ length: bins }, () => 0)
  const wide = new Map<string, { start: number; end: number; count: number }>()
  for (const { start, end } of events) {
    if (end - start > WIDE * width) {
      const key = `${start} ${end}`
      wide.set(key, { start, end, count: (wide.get(key)?.count ?? 0) + 1 })
    } else {
      const bin = Math.min(bins - 1, Math.max(0, Math.floor(((start + end) / 2 - from) / width)))
      counts[bin] = (counts[bin] ?? 0) + 1
    }
  }
  const most = [...wide.values()]
    .toSorted((a, b) => b.count - a.count || a.start - b.start)
    .slice(0, MOST_WIDE)
  return { lane, counts, wide: most.toSorted((a, b) => a.start - b.start) }
}

/** The events of a stretch of time, the earliest first. */
export function eventsIn(
  index: TimelineIndex,
  { from, to, lane }: { from?: number | undefined; to?: number | undefined; lane?: Lane | undefined },
): readonly KeptEvent[] {
  const lanes = lane === undefined ? LANES.flatMap(one => index[one]) : index[lane]
  return lanes.filter(one => (to === undefined || one.start < to) && (from === undefined || one.end > from))
}
