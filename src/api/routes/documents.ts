import { createRoute } from '@hono/zod-openapi'
import type { ListedDocument, RecordStore } from '../../store/index.js'
import type { Desk } from '../desk.js'
import type { IndexedDocument } from '../documents-index.js'
import { DocumentsIndex, foldedWords } from '../documents-index.js'
import { json } from '../json.js'
import { kept } from '../kept.js'
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
// eslint-disable-next-line typescript/explicit-function-return-type -- the client's types are inferred from it
export const documentRoutes = (desk: Desk) => {
  const index = kept(desk, indexDocuments)
  return router()
    .openapi(list, context => context.json(index().list(context.req.valid('query')), 200))
    .openapi(shares, context => context.json(index().shares(context.req.valid('query')), 200))
}

function indexDocuments(store: RecordStore): DocumentsIndex {
  return new DocumentsIndex(store.documents.listed().map(indexed))
}

function indexed({ id, head, damage, statements, path }: ListedDocument): IndexedDocument {
  const { title, publisher, published, kind, language, authors } = head
  return {
    id,
    kind,
    statements,
    damage,
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
    words: foldedWords([title, publisher, ...authors, path].join(' ')),
  }
}
