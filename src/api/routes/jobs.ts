import { createRoute, z } from '@hono/zod-openapi'
import { publicationDate } from '../../ingest/index.js'
import type { Desk } from '../desk.js'
import { json } from '../json.js'
import { limited } from '../limit-body.js'
import { NOT_FOUND } from '../not-found.js'
import { router } from '../router.js'
import { failure } from '../schema/failure.js'
import { additionRequest, job, jobList, readDate, writtenDate } from '../schema/job.js'

const params = z.object({ id: z.string().max(64) })
const missing = json(failure, 'There is no such job, or it is not open any more')

const list = createRoute({
  method: 'get',
  path: '/',
  summary: 'The work on the record, the latest first',
  responses: { 200: json(jobList, 'The jobs') },
})

const date = createRoute({
  method: 'get',
  path: '/date',
  summary: 'What a date of publication is taken for, before a text that bears it is added',
  request: { query: writtenDate },
  responses: { 200: json(readDate, 'As EDTF') },
})

const open = createRoute({
  method: 'post',
  path: '/',
  summary: 'Opens an addition, into which files are put before it is started',
  responses: { 201: json(job, 'The job') },
})

const one = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'One job: how far it has come, and what it did',
  request: { params },
  responses: { 200: json(job, 'The job'), 404: missing },
})

const put = createRoute({
  method: 'put',
  path: '/{id}/files',
  summary: 'Puts a file into an open addition: its bytes are the body',
  request: { params, query: z.object({ path: z.string().min(1).max(4000) }) },
  responses: { 201: json(z.object({ bytes: z.number().int() }), 'How much was kept'), 404: missing },
})

const start = createRoute({
  method: 'post',
  path: '/{id}/start',
  summary: 'Starts an addition',
  request: { params, body: { content: { 'application/json': { schema: additionRequest } }, required: true } },
  responses: { 202: json(job, 'The job'), 404: missing },
})

const drop = createRoute({
  method: 'delete',
  path: '/{id}',
  summary: 'Gives up an addition that was not started',
  request: { params },
  responses: { 200: json(z.object({ dropped: z.boolean() }), 'Whether there was one') },
})

/** `/api/jobs`: documents are added by them, and what decisions left is derived. */
export const jobRoutes = ({ jobs }: Desk) => {
  const routes = router()
  routes.use('/:id/start', limited)
  return routes
    .openapi(list, context => context.json({ jobs: [...jobs.list()] }, 200))
    .openapi(date, context =>
      context.json({ edtf: publicationDate(context.req.valid('query').words) ?? null }, 200),
    )
    .openapi(open, context => context.json(jobs.open(), 201))
    .openapi(one, context => {
      const found = jobs.get(context.req.valid('param').id)
      return found === undefined ? context.json(NOT_FOUND, 404) : context.json(found, 200)
    })
    .openapi(put, async context => {
      const { path } = context.req.valid('query')
      const { body } = context.req.raw
      const kept = await jobs.put(context.req.valid('param').id, { path, body })
      return kept === undefined ? context.json(NOT_FOUND, 404) : context.json(kept, 201)
    })
    .openapi(start, async context => {
      const started = await jobs.start(context.req.valid('param').id, context.req.valid('json'))
      return started === undefined ? context.json(NOT_FOUND, 404) : context.json(started, 202)
    })
    .openapi(drop, async context =>
      context.json({ dropped: await jobs.drop(context.req.valid('param').id) }, 200),
    )
}
