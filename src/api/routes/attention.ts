import { createRoute } from '@hono/zod-openapi'
import { discrepanciesOf, misattributions, indexContents } from '../../report/index.js'
import type { RecordStore } from '../../store/index.js'
import type { Attention, Noted } from '../attention/attention.js'
import { indexOf, notedReading } from '../attention/attention.js'
import { alteredRow, damagedRow, discrepancyRow, misattributedRow } from '../attention/entries.js'
import type { KnownRecord } from '../attention/overview.js'
import type { Desk } from '../desk.js'
import type { Gathered, Gathering } from '../gathering.js'
import { json } from '../json.js'
import { kept } from '../kept.js'
import type { Answering, Prepared } from '../prepared.js'
import { router } from '../router.js'
import {
  alteredEntries,
  attentionQuery,
  damagedEntries,
  discrepancyEntries,
  misattributedEntries,
} from '../schema/attention.js'
import type { TimeRange } from '../time-range.js'
import { withinRange } from '../time-range.js'

function listing<Path extends string, S extends Parameters<typeof json>[0]>(
  path: Path,
  summary: string,
  schema: S,
) {
  return createRoute({
    method: 'get',
    path,
    summary,
    request: { query: attentionQuery },
    responses: { 200: json(schema, 'A part of them') },
  })
}

const routes = {
  altered: listing(
    '/altered',
    'Quotations changed against a primary text, printed most often first',
    alteredEntries,
  ),
  differing: listing('/differing', 'Quotations printed in two ways, without a primary text', alteredEntries),
  misattributed: listing('/misattributed', 'Words credited to somebody else', misattributedEntries),
  discrepancies: listing('/discrepancies', 'Points on which accounts differ', discrepancyEntries),
  damaged: listing('/damaged', 'Documents that lost something on their way', damagedEntries),
}

interface Part extends TimeRange {
  readonly offset: number
  readonly limit: number
}

/** What the lists are read from. */
interface AttentionSources {
  readonly gathering: Gathering<Attention>
  readonly record: Prepared<KnownRecord>
}

/** `/api/attention`: what in the record deserves to be looked at first. */
export const attentionRoutes = (desk: Desk, { gathering, record }: AttentionSources) => {
  const discrepancies = kept(desk, store => discrepanciesOf(store.view))
  // What the page tells first is made first.
  const gathered = async (answer: Answering): Promise<Gathered<Attention>> => {
    await record.for(answer)
    return gathering.for(answer)
  }
  return router()
    .openapi(routes.altered, async context => {
      const part = context.req.valid('query')
      return context.json(
        readingsIn(await gathered(context), { which: 'altered', part, store: desk.store() }),
        200,
      )
    })
    .openapi(routes.differing, async context => {
      const part = context.req.valid('query')
      return context.json(
        readingsIn(await gathered(context), { which: 'differing', part, store: desk.store() }),
        200,
      )
    })
    .openapi(routes.misattributed, async context => {
      const { value, read, of } = await gathered(context)
      const { rows, ...counts } = partOf(value.misattributed, context.req.valid('query'))
      const found = rows.flatMap(one => misattributionOf(one, desk.store()) ?? [])
      return context.json({ ...counts, read, of, rows: found }, 200)
    })
    .openapi(routes.discrepancies, async context => {
      await record.for(context)
      const { offset, limit, ...range } = context.req.valid('query')
      const { view } = desk.store()
      const index = indexContents(desk.store().view)
      const within = withinRange(range)
      const bounded = range.since !== undefined || range.until !== undefined
      const own = bounded
        ? discrepancies().filter(one =>
            one.accounts.some(({ document }) => within(view.document(document)?.published)),
          )
        : discrepancies()
      const rows = own.slice(offset, offset + limit).map(one => discrepancyRow(one, index))
      return context.json({ total: own.length, read: own.length, of: own.length, rows }, 200)
    })
    .openapi(routes.damaged, async context => {
      const { offset, limit, ...range } = context.req.valid('query')
      const within = withinRange(range)
      // What the page tells first is made first.
      await record.for(context)
      const own = desk
        .store()
        .documents.counted.damaged()
        .filter(one => within(one.published))
      const index = indexContents(desk.store().view)
      const rows = own.slice(offset, offset + limit).flatMap(({ id }) => {
        const document = index.document(id)
        return document === undefined ? [] : [damagedRow(document, index)]
      })
      return context.json({ total: own.length, read: own.length, of: own.length, rows }, 200)
    })
}

interface Asked {
  readonly which: 'altered' | 'differing'
  readonly part: Part
  readonly store: RecordStore
}

function readingsIn({ value, read, of }: Gathered<Attention>, { which, part, store }: Asked) {
  const { total, rows, quotations, shared } = partOf(value[which], part)
  const found = rows.flatMap(noted => {
    const one = notedReading(noted, store)
    return (one === undefined ? undefined : alteredRow(one.reading, one.index)) ?? []
  })
  return { total, quotations, shared, read, of, rows: found }
}

interface NotedPart {
  readonly total: number
  /** Of how many quotations they are, and how many of those several documents carry. */
  readonly quotations: number
  readonly shared: number
  readonly rows: readonly Noted[]
}

function partOf(noted: readonly Noted[], { offset, limit, ...range }: Part): NotedPart {
  const within = withinRange(range)
  const own = noted.filter(one => one.dates.some(within))
  const quotations = (all: readonly Noted[]): number => new Set(all.map(one => one.utterance)).size
  return {
    total: own.length,
    quotations: quotations(own),
    shared: quotations(own.filter(one => one.isShared)),
    rows: own.slice(offset, offset + limit),
  }
}

function misattributionOf(
  { utterance: id, at }: Noted,
  store: RecordStore,
): ReturnType<typeof misattributedRow> {
  const utterance = store.view.utterance(id)
  if (utterance === undefined) return undefined
  const index = indexOf(utterance, store)
  const found = misattributions(index)[at]
  return found === undefined ? undefined : misattributedRow(found, index)
}
