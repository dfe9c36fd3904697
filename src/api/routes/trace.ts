import { createRoute, z } from '@hono/zod-openapi'
import type { Desk } from '../desk.js'
import { json } from '../json.js'
import { tracePlaces } from '../reading/trace-places.js'
import { router } from '../router.js'
import { partOfList } from '../schema/part-of-list.js'
import { wordsPlace } from '../schema/reading.js'

const trace = createRoute({
  method: 'get',
  path: '/',
  summary: 'Every place where words stand, or words near them',
  request: {
    query: z.object({
      words: z.string().min(1).max(4000),
      ...partOfList(200, 50),
    }),
  },
  responses: {
    200: json(
      z.object({ total: z.number().int(), rows: z.array(wordsPlace) }),
      'The places, the earliest document first',
    ),
  },
})

/** `/api/trace`: where words stand. */
export const traceRoutes = (desk: Desk) =>
  router().openapi(trace, context => {
    const { words, ...part } = context.req.valid('query')
    return context.json(tracePlaces(words, part, desk.store().view), 200)
  })
