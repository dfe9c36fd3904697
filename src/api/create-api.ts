import { OpenAPIHono } from '@hono/zod-openapi'
import { knowRecord } from './attention/overview.js'
import { walkAttention } from './attention/attention.js'
import { begin } from './begin.js'
import { indexLineage } from './descent/lineage-index.js'
import type { Desk } from './desk.js'
import { indexDocuments } from './documents-index.js'
import { FAULT, failureOf } from './failure-of.js'
import { Gathering } from './gathering.js'
import { indexNamedPeople, indexPeople } from './people/index-people.js'
import { speakingDocuments } from './people/speaking-documents.js'
import { prepared } from './prepared.js'
import { indexQuotations } from './quotations/index-quotations.js'
import { attentionRoutes } from './routes/attention.js'
import { checkRoutes } from './routes/check.js'
import { decisionRoutes } from './routes/decisions.js'
import { documentRoutes } from './routes/documents.js'
import { jobRoutes } from './routes/jobs.js'
import { peopleRoutes } from './routes/people.js'
import { lineageRoutes } from './routes/lineage.js'
import { quotationRoutes } from './routes/quotations.js'
import { originalRoutes } from './routes/originals.js'
import { readingRoutes } from './routes/reading.js'
import { recordRoutes } from './routes/record.js'
import { reviewRoutes } from './routes/review.js'
import { searchRoutes } from './routes/search.js'
import { timelineRoutes } from './routes/timeline.js'
import { traceRoutes } from './routes/trace.js'
import { Turns } from './turns.js'

/** All routes, by resource. A failure is answered as `Failure`, with a status that fits it. */
export const createApi = (desk: Desk) => {
  const turns = new Turns()
  const record = prepared(desk, turns, knowRecord)
  const attention = new Gathering(desk, turns, walkAttention)
  const listed = prepared(desk, turns, store => store.documents.listing())
  const documents = prepared(desk, turns, indexDocuments)
  const quotations = prepared(desk, turns, indexQuotations)
  const named = prepared(desk, turns, indexNamedPeople)
  const people = prepared(desk, turns, store => indexPeople(store, named.now()))
  const speaking = prepared(desk, turns, speakingDocuments)
  const lineage = prepared(desk, turns, indexLineage)
  // What the first page tells first; what deserves attention it asks for itself, and that takes longest.
  void begin([record, documents, quotations, named, lineage, speaking, people, attention])
  const api = new OpenAPIHono()
    .basePath('/api')
    .route('/record', recordRoutes(desk, { record, listed }))
    .route('/attention', attentionRoutes(desk, { gathering: attention, record }))
    .route('/documents', documentRoutes(documents))
    .route('/documents', originalRoutes(desk))
    .route('/documents', readingRoutes(desk))
    .route('/search', searchRoutes(desk))
    .route('/timeline', timelineRoutes(desk, { listed, turns }))
    .route('/lineage', lineageRoutes(desk, lineage))
    .route('/trace', traceRoutes(desk))
    .route('/utterances', quotationRoutes(desk, quotations))
    .route('/people', peopleRoutes(desk, { named, people, speaking, quotations }))
    .route('/decisions', decisionRoutes(desk))
    .route('/review', reviewRoutes(desk))
    .route('/jobs', jobRoutes(desk))
    .route('/check', checkRoutes(desk))
  api.onError((error, context) => {
    const failure = desk.failure(error)
    const { status, body } = failureOf(failure)
    if (body.code === FAULT) desk.onFault(failure)
    return context.json(body, status)
  })
  // As a route, since the app that this is mounted in has an answer of its own for what is not found.
  api.all('/*', context => {
    const { status, body } = failureOf(undefined)
    return context.json(body, status)
  })
  return api
}

/** What a client is typed by: `hc<Api>(...)`. */
export type Api = ReturnType<typeof createApi>
