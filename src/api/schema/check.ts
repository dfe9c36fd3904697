import { z } from '@hono/zod-openapi'
import { differencePart } from './reading.js'

const offset = z.number().int().min(0)
/** `[start, end)` in UTF-16 code units. */
const span = z.tuple([offset, offset])

/** Edits of the draft as it was read, in order, none over another. */
const edit = z.object({ span, words: z.string().max(20_000), source: z.string().max(1000).default('') })

/** What the reader lets stand beside the text, as a comment of the file would. */
const remark = z.object({ span, reason: z.string().min(1).max(300) })

/** A draft, with what was done to it in the room. */
export const draftRequest = z
  .object({
    /** For the reader: of a file its name. */
    name: z.string().max(300).default('Draft'),
    /** What it is; where it is left out, what its bytes show. */
    form: z.enum(['txt', 'md', 'html', 'docx', 'pdf']).optional(),
    text: z.string().max(8_400_000).optional(),
    /** The bytes of a file, as base64; in place of `text`. */
    file: z.base64().optional(),
    /** Into the text as it was read. */
    edits: z.array(edit).max(5000).default([]),
    /** Into the text as it was read. */
    remarks: z.array(remark).max(500).default([]),
  })
  .openapi('DraftRequest')

/** What is wanted of a draft: the report, a word processor's file with tracked changes, or the draft itself as it is now. */
export const draftExport = draftRequest
  .extend({ as: z.enum(['html', 'docx', 'changed']) })
  .openapi('DraftExport')

const severity = z.enum(['ok', 'note', 'warning', 'error'])

const passage = z.object({
  document: z.string(),
  span,
  text: z.string(),
  before: z.string(),
  after: z.string(),
  /** Title, publisher, date and paragraph, in words. */
  place: z.string(),
  speaker: z.string().optional(),
  said: z.string().optional(),
  primary: z.boolean(),
  title: z.string().optional(),
  publisher: z.string().optional(),
  published: z.string().optional(),
})

const reviewNote = z.object({
  code: z.string(),
  severity: z.enum(['note', 'warning']),
  span,
  words: z.string(),
  message: z.string(),
  suppressed: z.string().optional(),
  sources: z.array(passage),
})

const checkedQuotation = z.object({
  span,
  quotation: z.string(),
  verdict: z.string(),
  /** The verdict, and those beside it that ask for something of their own. */
  verdicts: z.string(),
  severity,
  message: z.string(),
  advice: z.string().optional(),
  limit: z.string().optional(),
  suppressed: z.string().optional(),
  speaker: z.string().optional(),
  base: passage.optional(),
  further: z.array(passage),
  /** The words of the source with what the draft dropped and added; empty where no one difference can be read. */
  difference: z.array(differencePart),
  /** How witnesses have the words, where no primary text decides. */
  witnesses: z
    .object({
      reason: z.string(),
      readings: z.array(z.object({ text: z.string(), likely: z.boolean(), passages: z.array(passage) })),
    })
    .optional(),
  contested: z.string().optional(),
  notes: z.array(reviewNote),
  /** Edits of the text as it is now that give the quotation the words of its source, and how it then reads. */
  fix: z.object({ edits: z.array(edit), after: z.string() }).optional(),
})

/** A draft as it is now, with what the record has on it. */
export const checkReport = z
  .object({
    form: z.enum(['text', 'markdown']),
    /** Whether its file can be written anew with the edits. */
    isRevisable: z.boolean(),
    /** The text with the edits; all spans are into it. */
    text: z.string(),
    /** Of the text as it was read, in UTF-16 code units. */
    sourceLength: z.number().int(),
    findings: z.array(checkedQuotation),
    /** On what belongs to no quotation. */
    notes: z.array(reviewNote),
    /** Notes of the author that let nothing stand. */
    unused: z.array(z.object({ span, reason: z.string() })),
  })
  .openapi('CheckReport')

export type DraftRequest = z.infer<typeof draftRequest>
export type DraftExport = z.infer<typeof draftExport>
export type CheckReport = z.infer<typeof checkReport>
export type CheckedQuotation = z.infer<typeof checkedQuotation>
export type CheckedNote = z.infer<typeof reviewNote>
export type CheckedPassage = z.infer<typeof passage>
