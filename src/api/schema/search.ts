import { z } from '@hono/zod-openapi'
import { timeRange } from '../time-range.js'
import { partOfList } from './part-of-list.js'
import { namedDocument, namedSpeaker, textSpan } from './reading.js'

/** What is searched for: words, phrases in quotation marks, "*" behind beginnings. */
export const searchQuery = timeRange.extend({
  q: z.string().max(300),
  /** "1" while it is still being typed: then the last word is a beginning, and less is told. */
  typing: z.enum(['1']).optional(),
  ...partOfList(50, 20),
  publisher: z.string().max(200).optional(),
})

/** A stretch of words that are found, or that stand between them. */
const stretch = z.object({ text: z.string(), found: z.boolean() })

export const searchResults = z
  .object({
    documents: z.object({
      total: z.number().int(),
      rows: z.array(
        z.object({
          document: namedDocument,
          title: z.array(stretch),
          /** Undefined where all of it stands in the title, or among publisher and authors. */
          passage: z
            .object({
              span: textSpan,
              /** What is found first in it: where the reader opens the document. */
              first: textSpan,
              words: z.array(stretch),
              /** Whether words stand before and after it in the document. */
              opens: z.boolean(),
              ends: z.boolean(),
              place: z.string(),
              speaker: namedSpeaker.optional(),
            })
            .optional(),
        }),
      ),
    }),
    speakers: z.object({
      total: z.number().int(),
      rows: z.array(namedSpeaker.extend({ aliases: z.array(z.string()), documents: z.number().int() })),
    }),
    /** Those that stand in the documents of this part, printed by most documents first. */
    quotations: z.array(
      z.object({
        id: z.string(),
        document: z.string(),
        span: textSpan,
        words: z.array(stretch),
        speaker: namedSpeaker.optional(),
        documents: z.number().int(),
        changed: z.number().int(),
      }),
    ),
    /** Where no document was found: where each thing that was searched for stands by itself, and what else it could be. */
    missed: z.array(z.object({ text: z.string(), documents: z.number().int(), near: z.array(z.string()) })),
    /** How many documents the record has. */
    searched: z.number().int(),
  })
  .openapi('SearchResults')

export type SearchResults = z.infer<typeof searchResults>
