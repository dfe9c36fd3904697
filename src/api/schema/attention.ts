import { z } from '@hono/zod-openapi'
import { VERDICTS } from '../../collation/index.js'
import { timeRange } from '../time-range.js'
import { partOfList } from './part-of-list.js'
import { differencePart, documentPlace, namedDocument, namedSpeaker, placeIn } from './reading.js'

/** Which part of a list of things that deserve attention. */
export const attentionQuery = timeRange.extend({
  ...partOfList(50, 5),
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

/** The same of quotations, of which several entries can be of one; and how many of those several documents carry. */
function ofQuotations<T extends z.ZodType>(
  row: T,
): z.ZodObject<ReturnType<typeof listOf<T>>['shape'] & { quotations: z.ZodNumber; shared: z.ZodNumber }> {
  return listOf(row).extend({ quotations: z.number().int(), shared: z.number().int() })
}

/** One way in which words were changed: who changed them first, and who printed them so after that. */
export const alteredEntry = z.object({
  utterance: z.string(),
  verdict: z.enum(VERDICTS),
  /** The words that were changed, whole sentences of a primary text. */
  words: z.string(),
  speaker: namedSpeaker.nullable(),
  source: documentPlace,
  first: documentPlace.extend({ parts: z.array(differencePart) }),
  later: z.array(
    documentPlace.extend({
      /** Whom it took it from; null where that is not known. */
      from: z
        .object({
          /** Of all that it can have it from. */
          name: z.string(),
          /** False where it can have it from each of several. */
          isSure: z.boolean(),
          directed: z.boolean(),
          reasons: z.array(z.string()),
        })
        .nullable(),
    }),
  ),
})
export const alteredEntries = ofQuotations(alteredEntry).openapi('AlteredEntries')

/** Words credited to somebody else. */
export const misattributedEntries = ofQuotations(
  z.object({
    utterance: z.string(),
    words: z.string(),
    said: documentPlace.extend({ speaker: namedSpeaker.nullable() }),
    credited: documentPlace.extend({ speaker: namedSpeaker.nullable() }),
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
        told: z.array(documentPlace.extend({ words: z.string() })),
      }),
    ),
  }),
).openapi('DiscrepancyEntries')

/** A damaged document, with the first of its damaged places. */
export const damagedEntries = listOf(
  z.object({
    document: namedDocument,
    places: z.number().int(),
    told: z.array(placeIn.extend({ what: z.string(), around: z.string() })),
  }),
).openapi('DamagedEntries')

export type AlteredEntry = z.infer<typeof alteredEntry>
export type AlteredEntries = z.infer<typeof alteredEntries>
export type MisattributedEntries = z.infer<typeof misattributedEntries>
export type DiscrepancyEntries = z.infer<typeof discrepancyEntries>
export type DamagedEntries = z.infer<typeof damagedEntries>
