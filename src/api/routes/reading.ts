import { createRoute, z } from '@hono/zod-openapi'
import type { UtteranceId } from '../../collation/index.js'
import type { DocumentId } from '../../text/index.js'
import type { Desk } from '../desk.js'
import { json } from '../json.js'
import { NOT_FOUND, idIn, notFound } from '../not-found.js'
import { placesElsewhere } from '../reading/elsewhere.js'
import { mendDamage } from '../reading/mend-damage.js'
import { readDocument } from '../reading/read-document.js'
import { router } from '../router.js'
import { elsewhere, mended, reading } from '../schema/reading.js'

/** So many damaged places of a document are looked up in others at once. */
const MENDED_AT_ONCE = 24

const id = idIn(64)
const offset = z.coerce.number().int().min(0)

const read = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'A document with all that was found in it',
  request: { params: id },
  responses: { 200: json(reading, 'The document'), 404: notFound },
})

const words = createRoute({
  method: 'get',
  path: '/{id}/elsewhere',
  summary: 'Where else the words of an occurrence stand',
  request: {
    params: id,
    query: z.object({ utterance: z.string().max(200), start: offset, end: offset }),
  },
  responses: { 200: json(elsewhere, 'The places, the source first'), 404: notFound },
})

const damage = createRoute({
  method: 'get',
  path: '/{id}/damage',
  summary: 'What the first damaged places of a document lost, as other documents have it',
  request: { params: id },
  responses: { 200: json(z.object({ rows: z.array(mended) }), 'In the order of the text'), 404: notFound },
})

/** `/api/documents/ID`: one document as it is read. */
export const readingRoutes = (desk: Desk) =>
  router()
    .openapi(read, context => {
      const found = readDocument(context.req.valid('param').id as DocumentId, desk.store())
      return found === undefined ? context.json(NOT_FOUND, 404) : context.json(found, 200)
    })
    .openapi(words, context => {
      const { utterance, start, end } = context.req.valid('query')
      const asked = {
        document: context.req.valid('param').id as DocumentId,
        utterance: utterance as UtteranceId,
        span: [start, end] as const,
      }
      const places = placesElsewhere(asked, desk.store().view)
      return places === undefined ? context.json(NOT_FOUND, 404) : context.json({ utterance, places }, 200)
    })
    .openapi(damage, context => {
      const { view } = desk.store()
      const document = view.document(context.req.valid('param').id as DocumentId)
      if (document === undefined) return context.json(NOT_FOUND, 404)
      const rows = document.damage.slice(0, MENDED_AT_ONCE).map(one => mendDamage(document, one, view))
      return context.json({ rows }, 200)
    })
