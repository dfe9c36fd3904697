import { createRoute } from '@hono/zod-openapi'
import type { KnownRecord } from '../attention/overview.js'
import { holdingsWithin } from '../attention/overview.js'
import type { Desk } from '../desk.js'
import { json } from '../json.js'
import type { Prepared } from '../prepared.js'
import { router } from '../router.js'
import type { ListedDocument } from '../../store/index.js'
import { recordOverview } from '../schema/record-overview.js'
import { timeRange } from '../time-range.js'

const overview = createRoute({
  method: 'get',
  path: '/',
  summary: 'What the record holds at a glance',
  request: { query: timeRange },
  responses: { 200: json(recordOverview, 'Counts, publishers, people, and when what came out') },
})

/** What the overview is read from: what is known of all, and for a range of time the documents. */
interface RecordSources {
  readonly record: Prepared<KnownRecord>
  readonly listed: Prepared<readonly ListedDocument[]>
}

/** `/api/record`: the record as a whole. */
export const recordRoutes = (desk: Desk, { record, listed }: RecordSources) =>
  router().openapi(overview, async context => {
    const range = context.req.valid('query')
    const whole = await record.for(context)
    const bounded = range.since !== undefined || range.until !== undefined
    const own = bounded ? holdingsWithin(await listed.for(context), range) : {}
    return context.json({ name: desk.name, ...whole, ...own }, 200)
  })
