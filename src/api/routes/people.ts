import { createRoute } from '@hono/zod-openapi'
import type { SpeakerChange, SpeakerId } from '../../people/index.js'
import type { Desk } from '../desk.js'
import { json } from '../json.js'
import { NOT_FOUND, idIn, notFound } from '../not-found.js'
import type { PeopleIndex } from '../people/people-index.js'
import { personDocuments } from '../people/person-documents.js'
import { personStatements } from '../people/person-statements.js'
import { personRows } from '../people/person-rows.js'
import { readPerson } from '../people/read-person.js'
import type { SpeakingDocuments } from '../people/speaking-documents.js'
import type { Prepared } from '../prepared.js'
import type { QuotationsIndex } from '../quotations/quotations-index.js'
import { router } from '../router.js'
import { decisionDraft } from '../schema/decisions.js'
import { failure } from '../schema/failure.js'
import {
  peopleList,
  personDocuments as documentList,
  peopleQuery,
  personPage,
  personStatementQuery,
  personStatements as statementList,
  speakerPreview,
} from '../schema/people.js'

const id = idIn(400)

const list = createRoute({
  method: 'get',
  path: '/',
  summary: 'A part of the speakers, searched and sorted; those who are not named last',
  request: { query: peopleQuery },
  responses: { 200: json(peopleList, 'The part') },
})

const preview = createRoute({
  method: 'post',
  path: '/preview',
  summary: 'What a merge or split would change; nothing is changed',
  request: { body: { content: { 'application/json': { schema: decisionDraft } }, required: true } },
  responses: { 200: json(speakerPreview, 'Before and after'), 400: json(failure, 'It is neither') },
})

const one = createRoute({
  method: 'get',
  path: '/{id}',
  summary: 'One speaker: spellings, roles, who prints their words, what became of them',
  request: { params: id },
  responses: { 200: json(personPage, 'The speaker'), 404: notFound },
})

const statements = createRoute({
  method: 'get',
  path: '/{id}/statements',
  summary: 'A part of the statements of one speaker, in time',
  request: { params: id, query: personStatementQuery },
  responses: { 200: json(statementList, 'The part'), 404: notFound },
})

const witnesses = createRoute({
  method: 'get',
  path: '/{id}/documents',
  summary: 'The documents that name one speaker',
  request: { params: id },
  responses: { 200: json(documentList, 'In the order of publication'), 404: notFound },
})

/** What the routes look things up in. */
interface PeopleSources {
  /** Those who are named, and all. */
  readonly named: Prepared<PeopleIndex>
  readonly people: Prepared<PeopleIndex>
  readonly speaking: Prepared<SpeakingDocuments>
  readonly quotations: Prepared<QuotationsIndex>
}

/** `/api/people`: those who say something. */
export const peopleRoutes = (desk: Desk, { named, people, speaking, quotations }: PeopleSources) =>
  router()
    .openapi(list, async context => {
      const query = context.req.valid('query')
      const first = await named.for(context)
      // Of a time, only all can tell who speaks in it.
      const isOfTime = query.since !== undefined || query.until !== undefined
      const index = first.covers(query) && !isOfTime ? first : await people.for(context)
      const of = isOfTime ? index.ofTime(query, await speaking.for(context)) : index
      const { found, ...counts } = of.list(query)
      return context.json({ ...counts, rows: personRows(found, desk.store()) }, 200)
    })
    .openapi(preview, async context => {
      const draft = context.req.valid('json')
      if (draft.kind !== 'merge' && draft.kind !== 'split') return context.json(NO_CHANGE, 400)
      const index = await quotations.for(context)
      // Ids are those that the app was given; others find nobody.
      const change = { ...draft, by: '', at: '' } as SpeakerChange
      const { before, after, nothing } = desk.store().view.previewSpeakers(change)
      const counts = (
        all: typeof before,
      ): { id: string; name: string; documents: number; statements: number }[] =>
        all.map(({ speaker, name, documents, statements: said }) => ({
          id: speaker,
          name,
          documents,
          statements: said,
        }))
      const touched = before.map(({ speaker }) => index.list({ speaker, offset: 0, limit: 1, sort: 'date' }))
      return context.json(
        {
          before: counts(before),
          after: counts(after),
          quotations: touched.reduce((sum, { total }) => sum + total, 0),
          nothing: nothing ?? null,
        },
        200,
      )
    })
    .openapi(one, async context => {
      const [documents, index] = [await speaking.for(context), await quotations.for(context)]
      const sources = { store: desk.store(), documents, quotations: index }
      const found = readPerson(context.req.valid('param').id as SpeakerId, sources)
      return found === undefined ? context.json(NOT_FOUND, 404) : context.json(found, 200)
    })
    .openapi(witnesses, async context => {
      const speaker = context.req.valid('param').id as SpeakerId
      const documents = await speaking.for(context)
      const store = desk.store()
      if (store.people.speaker(speaker) === undefined) return context.json(NOT_FOUND, 404)
      return context.json(personDocuments(speaker, { store, documents }), 200)
    })
    .openapi(statements, async context => {
      const speaker = context.req.valid('param').id as SpeakerId
      const documents = await speaking.for(context)
      const store = desk.store()
      if (store.people.speaker(speaker) === undefined) return context.json(NOT_FOUND, 404)
      return context.json(personStatements(speaker, context.req.valid('query'), { store, documents }), 200)
    })

const NO_CHANGE = {
  code: 'invalid-request',
  message: 'Only a merge or a split of speakers can be tried.',
  advice: 'Go back, and try again from the page.',
}
