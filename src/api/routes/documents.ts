import { createRoute } from '@hono/zod-openapi'
import type { DocumentsIndex } from '../documents-index.js'
import { json } from '../json.js'
import type { Prepared } from '../prepared.js'
import { router } from '../router.js'
import { documentFilter, documentList, documentQuery, documentShares } from '../schema/document-list.js'

const list = createRoute({
  method: 'get',
  path: '/',
  summary: 'A part of the documents, filtered and sorted; earlier versions are left out',
  request: { query: documentQuery },
  responses: { 200: json(documentList, 'The part') },
})

const shares = createRoute({
  method: 'get',
  path: '/shares',
  summary: 'How the documents divide by kind and publisher, and into groups',
  request: { query: documentFilter },
  responses: { 200: json(documentShares, 'The shares') },
})

/** `/api/documents`: the documents as a list. */
export const documentRoutes = (index: Prepared<DocumentsIndex>) =>
  router()
    .openapi(list, async context =>
      context.json((await index.for(context)).list(context.req.valid('query')), 200),
    )
    .openapi(shares, async context =>
      context.json((await index.for(context)).shares(context.req.valid('query')), 200),
    )
