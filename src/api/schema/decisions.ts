import { z } from '@hono/zod-openapi'
import { job } from './job.js'
import { namedDocument, textSpan } from './reading.js'

/** Spans of one statement: more are nobody's. */
const spans = z.array(textSpan).max(64)

const statementOn = z
  .object({
    document: z.string().min(1).max(64),
    source: spans,
    cue: spans,
    content: spans.min(1),
    type: z.enum(['direct', 'indirect', 'mixed']),
  })
  .openapi('StatementOn')

const passageOn = z.object({ document: z.string().min(1).max(64), span: textSpan }).openapi('PassageOn')

const speakerRef = z
  .object({
    /** Of a speaker of the record; without one it is a new speaker. */
    id: z.string().max(400).optional(),
    name: z.string().trim().min(1).max(300),
    kind: z.enum(['person', 'body', 'unnamed']),
  })
  .openapi('SpeakerRef')

/** A decision as it is handed in: spans are `[start, end)` of the document's text. */
export const decisionDraft = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('confirm'), statement: statementOn }),
    z.object({ kind: z.literal('reject'), statement: statementOn }),
    z.object({ kind: z.literal('correct'), statement: statementOn, to: statementOn }),
    z.object({ kind: z.literal('add'), statement: statementOn }),
    z.object({ kind: z.literal('assign'), statement: statementOn, speaker: speakerRef.nullable() }),
    z.object({ kind: z.literal('merge'), speaker: speakerRef, into: speakerRef }),
    z.object({
      kind: z.literal('split'),
      speaker: speakerRef,
      parts: z
        .array(z.object({ document: z.string().max(64).optional(), name: z.string().max(300).optional() }))
        .min(1)
        .max(1000),
      into: speakerRef,
    }),
    z.object({ kind: z.literal('confirm-speaker'), speaker: speakerRef }),
    z.object({ kind: z.literal('confirm-match'), occurrence: passageOn, base: passageOn }),
    z.object({ kind: z.literal('reject-match'), occurrence: passageOn, base: passageOn }),
    z.object({ kind: z.literal('note'), passage: passageOn, text: z.string().trim().min(1).max(10_000) }),
    z.object({ kind: z.literal('undo'), decision: z.number().int().min(1) }),
  ])
  .openapi('DecisionDraft')

/** Decisions as a person makes them: all are kept, or none. */
export const decisionRequest = z
  .object({
    /** Who decides, as they call themselves. */
    by: z.string().trim().min(1).max(200),
    reason: z.string().trim().max(2000).optional(),
    decisions: z.array(decisionDraft).min(1).max(100),
  })
  .openapi('DecisionRequest')

/** A decision of the log, as it is listed. */
export const decisionRow = z
  .object({
    id: z.number().int(),
    by: z.string(),
    /** EDTF. */
    at: z.string(),
    reason: z.string().nullable(),
    kind: z.string(),
    /** `orphaned`: in force, but what it is about is not there. */
    state: z.enum(['in-force', 'undone', 'orphaned']),
    /** Why it is orphaned; null where it is not. */
    orphaned: z.string().nullable(),
    /** Where it stands; null for one about speakers and for an undo. */
    document: namedDocument.nullable(),
    span: textSpan.nullable(),
    /** The words that it is about, or the name. */
    about: z.string(),
    /** What it makes of it: the words or the name afterwards, a note's text; empty where the kind says all. */
    becomes: z.string(),
  })
  .openapi('DecisionRow')

/** The decisions that were made, and the work that derives what follows from them. */
export const decided = z
  .object({ decisions: z.array(z.object({ id: z.number().int(), at: z.string() })), job })
  .openapi('Decided')

export const decisionList = z
  .object({ total: z.number().int(), rows: z.array(decisionRow) })
  .openapi('DecisionList')

export type DecisionDraftBody = z.infer<typeof decisionDraft>
export type DecisionRow = z.infer<typeof decisionRow>
