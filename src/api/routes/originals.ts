import { createRoute, z } from '@hono/zod-openapi'
import type { StoredDocument, StoredOriginal } from '../../store/index.js'
import type { DocumentId } from '../../text/index.js'
import type { Desk } from '../desk.js'
import { json } from '../json.js'
import { ORIGINAL_POLICY, originalPage } from '../originals/original-page.js'
import { NOT_FOUND } from '../not-found.js'
import { router } from '../router.js'
import { failure } from '../schema/failure.js'

const params = z.object({ id: z.string().regex(/^[0-9a-f]{16}$/) })
const missing = json(failure, 'The record does not hold it')

const show = createRoute({
  method: 'get',
  path: '/{id}/original',
  summary: 'The document as it came, as a page that can do nothing: for a frame',
  request: { params },
  responses: {
    200: { content: { 'text/html': { schema: z.string() } }, description: 'The page' },
    404: missing,
  },
})

const bytes = createRoute({
  method: 'get',
  path: '/{id}/original/bytes',
  summary: 'The bytes as they came, to be kept as a file; their SHA-256 stands in `repr-digest`',
  request: { params },
  responses: {
    200: {
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
      description: 'The bytes',
    },
    404: missing,
  },
})

/** `/api/documents/ID/original`: what a document was made from. */
export const originalRoutes = (desk: Desk) =>
  router()
    .openapi(show, context => {
      const found = find(desk, context.req.valid('param').id)
      if (found === undefined) return context.json(NOT_FOUND, 404)
      const page = originalPage(found.document, found.original.bytes)
      return context.body(page, 200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': ORIGINAL_POLICY,
      })
    })
    .openapi(bytes, context => {
      const found = find(desk, context.req.valid('param').id)
      if (found === undefined) return context.json(NOT_FOUND, 404)
      const { sha256, bytes: content } = found.original
      return context.body(new Uint8Array(content), 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName(found.document))}`,
        'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
        'content-security-policy': ORIGINAL_POLICY,
      })
    })

interface Found {
  readonly document: StoredDocument
  readonly original: StoredOriginal
}

function find(desk: Desk, id: string): Found | undefined {
  const { documents } = desk.store()
  const document = documents.byId(id as DocumentId)
  const original = document === undefined ? undefined : documents.original(document.ordinal)
  return document === undefined || original === undefined ? undefined : { document, original }
}

/** As the file was called; a line of a collection by its id. */
function fileName({ document, mediaType }: StoredDocument): string {
  const path = document.paths[0] ?? document.id
  const name = path.slice(path.lastIndexOf('/') + 1)
  return mediaType === 'application/json' ? `${name.replaceAll('#', '-')}.json` : name
}
