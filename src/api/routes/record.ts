import { createRoute } from '@hono/zod-openapi'
import type { KnownRecord } from '../attention/overview.js'
import { overviewOf } from '../attention/overview.js'
import type { Desk } from '../desk.js'
import { json } from '../json.js'
import type { Prepared } from '../prepared.js'
import { router } from '../router.js'
import { recordOverview } from '../schema/record-overview.js'
import { timeRange } from '../time-range.js'

const overview = createRoute({
  method: 'get',
  path: '/',
  summary: 'What the record holds at a glance',
  request: { query: timeRange },
  responses: { 200: json(recordOverview, 'Counts, publishers, people, and when what came out') },
})

/** `/api/record`: the record as a whole. */
export const recordRoutes = (desk: Desk, known: Prepared<KnownRecord>) =>
  router().openapi(overview, async context => {
    const { facts, damaged: _damaged, all, ...whole } = await known.for(context)
    const { since, until } = context.req.valid('query')
    const own = since === undefined && until === undefined ? all : overviewOf(facts, { since, until })
    return context.json({ name: desk.name, ...whole, ...own }, 200)
  })
