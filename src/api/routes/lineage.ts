import { createRoute } from '@hono/zod-openapi'
import type { ContentsIndex } from '../../report/index.js'
import { indexContents } from '../../report/index.js'
import type { DocumentId, Span } from '../../text/index.js'
import type { Desk } from '../desk.js'
import { drawLineage } from '../descent/draw-lineage.js'
import type { KeptLine, LineageIndex } from '../descent/lineage-index.js'
import { linesOf } from '../descent/lineage-index.js'
import { json } from '../json.js'
import { namedDocument } from '../reading/named-document.js'
import type { Prepared } from '../prepared.js'
import { router } from '../router.js'
import type { LineageEdges } from '../schema/lineage.js'
import { lineageEdges, lineageEdgesQuery, lineageFilter, lineageGraph } from '../schema/lineage.js'

const graph = createRoute({
  method: 'get',
  path: '/',
  summary: 'Who took from whom, as it is drawn',
  request: { query: lineageFilter },
  responses: {
    200: json(lineageGraph, 'Documents, or publishers where there are many, and the lines between them'),
  },
})

const edges = createRoute({
  method: 'get',
  path: '/edges',
  summary: 'Lines of descent, each with its reasons and their places',
  request: { query: lineageEdgesQuery },
  responses: { 200: json(lineageEdges, 'A part of them, the earliest document that took first') },
})

/** `/api/lineage`: which document took from which. */
export const lineageRoutes = (desk: Desk, index: Prepared<LineageIndex>) =>
  router()
    .openapi(graph, async context =>
      context.json(drawLineage(await index.for(context), context.req.valid('query')), 200),
    )
    .openapi(edges, async context => {
      const { offset, limit, from, to, document, ...filter } = context.req.valid('query')
      const found = linesOf(await index.for(context), filter).filter(
        one =>
          (from === undefined || one.edge.from === from) &&
          (to === undefined || one.givers.includes(to)) &&
          (document === undefined || one.edge.from === document || one.givers.includes(document)),
      )
      const contents = indexContents(desk.store().view)
      const rows = found.slice(offset, offset + limit).flatMap(one => edgeRow(one, contents) ?? [])
      return context.json({ total: found.length, rows }, 200)
    })

function edgeRow(
  { edge, taker, giver }: KeptLine,
  index: ContentsIndex,
): LineageEdges['rows'][number] | undefined {
  const from = index.document(edge.from)
  const to = edge.to === undefined ? undefined : index.document(edge.to)
  if (from === undefined) return undefined
  const place = (
    id: DocumentId | undefined,
    span: Span | undefined,
  ): LineageEdges['rows'][number]['evidence'][number]['from'] =>
    id === undefined || span === undefined ? null : { span: [...span], place: index.place(id, span) }
  return {
    from: namedDocument(from),
    to: to === undefined ? null : namedDocument(to),
    toName: edge.toName ?? null,
    taker,
    giver,
    alternatives: (edge.alternatives ?? []).flatMap(id => {
      const other = index.document(id)
      return other === undefined ? [] : [namedDocument(other)]
    }),
    directed: edge.directed,
    confidence: edge.confidence,
    evidence: edge.evidence.map(one => ({
      basis: one.basis,
      reason: one.reason,
      from: place(edge.from, one.from),
      to: place(edge.to, one.to),
      utterance: one.utterance ?? null,
    })),
  }
}
