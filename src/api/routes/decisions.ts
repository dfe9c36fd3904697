import { createRoute, z } from '@hono/zod-openapi'
import type { DecisionDraft } from '../../decisions/index.js'
import { decisionRow as exportedDecision, trainingRows } from '../../report/index.js'
import type { Desk } from '../desk.js'
import { json } from '../json.js'
import { limited } from '../limit-body.js'
import { decisionRow } from '../reviewing/decision-rows.js'
import { router } from '../router.js'
import { partOfList } from '../schema/part-of-list.js'
import { decided, decisionList, decisionRequest } from '../schema/decisions.js'
import { failure } from '../schema/failure.js'

const add = createRoute({
  method: 'post',
  path: '/',
  summary: 'Keeps what a person decided; what follows from it is derived beside the reading',
  request: { body: { content: { 'application/json': { schema: decisionRequest } }, required: true } },
  responses: {
    201: json(decided, 'The decisions as they are kept'),
    400: json(failure, 'What cannot be decided'),
  },
})

const list = createRoute({
  method: 'get',
  path: '/',
  summary: 'The log of decisions, the latest first',
  request: {
    query: z.object({
      ...partOfList(200, 100),
    }),
  },
  responses: { 200: json(decisionList, 'The decisions') },
})

const lines = createRoute({
  method: 'get',
  path: '/export',
  summary: 'The log as JSON lines, or what it decides about statements as training data',
  request: { query: z.object({ format: z.enum(['jsonl', 'training']).default('jsonl') }) },
  responses: {
    200: { description: 'A line each', content: { 'text/plain': { schema: z.string() } } },
  },
})

/** `/api/decisions`: what persons decided. */
export const decisionRoutes = (desk: Desk) => {
  const routes = router()
  routes.use('/', limited)
  return routes
    .openapi(add, async context => {
      const { by, reason, decisions } = context.req.valid('json')
      // The ids in it are those of the record, or it is refused.
      const made = await desk.decide(decisions as readonly DecisionDraft[], { by, reason })
      const rows = made.map(({ id, at }) => ({ id, at }))
      return context.json({ decisions: rows, job: desk.jobs.derive() }, 201)
    })
    .openapi(list, context => {
      const { offset, limit } = context.req.valid('query')
      const { view } = desk.store()
      const all = [...view.decisions()].toReversed()
      const rows = all.slice(offset, offset + limit).map(one => decisionRow(one, view))
      return context.json({ total: all.length, rows }, 200)
    })
    .openapi(lines, context => {
      const { format } = context.req.valid('query')
      const { view } = desk.store()
      const text =
        format === 'jsonl'
          ? [...view.decisions()].map(one => JSON.stringify(exportedDecision(one)))
          : [...trainingRows(view)].map(row => JSON.stringify(row))
      const name = format === 'jsonl' ? 'decisions.jsonl' : 'training.jsonl'
      return context.text(text.map(line => `${line}\n`).join(''), 200, {
        'content-disposition': `attachment; filename="${name}"`,
      })
    })
}
