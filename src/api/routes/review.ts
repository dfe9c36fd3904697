import { createRoute, z } from '@hono/zod-openapi'
import { WAITING_KINDS, searchTerms } from '../../record/index.js'
import type { Desk } from '../desk.js'
import { json } from '../json.js'
import { reviewItem } from '../reviewing/review-item.js'
import { router } from '../router.js'
import { partOfList } from '../schema/part-of-list.js'
import { reviewPage, speakerChoice } from '../schema/review.js'

const queue = createRoute({
  method: 'get',
  path: '/',
  summary: 'What waits for a person, the gravest first',
  request: {
    query: z.object({
      /** One kind of doubt; all where not given. */
      kind: z.enum(WAITING_KINDS).optional(),
      ...partOfList(50, 10),
    }),
  },
  responses: { 200: json(reviewPage, 'A part of the queue') },
})

/** So many speakers are offered. */
const CHOICES = 12

const speakers = createRoute({
  method: 'get',
  path: '/speakers',
  summary: 'The speakers whose names have these words, or begin so',
  request: { query: z.object({ name: z.string().max(300) }) },
  responses: { 200: json(z.object({ rows: z.array(speakerChoice) }), 'The likeliest first') },
})

/** `/api/review`: what waits for a person. */
export const reviewRoutes = (desk: Desk) =>
  router()
    .openapi(speakers, context => {
      const { view, search } = desk.store()
      const terms = searchTerms(context.req.valid('query').name, { typing: true })
      if (terms.length === 0) return context.json({ rows: [] }, 200)
      const rows = search.speakers(terms, CHOICES).rows.flatMap(({ id, documents }) => {
        const found = view.speaker(id)
        return found === undefined
          ? []
          : [{ id, name: found.name, kind: found.kind, aliases: [...found.aliases], documents }]
      })
      return context.json({ rows }, 200)
    })
    .openapi(queue, context => {
      const { kind, offset, limit } = context.req.valid('query')
      const { view } = desk.store()
      const kinds = kind === undefined ? undefined : [kind]
      const { items, total } = view.waiting({ kinds, from: offset, limit })
      const kept = items.some(one => one.kind === 'orphaned-decision') ? [...view.decisions()] : []
      const sources = { view, decision: (id: number) => kept.find(one => one.id === id) }
      const rows = items.flatMap(item => reviewItem(item, sources) ?? [])
      const counts = [...view.waitingCounts()].map(([one, waiting]) => ({ kind: one, items: waiting }))
      return context.json({ total, counts, rows }, 200)
    })
