import { z } from '@hono/zod-openapi'

const counted = z.object({ name: z.string(), documents: z.number().int() })

/** What a record holds at a glance. With a range of time: what was published in it. */
export const recordOverview = z
  .object({
    name: z.string(),
    /** False while something is still to be derived. */
    complete: z.boolean(),
    documents: z.number().int(),
    kinds: z.array(z.object({ kind: z.string(), documents: z.number().int() })),
    /** Those of most documents; `unknown` documents name none. */
    publishers: z.object({
      total: z.number().int(),
      rows: z.array(counted),
      unknown: z.number().int(),
    }),
    /** How many documents came out when; a bar's key is an EDTF date. */
    published: z.object({
      unit: z.enum(['day', 'month', 'year']),
      bars: z.array(z.object({ key: z.string(), documents: z.number().int() })),
      /** Far from all others: before the first bar, and after the last. */
      earlier: z.number().int(),
      later: z.number().int(),
      /** Known less exactly than the bars show. */
      coarse: z.number().int(),
      undated: z.number().int(),
    }),
    statements: z.number().int(),
    damaged: z.number().int(),
    /** Of all times, whatever the range: */
    speakers: z.number().int(),
    utterances: z.number().int(),
    /** Of them, those that more than one document carries. */
    sharedUtterances: z.number().int(),
    /** Lines of descent: which document took from which. */
    descent: z.number().int(),
    /** Those named in most documents. */
    people: z.array(
      z.object({ id: z.string(), name: z.string(), kind: z.string(), documents: z.number().int() }),
    ),
    /** What waits for a person. */
    waiting: z.number().int(),
  })
  .openapi('RecordOverview')

export type RecordOverview = z.infer<typeof recordOverview>
