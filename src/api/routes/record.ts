import { OpenAPIHono, createRoute } from '@hono/zod-openapi'
import type { Desk } from '../desk.js'
import { json } from '../json.js'
import { recordSummary } from '../schema/record-summary.js'

const summary = createRoute({
  method: 'get',
  path: '/',
  summary: 'What the record holds, in numbers',
  responses: { 200: json(recordSummary, 'The numbers') },
})

/** `/api/record`: the record as a whole. */
// eslint-disable-next-line typescript/explicit-function-return-type -- the client's types are inferred from it
export const recordRoutes = (desk: Desk) =>
  new OpenAPIHono().openapi(summary, context => {
    const store = desk.store()
    const { kinds, damaged, statements, speakers, utterances } = store.view.totals()
    const byKind = [...kinds].map(([kind, documents]) => ({ kind, documents }))
    return context.json(
      {
        name: desk.name,
        complete: store.isComplete(),
        documents: byKind.reduce((sum, one) => sum + one.documents, 0),
        kinds: byKind,
        damaged,
        statements,
        speakers,
        utterances,
      },
      200,
    )
  })
