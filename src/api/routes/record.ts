import { createRoute } from '@hono/zod-openapi'
import type { RecordStore } from '../../store/index.js'
import { mostNamed, overviewOf } from '../attention/overview.js'
import type { Desk } from '../desk.js'
import { json } from '../json.js'
import { kept } from '../kept.js'
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
// eslint-disable-next-line typescript/explicit-function-return-type -- the client's types are inferred from it
export const recordRoutes = (desk: Desk) => {
  const known = kept(desk, readWhole)
  return router().openapi(overview, context => {
    const { listed, all, ...whole } = known()
    const { since, until } = context.req.valid('query')
    const own = since === undefined && until === undefined ? all : overviewOf(listed, { since, until })
    return context.json({ name: desk.name, ...whole, ...own }, 200)
  })
}

// eslint-disable-next-line typescript/explicit-function-return-type -- what it gives is spelled out in the schema
function readWhole(store: RecordStore) {
  const listed = store.documents.listed()
  return {
    listed,
    all: overviewOf(listed, {}),
    complete: store.isComplete(),
    speakers: store.people.count(),
    utterances: store.utterances.count(),
    descent: store.lineage.count(),
    people: mostNamed(store),
    waiting: [...store.view.waitingCounts().values()].reduce((sum, count) => sum + count, 0),
  }
}
