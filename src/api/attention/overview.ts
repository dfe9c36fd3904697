import type { ListedDocument, RecordStore } from '../../store/index.js'
import type { DocumentKind } from '../../text/index.js'
import { edtfSpan } from '../../time/index.js'
import type { Making } from '../prepared.js'
import type { RecordOverview } from '../schema/record-overview.js'
import type { TimeRange } from '../time-range.js'
import { withinRange } from '../time-range.js'

/** So many publishers and speakers are told; the rest is counted. */
const TOLD = 10

const DAY = 86_400_000

/** A histogram by days, months or years: the finest that has at most so many bars. */
const MOST_BARS = { day: 92, month: 132 } as const

type Unit = RecordOverview['published']['unit']

/** What a record holds of documents: the part of the overview that a range of time narrows. */
type Holdings = Pick<
  RecordOverview,
  'documents' | 'kinds' | 'publishers' | 'published' | 'statements' | 'damaged'
>

/** What a count of documents asks of them; several that are the same can be one. */
interface Counted {
  readonly kind: DocumentKind
  readonly publisher: string | undefined
  readonly documents: number
  readonly damaged: number
}

/** What the first page tells of a record. */
export interface KnownRecord
  extends
    Holdings,
    Pick<
      RecordOverview,
      'complete' | 'speakers' | 'utterances' | 'sharedUtterances' | 'descent' | 'people' | 'waiting'
    > {}

/** Counts what the first page tells, without reading a document: 40 to 60 ms among 12,000. */
export function* knowRecord(store: RecordStore): Making<KnownRecord> {
  const kinds = store.documents.counted.byKind()
  yield
  const published = histogram(store.documents.counted.byDate())
  yield
  const statements = store.analyses.allStatements()
  yield
  const people = mostNamed(store)
  yield
  const speakers = store.people.count()
  yield
  const utterances = store.utterances.count()
  yield
  const waiting = [...store.view.waitingCounts().values()].reduce((sum, count) => sum + count, 0)
  yield
  return {
    ...holdings(kinds),
    published,
    statements,
    complete: store.isComplete(),
    speakers,
    utterances,
    sharedUtterances: store.utterances.sharedCount(),
    descent: store.lineage.count(),
    people,
    waiting,
  }
}

/** What a record holds of the documents that were published in a range of time. Linear in the documents. */
export function holdingsWithin(documents: readonly ListedDocument[], range: TimeRange): Holdings {
  const within = withinRange(range)
  const own = documents.filter(one => within(one.head.published))
  const dates = new Map<string | undefined, number>()
  for (const { head } of own) dates.set(head.published, (dates.get(head.published) ?? 0) + 1)
  return {
    ...holdings(
      own.map(({ head, damage }) => ({
        kind: head.kind,
        publisher: head.publisher,
        documents: 1,
        damaged: Number(damage > 0),
      })),
    ),
    published: histogram(dates),
    statements: own.reduce((sum, one) => sum + one.statements, 0),
  }
}

function holdings(
  counted: readonly Counted[],
): Pick<Holdings, 'documents' | 'kinds' | 'publishers' | 'damaged'> {
  const publishers = tally(counted, one => one.publisher ?? '')
  const named = publishers.filter(one => one.name !== '')
  return {
    documents: counted.reduce((sum, one) => sum + one.documents, 0),
    kinds: tally(counted, one => one.kind).map(({ name, documents }) => ({ kind: name, documents })),
    publishers: {
      total: named.length,
      rows: named.slice(0, TOLD),
      unknown: publishers.find(one => one.name === '')?.documents ?? 0,
    },
    damaged: counted.reduce((sum, one) => sum + one.damaged, 0),
  }
}

/** The speakers who are somebody in most documents. */
function mostNamed(store: RecordStore): RecordOverview['people'] {
  return store.search.mostNamed(TOLD).flatMap(({ id, documents }) => {
    const speaker = store.view.speaker(id)
    return speaker === undefined ? [] : [{ id, name: speaker.name, kind: speaker.kind, documents }]
  })
}

function tally(
  counted: readonly Counted[],
  nameOf: (one: Counted) => string,
): { name: string; documents: number }[] {
  const counts = new Map<string, number>()
  for (const one of counted) counts.set(nameOf(one), (counts.get(nameOf(one)) ?? 0) + one.documents)
  return [...counts]
    .map(([name, documents]) => ({ name, documents }))
    .toSorted((a, b) => b.documents - a.documents || (a.name < b.name ? -1 : 1))
}

/** Documents of one date. */
interface Dated {
  readonly start: number
  readonly end: number
  readonly documents: number
}

/**
 * How many documents came out when, by their dates. What is known less exactly than by the bars' unit is counted apart, and what has no
 * date.
 */
function histogram(dates: ReadonlyMap<string | undefined, number>): RecordOverview['published'] {
  const spans = [...dates].flatMap(([date, documents]): Dated[] => {
    const span = date === undefined ? undefined : edtfSpan(date)
    return span === undefined ? [] : [{ start: span.start, end: span.end, documents }]
  })
  const starts = sortedStarts(spans)
  const [from, to] = bulk(starts)
  const [first = 0, last = first] = [starts[from], starts[to - 1]]
  const unit = unitFor(first, last)
  const byKey = new Map<string, number>()
  let coarse = 0
  for (const { start, end, documents } of spans) {
    if (start < first || start > last) continue
    if (end - start > LONGEST[unit]) {
      coarse += documents
      continue
    }
    const key = keyOf(start, unit)
    byKey.set(key, (byKey.get(key) ?? 0) + documents)
  }
  const keys = spans.length === 0 ? [] : keysBetween({ first, last, unit })
  const all = [...dates.values()].reduce((sum, documents) => sum + documents, 0)
  return {
    unit,
    bars: keys.map(key => ({ key, documents: byKey.get(key) ?? 0 })),
    earlier: from,
    later: starts.length - to,
    coarse,
    undated: all - starts.length,
  }
}

/** When each document came out, the earliest first. */
function sortedStarts(spans: readonly Dated[]): Float64Array {
  const starts = new Float64Array(spans.reduce((sum, { documents }) => sum + documents, 0))
  let filled = 0
  for (const { start, documents } of spans.toSorted((a, b) => a.start - b.start)) {
    starts.fill(start, filled, filled + documents)
    filled += documents
  }
  return starts
}

/** Of a pile, so much may lie apart in time, before or after the rest. */
const APART = 0.1

/** Leaving that out must make the time at least so many times shorter, else all of it is shown. */
const SHORTER = 4

/** Which of the sorted times are the bulk: [from, to). One rule text of years ago would leave a month of coverage one bar. */
function bulk(starts: Readonly<ArrayLike<number>>): readonly [number, number] {
  const few = Math.floor(starts.length * APART)
  const length = (from: number, to: number): number => (starts[to - 1] ?? 0) - (starts[from] ?? 0)
  let best: readonly [number, number] = [0, starts.length]
  for (let from = 0; from <= few; from++) {
    const to = starts.length - (few - from)
    if (length(from, to) < length(...best)) best = [from, to]
  }
  if (length(...best) * SHORTER > length(0, starts.length)) return [0, starts.length]
  // What is left out though it lies no further away comes back.
  let [from, to] = best
  const reach = length(from, to) / 2 + DAY
  while (from > 0 && (starts[from] ?? 0) - (starts[from - 1] ?? 0) <= reach) from--
  while (to < starts.length && (starts[to] ?? 0) - (starts[to - 1] ?? 0) <= reach) to++
  return [from, to]
}

const LONGEST: Readonly<Record<Unit, number>> = { day: DAY, month: 31 * DAY, year: 366 * DAY }

function unitFor(first: number, last: number): Unit {
  const days = (last - first) / DAY
  return days < MOST_BARS.day ? 'day' : days < MOST_BARS.month * 30 ? 'month' : 'year'
}

function keyOf(at: number, unit: Unit): string {
  return new Date(at).toISOString().slice(0, unit === 'day' ? 10 : unit === 'month' ? 7 : 4)
}

function keysBetween({ first, last, unit }: { first: number; last: number; unit: Unit }): string[] {
  const keys: string[] = []
  const date = new Date(first)
  date.setUTCHours(0, 0, 0, 0)
  if (unit !== 'day') date.setUTCDate(1)
  if (unit === 'year') date.setUTCMonth(0)
  while (date.getTime() <= last) {
    keys.push(keyOf(date.getTime(), unit))
    if (unit === 'day') date.setUTCDate(date.getUTCDate() + 1)
    else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + 1)
    else date.setUTCFullYear(date.getUTCFullYear() + 1)
  }
  return keys
}
