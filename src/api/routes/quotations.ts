import { createRoute } from '@hono/zod-openapi'
import type { UtteranceId } from '../../collation/index.js'
import type { SpeakerId } from '../../people/index.js'
import type { DocumentId } from '../../text/index.js'
import type { Desk } from '../desk.js'
import { json } from '../json.js'
import { NOT_FOUND, idIn, notFound } from '../not-found.js'
import type { Prepared } from '../prepared.js'
import { readQuotation } from '../quotation/read-quotation.js'
import { quotationRows } from '../quotations/quotation-rows.js'
import type { QuotationsIndex } from '../quotations/quotations-index.js'
import { namedDocument } from '../reading/named-document.js'
import { router } from '../router.js'
import { quotationFilter, quotationList, quotationQuery, quotationShares } from '../schema/quotation-list.js'
import { quotation } from '../schema/quotation.js'

const list = createRoute({
  method: 'get',
  path: '/',
  summary: 'A part of the utterances that several documents carry, filtered and sorted',
  request: { query: quotationQuery },
  responses: { 200: json(quotationList, 'The part') },
})

const shares = createRoute({
  method: 'get',
  path: '/shares',
  summary: 'How they divide by verdict, speaker and publisher',
  request: { query: quotationFilter },
  responses: { 200: json(quotationShares, 'The shares') },
})

const one = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'One utterance: its base, all that carry it, how they differ, and who had it from whom',
  request: { params: idIn(100) },
  responses: {
    200: json(quotation, 'The utterance'),
    404: notFound,
  },
})

/** So many speakers and publishers are given to choose from. */
const CHOICES = 500

/** `/api/utterances`: things said that documents carry. */
export const quotationRoutes = (desk: Desk, index: Prepared<QuotationsIndex>) =>
  router()
    .openapi(list, async context => {
      const { total, found } = (await index.for(context)).list(context.req.valid('query'))
      return context.json({ total, rows: quotationRows(found, desk.store().view) }, 200)
    })
    .openapi(shares, async context => {
      const query = context.req.valid('query')
      const { verdicts, speakers, publishers, altered, ...counts } = (await index.for(context)).shares(query)
      const { view } = desk.store()
      const document = query.document === undefined ? undefined : view.document(query.document as DocumentId)
      const named = {
        altered: altered.map(share => ({ ...share, name: share.key })),
        verdicts: verdicts.map(share => ({ ...share, name: share.key })),
        speakers: speakers.slice(0, CHOICES).map(share => ({
          ...share,
          name: share.key === '' ? '' : (view.speaker(share.key as SpeakerId)?.name ?? share.key),
        })),
        publishers: publishers.slice(0, CHOICES).map(share => ({ ...share, name: share.key })),
        document: document === undefined ? null : namedDocument(document),
      }
      return context.json({ ...counts, ...named }, 200)
    })
    .openapi(one, context => {
      const found = readQuotation(context.req.valid('param').id as UtteranceId, desk.store())
      return found === undefined ? context.json(NOT_FOUND, 404) : context.json(found, 200)
    })
