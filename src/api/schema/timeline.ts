import { z } from '@hono/zod-openapi'
import { partOfList } from './part-of-list.js'
import { namedDocument, namedSpeaker, textSpan } from './reading.js'

/** The lanes of a timeline. */
export const LANES = ['said', 'published', 'captured'] as const

const moment = z.coerce.number().int().min(-8.64e15).max(8.64e15)

/** Which stretch of time is drawn, in milliseconds since 1970 UTC; all of it where neither end is given. */
export const timelineQuery = z.object({
  from: moment.optional(),
  to: moment.optional(),
  /** So many bins are drawn where there are too many events to draw each. */
  bins: z.coerce.number().int().min(10).max(400).default(120),
})

/** Which events are listed. */
export const timelineEventsQuery = z.object({
  from: moment.optional(),
  to: moment.optional(),
  lane: z.enum(LANES).optional(),
  ...partOfList(100, 30),
})

/** One event as it is drawn. */
const mark = z.object({
  lane: z.enum(LANES),
  /** EDTF, as the record has it. */
  edtf: z.string(),
  /** The stretch of time that the date leaves open. */
  start: z.number(),
  end: z.number(),
  uncertain: z.boolean(),
  document: z.string(),
  /** Who says it, or what was published or captured. */
  name: z.string(),
  /** Its passage: of `said` alone. */
  at: textSpan.optional(),
})

/** Events of one lane, counted. */
const bins = z.object({
  lane: z.enum(LANES),
  /** For each bin, how many events lie in it. */
  counts: z.array(z.number().int()),
  /** Dates that are less exact than three bins, each stretch of time once. */
  wide: z.array(z.object({ start: z.number(), end: z.number(), count: z.number().int() })),
})

export const timeline = z
  .object({
    /** From the first to the last date; null where there is none. */
    extent: z.object({ start: z.number(), end: z.number() }).nullable(),
    /** The stretch that holds nine of ten of what was said and published: what is looked at first. */
    bulk: z.object({ start: z.number(), end: z.number() }).nullable(),
    from: z.number(),
    to: z.number(),
    /** Events in this stretch of time, by lane. */
    totals: z.object({ said: z.number().int(), published: z.number().int(), captured: z.number().int() }),
    /** So many documents of the record are known to have been captured at some time. */
    captured: z.number().int(),
    /** Each event; empty where there are too many. */
    marks: z.array(mark),
    /** Counts; empty where each event is given. */
    bins: z.array(bins),
    undated: z.object({ total: z.number().int(), rows: z.array(namedDocument) }),
    /** So many of `of` documents were read for what was said in them. */
    read: z.number().int(),
    of: z.number().int(),
  })
  .openapi('Timeline')

export const timelineEvents = z
  .object({
    total: z.number().int(),
    rows: z.array(
      z.object({
        lane: z.enum(LANES),
        edtf: z.string(),
        document: namedDocument,
        /** Of `captured`: how it is known, in words. */
        reason: z.string().optional(),
        said: z
          .object({
            words: z.string(),
            at: textSpan,
            place: z.string(),
            speaker: namedSpeaker.nullable(),
            /** How it is known when it was said, in words. */
            reason: z.string(),
          })
          .optional(),
      }),
    ),
  })
  .openapi('TimelineEvents')

export type TimelineAnswer = z.infer<typeof timeline>
export type TimelineEvents = z.infer<typeof timelineEvents>
export type Lane = (typeof LANES)[number]
