import { createRoute, z } from '@hono/zod-openapi'
import type { UtteranceId } from '../../collation/index.js'
import type { Desk } from '../desk.js'
import { failureOf } from '../failure-of.js'
import { json } from '../json.js'
import { readQuotation } from '../quotation/read-quotation.js'
import { router } from '../router.js'
import { failure } from '../schema/failure.js'
import { quotation } from '../schema/quotation.js'

const one = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'One utterance: its base, all that carry it, how they differ, and who had it from whom',
  request: { params: z.object({ id: z.string().min(1).max(100) }) },
  responses: {
    200: json(quotation, 'The utterance'),
    404: json(failure, 'The record holds no such utterance'),
  },
})

/** `/api/utterances`: things said that documents carry. */
// eslint-disable-next-line typescript/explicit-function-return-type -- the client's types are inferred from it
export const quotationRoutes = (desk: Desk) =>
  router().openapi(one, context => {
    const found = readQuotation(context.req.valid('param').id as UtteranceId, desk.store().view)
    return found === undefined ? context.json(failureOf(undefined).body, 404) : context.json(found, 200)
  })
