import { createRoute } from '@hono/zod-openapi'
import { indexContents } from '../../report/index.js'
import type { ListedDocument, RecordStore } from '../../store/index.js'
import type { Desk } from '../desk.js'
import type { Gathered } from '../gathering.js'
import { Gathering } from '../gathering.js'
import { json } from '../json.js'
import { nameSpeaker } from '../quotation/name-speaker.js'
import { namedDocument } from '../reading/named-document.js'
import type { Answering, Prepared } from '../prepared.js'
import { router } from '../router.js'
import type { TimelineEvents } from '../schema/timeline.js'
import { timeline, timelineEvents, timelineEventsQuery, timelineQuery } from '../schema/timeline.js'
import { drawTimeline, eventsIn } from '../timeline/draw-timeline.js'
import type { KeptEvent, TimelineIndex } from '../timeline/timeline-index.js'
import { byTime, walkTimeline } from '../timeline/timeline-index.js'
import type { Turns } from '../turns.js'

const draw = createRoute({
  method: 'get',
  path: '/',
  summary: 'What was said, published and captured in a stretch of time, as it is drawn',
  request: { query: timelineQuery },
  responses: { 200: json(timeline, 'Each event, or counts where there are many') },
})

const list = createRoute({
  method: 'get',
  path: '/events',
  summary: 'The events of a stretch of time, the earliest first',
  request: { query: timelineEventsQuery },
  responses: { 200: json(timelineEvents, 'A part of them') },
})

/** What the routes are made with. */
interface TimelineSources {
  readonly listed: Prepared<readonly ListedDocument[]>
  readonly turns: Turns
}

/** `/api/timeline`: what was said, published and captured when. */
export const timelineRoutes = (desk: Desk, { listed, turns }: TimelineSources) => {
  const gathering = new Gathering(desk, turns, walkTimeline)
  // What is told of all documents is read first, a part at a time.
  const gathered = async (answer: Answering): Promise<Gathered<TimelineIndex>> => {
    await listed.for(answer)
    return gathering.for(answer)
  }
  return router()
    .openapi(draw, async context =>
      context.json(drawTimeline(await gathered(context), context.req.valid('query'), desk.store()), 200),
    )
    .openapi(list, async context => {
      const { offset, limit, ...asked } = context.req.valid('query')
      const found = eventsIn((await gathered(context)).value, asked).toSorted(byTime)
      const rows = eventRows(found.slice(offset, offset + limit), desk.store())
      return context.json({ total: found.length, rows }, 200)
    })
}

function eventRows(events: readonly KeptEvent[], store: RecordStore): TimelineEvents['rows'] {
  const index = indexContents(store.view)
  return events.flatMap(({ lane, edtf, document: id, statement: number, at }) => {
    const document = index.document(id)
    if (document === undefined) return []
    const named = { lane, edtf, document: namedDocument(document) }
    const row = lane === 'captured' ? { ...named, reason: document.captured?.reason ?? '' } : named
    const statement = number === undefined ? undefined : index.statements(id)[number]
    if (statement === undefined || at === undefined) return [row]
    const said = {
      words: index.words(id, at),
      at: [...at] as [number, number],
      place: index.place(id, at),
      speaker: nameSpeaker(statement.speaker, index),
      reason: statement.said?.reason ?? '',
    }
    return [{ ...row, said }]
  })
}
