import { createRoute, z } from '@hono/zod-openapi'
import type { Desk } from '../desk.js'
import { json } from '../json.js'
import { limitBody } from '../limit-body.js'
import { router } from '../router.js'
import { checkReport as report, draftExport, draftRequest } from '../schema/check.js'
import { failure } from '../schema/failure.js'

const unreadable = json(failure, 'The draft cannot be read')

const check = createRoute({
  method: 'post',
  path: '/',
  summary: 'Checks a draft against the record',
  request: { body: { content: { 'application/json': { schema: draftRequest } }, required: true } },
  responses: { 200: json(report, 'What the record has on it'), 400: unreadable },
})

const hand = createRoute({
  method: 'post',
  path: '/export',
  summary:
    'A draft as a file: a report, tracked changes, or with its changes; `onrecord-left` counts those that had no place',
  request: { body: { content: { 'application/json': { schema: draftExport } }, required: true } },
  responses: {
    200: {
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
      description: 'The file',
    },
    400: unreadable,
  },
})

/** The largest draft as base64, with its changes, in bytes. */
const LARGEST = 48 * 1024 * 1024

/** `/api/check`: a draft against the record. Nothing of it is kept. */
export const checkRoutes = (desk: Desk) => {
  const routes = router()
  routes.use('/*', limitBody(LARGEST))
  return routes
    .openapi(check, async context => {
      return context.json(await desk.checks.report(context.req.valid('json')), 200)
    })
    .openapi(hand, async context => {
      const request = context.req.valid('json')
      const file = await desk.checks.file(request)
      const stem = request.name.replace(/\.[^.]{1,8}$/u, '')
      const name = file.ending === '' ? request.name : `${stem}${file.ending}`
      return context.body(new Uint8Array(file.bytes), 200, {
        'content-type': file.type,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
        'onrecord-left': String(file.left),
      })
    })
}
