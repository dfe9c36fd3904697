import { z } from '@hono/zod-openapi'
import { WAITING_KINDS } from '../../record/index.js'
import { decisionRow } from './decisions.js'
import { differencePart, namedDocument, readStatement, textSpan } from './reading.js'

/** A part of a document's text, from `start` on. */
const excerpt = z.object({ start: z.number().int(), text: z.string() }).openapi('Excerpt')

/** One thing that waits for a person, with what is needed to decide it. */
export const reviewItem = z
  .object({
    /** Tells one from another; the same as long as it waits. */
    key: z.string(),
    kind: z.enum(WAITING_KINDS),
    /** Why it waits, in words. */
    why: z.string(),
    /** The document, and the paragraphs around it. */
    document: namedDocument.optional(),
    excerpt: excerpt.optional(),
    /** Of `no-speaker` and `low-confidence`. */
    statement: readStatement.optional(),
    /** Of `changed-reading`: what stands there, against what, and what differs. */
    reading: z
      .object({
        utterance: z.string(),
        span: textSpan,
        verdict: z.string(),
        parts: z.array(differencePart),
        base: z.object({ document: namedDocument, span: textSpan, words: z.string() }),
        /** Who says it here, and who says it in the base. */
        speaker: z.string().nullable(),
        baseSpeaker: z.string().nullable(),
      })
      .optional(),
    /** Of `uncertain-speaker`. */
    speaker: z
      .object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(['person', 'body', 'unnamed']),
        aliases: z.array(z.string()),
        roles: z.array(z.object({ role: z.string(), document: namedDocument })),
      })
      .optional(),
    /** Of `orphaned-decision`. */
    decision: decisionRow.optional(),
  })
  .openapi('ReviewItem')

/** A part of the queue. */
export const reviewPage = z
  .object({
    total: z.number().int(),
    /** How many of each kind wait, whatever was asked for. */
    counts: z.array(z.object({ kind: z.enum(WAITING_KINDS), items: z.number().int() })),
    rows: z.array(reviewItem),
  })
  .openapi('ReviewPage')

export type ReviewItem = z.infer<typeof reviewItem>
export type ReviewPage = z.infer<typeof reviewPage>

/** A speaker of the record, to be chosen. */
export const speakerChoice = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['person', 'body', 'unnamed']),
    aliases: z.array(z.string()),
    documents: z.number().int(),
  })
  .openapi('SpeakerChoice')

export type SpeakerChoice = z.infer<typeof speakerChoice>
