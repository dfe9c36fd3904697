import type { ListedDocument, RecordStore } from '../../store/index.js'
import type { DocumentId, DocumentKind } from '../../text/index.js'
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

/** What a count of all documents asks of each. */
export interface DocumentFacts {
  readonly id: DocumentId
  readonly kind: DocumentKind
  readonly publisher: string | undefined
  readonly published: string | undefined
  readonly damaged: boolean
  readonly statements: number
}

/**
 * What a record holds at a glance, from the facts of its documents; of a range of time alone, where one is given. Linear
 * in the documents.
 */
export function overviewOf(
  documents: readonly DocumentFacts[],
  range: TimeRange,
): Pick<RecordOverview, 'documents' | 'kinds' | 'publishers' | 'published' | 'statements' | 'damaged'> {
  const within = withinRange(range)
  const own = documents.filter(one => within(one.published))
  const publishers = tally(own.map(one => one.publisher ?? ''))
  const named = publishers.filter(one => one.name !== '')
  return {
    documents: own.length,
    kinds: tally(own.map(one => one.kind)).map(({ name, documents: count }) => ({
      kind: name,
      documents: count,
    })),
    publishers: {
      total: named.length,
      rows: named.slice(0, TOLD),
      unknown: publishers.find(one => one.name === '')?.documents ?? 0,
    },
    published: histogram(own.map(one => one.published)),
    statements: own.reduce((sum, one) => sum + one.statements, 0),
    damaged: own.filter(one => one.damaged).length,
  }
}

/** What the first page tells of a record, and what a range of time is counted from. */
export interface KnownRecord extends Pick<
  RecordOverview,
  'complete' | 'speakers' | 'utterances' | 'sharedUtterances' | 'descent' | 'people' | 'waiting'
> {
  readonly facts: readonly DocumentFacts[]
  /** Those of documents that lost something, by date. */
  readonly damaged: readonly DocumentFacts[]
  /** Without a range of time. */
  readonly all: ReturnType<typeof overviewOf>
}

/** Reads what the first page tells. Some 14 µs a document. */
export function* knowRecord(store: RecordStore): Making<KnownRecord> {
  const facts = (yield* store.documents.listing()).map(factsOf)
  const all = overviewOf(facts, {})
  yield
  const people = mostNamed(store)
  yield
  const speakers = store.people.count()
  yield
  const sharedUtterances = store.utterances.sharedIds().length
  yield
  return {
    facts,
    damaged: facts.filter(one => one.damaged).toSorted(byDate),
    all,
    complete: store.isComplete(),
    speakers,
    utterances: store.utterances.count(),
    sharedUtterances,
    descent: store.lineage.count(),
    people,
    waiting: [...store.view.waitingCounts().values()].reduce((sum, count) => sum + count, 0),
  }
}

function factsOf({ id, head, damage, statements }: ListedDocument): DocumentFacts {
  const { kind, publisher, published } = head
  return { id, kind, publisher, published, damaged: damage > 0, statements }
}

/** Those without a date last. */
function byDate(a: DocumentFacts, b: DocumentFacts): number {
  const [one, other] = [`${a.published ?? '~'} ${a.id}`, `${b.published ?? '~'} ${b.id}`]
  return one < other ? -1 : 1
}

/** The speakers who are somebody in most documents. */
function mostNamed(store: RecordStore): RecordOverview['people'] {
  return store.search.mostNamed(TOLD).flatMap(({ id, documents }) => {
    const speaker = store.view.speaker(id)
    return speaker === undefined ? [] : [{ id, name: speaker.name, kind: speaker.kind, documents }]
  })
}

function tally(values: readonly string[]): { name: string; documents: number }[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([name, documents]) => ({ name, documents }))
    .toSorted((a, b) => b.documents - a.documents || (a.name < b.name ? -1 : 1))
}

/** How many documents came out when. What is known less exactly than by the bars' unit is counted apart, and what has no date. */
function histogram(dates: readonly (string | undefined)[]): RecordOverview['published'] {
  // Many documents share a date: each is read once.
  const read = new Map(
    [...new Set(dates)].map(date => [date, date === undefined ? undefined : edtfSpan(date)]),
  )
  const spans = dates.flatMap(date => read.get(date) ?? [])
  const starts = Float64Array.from(spans, span => span.start).toSorted()
  const [from, to] = bulk(starts)
  const [first = 0, last = first] = [starts[from], starts[to - 1]]
  const unit = unitFor(first, last)
  const bars = new Map<number, number>()
  let coarse = 0
  for (const { start, end } of spans) {
    if (start < first || start > last) continue
    if (end - start > LONGEST[unit]) coarse++
    else bars.set(start, (bars.get(start) ?? 0) + 1)
  }
  const byKey = new Map<string, number>()
  for (const [start, documents] of bars) {
    const key = keyOf(start, unit)
    byKey.set(key, (byKey.get(key) ?? 0) + documents)
  }
  const keys = spans.length === 0 ? [] : keysBetween({ first, last, unit })
  return {
    unit,
    bars: keys.map(key => ({ key, documents: byKey.get(key) ?? 0 })),
    earlier: from,
    later: starts.length - to,
    coarse,
    undated: dates.length - spans.length,
  }
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
