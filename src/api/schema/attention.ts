import { z } from '@hono/zod-openapi'
import { VERDICTS } from '../../collation/index.js'
import { timeRange } from '../time-range.js'
import { namedDocument, textSpan } from './reading.js'
import { variantKind } from './variant-kind.js'

/** Which part of a list of things that deserve attention. */
export const attentionQuery = timeRange.extend({
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(50).default(5),
})

const named = z.object({ id: z.string(), name: z.string(), kind: z.string() })

/** A place of a document as a reader finds it. */
const place = z.object({ document: namedDocument, span: textSpan, place: z.string() })

/** One stretch of an aligned difference. */
const part = z.object({
  kind: z.enum(['same', 'dropped', 'added']),
  text: z.string(),
  variant: variantKind.optional(),
})

/** A part of a list; `read` of `of` utterances are read so far, and where those differ there may be more to come. */
function listOf<T extends z.ZodType>(
  row: T,
): z.ZodObject<{
  total: z.ZodNumber
  read: z.ZodNumber
  of: z.ZodNumber
  rows: z.ZodArray<T>
}> {
  return z.object({
    total: z.number().int(),
    read: z.number().int(),
    of: z.number().int(),
    rows: z.array(row),
  })
}

/** One way in which words were changed: who changed them first, and who printed them so after that. */
export const alteredEntry = z.object({
  utterance: z.string(),
  verdict: z.enum(VERDICTS),
  /** The words that were changed, whole sentences of a primary text. */
  words: z.string(),
  speaker: named.nullable(),
  source: place,
  first: place.extend({ parts: z.array(part) }),
  later: z.array(
    place.extend({
      /** Whom it took it from; null where that is not known. */
      from: z.object({ name: z.string(), directed: z.boolean(), reasons: z.array(z.string()) }).nullable(),
    }),
  ),
})
export const alteredEntries = listOf(alteredEntry).openapi('AlteredEntries')

/** Words credited to somebody else. */
export const misattributedEntries = listOf(
  z.object({
    utterance: z.string(),
    words: z.string(),
    said: place.extend({ speaker: named.nullable() }),
    credited: place.extend({ speaker: named.nullable() }),
  }),
).openapi('MisattributedEntries')

/** A point on which accounts differ: each value with those who give it, what was printed first at the top. */
export const discrepancyEntries = listOf(
  z.object({
    point: z.string(),
    values: z.array(
      z.object({
        value: z.string(),
        /** How many accounts give it; those that are told are the first. */
        accounts: z.number().int(),
        told: z.array(place.extend({ words: z.string() })),
      }),
    ),
  }),
).openapi('DiscrepancyEntries')

/** A damaged document, with the first of its damaged places. */
export const damagedEntries = listOf(
  z.object({
    document: namedDocument,
    places: z.number().int(),
    told: z.array(z.object({ span: textSpan, place: z.string(), what: z.string(), around: z.string() })),
  }),
).openapi('DamagedEntries')

export type AlteredEntry = z.infer<typeof alteredEntry>
export type AlteredEntries = z.infer<typeof alteredEntries>
export type MisattributedEntries = z.infer<typeof misattributedEntries>
export type DiscrepancyEntries = z.infer<typeof discrepancyEntries>
export type DamagedEntries = z.infer<typeof damagedEntries>
