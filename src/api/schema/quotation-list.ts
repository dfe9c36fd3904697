import { z } from '@hono/zod-openapi'
import { VERDICTS } from '../../collation/index.js'
import { timeRange } from '../time-range.js'
import { partOfList } from './part-of-list.js'
import { severityName, verdictName } from './quotation.js'
import { differencePart, namedDocument } from './reading.js'

/** By what quotations can be sorted: what deserves attention first, when the words first appeared, who said them. */
export const QUOTATION_ORDERS = ['attention', 'date', 'speaker', 'witnesses'] as const

/** Which quotations are listed: those that several documents carry. */
export const quotationFilter = timeRange.extend({
  /** One of their readings has it as its verdict. */
  verdict: z.enum(VERDICTS).optional(),
  /** Id of a speaker; empty for those whose speaker is not known. */
  speaker: z.string().max(400).optional(),
  /** Id of a document that carries them. */
  document: z.string().max(64).optional(),
  /** Of a document that carries them; empty for documents without one. */
  publisher: z.string().max(300).optional(),
  /** "1" for those that are altered in one document at least. */
  changed: z.enum(['1']).optional(),
  /** For those alone that are altered against a primary text, or against another print. */
  altered: z.enum(['source', 'print']).optional(),
})

/** Which part of the list, in which order. */
export const quotationQuery = quotationFilter.extend({
  sort: z.enum(QUOTATION_ORDERS).default('attention'),
  ...partOfList(200, 100),
})

/** A quotation as it is listed. */
export const quotationRow = z
  .object({
    id: z.string(),
    speaker: z.object({ id: z.string(), name: z.string() }).nullable(),
    /** The words as the worst of its readings has them, with what differs there from the base: the part where that is. */
    parts: z.array(differencePart),
    /** The document of that reading; null where there is no other reading than the base. */
    as: namedDocument.nullable(),
    base: namedDocument,
    /** Whether the record holds the primary text. */
    primary: z.boolean(),
    /** When the first document with a date that carries it was published. */
    first: z.string().nullable(),
    /** How many documents carry it, the base among them. */
    witnesses: z.number().int(),
    /** Of its readings, the worst. */
    verdict: verdictName,
    severity: severityName,
    /** In how many documents it is altered: printed in quotation marks with other words, or fewer. */
    changed: z.number().int(),
  })
  .openapi('QuotationRow')

export const quotationList = z
  .object({ total: z.number().int(), rows: z.array(quotationRow) })
  .openapi('QuotationList')

const share = z.object({ key: z.string(), name: z.string(), rows: z.number().int() })

/** How the quotations that a filter leaves divide; each facet without its own filter. The most numerous first. */
export const quotationShares = z
  .object({
    all: z.number().int(),
    total: z.number().int(),
    altered: z.array(share),
    verdicts: z.array(share),
    speakers: z.array(share),
    publishers: z.array(share),
    /** What the filter by document names; null without one, or where it is not there. */
    document: namedDocument.nullable(),
  })
  .openapi('QuotationShares')

export type QuotationFilter = z.infer<typeof quotationFilter>
export type QuotationQuery = z.infer<typeof quotationQuery>
export type QuotationRow = z.infer<typeof quotationRow>
export type QuotationShares = z.infer<typeof quotationShares>
