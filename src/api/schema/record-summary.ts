import { z } from '@hono/zod-openapi'

/** What a record holds at a glance. */
export const recordSummary = z
  .object({
    name: z.string(),
    /** False while something is still to be derived. */
    complete: z.boolean(),
    documents: z.number().int(),
    kinds: z.array(z.object({ kind: z.string(), documents: z.number().int() })),
    damaged: z.number().int(),
    statements: z.number().int(),
    speakers: z.number().int(),
    utterances: z.number().int(),
  })
  .openapi('RecordSummary')

export type RecordSummary = z.infer<typeof recordSummary>
