import { z } from '@hono/zod-openapi'
import { timeRange } from '../time-range.js'
import { partOfList } from './part-of-list.js'

/** By what a list of documents can be sorted. */
export const DOCUMENT_ORDERS = ['title', 'publisher', 'published', 'kind', 'statements', 'damage'] as const

/** By what it can be grouped: dates by month. */
export const DOCUMENT_GROUPS = ['publisher', 'kind', 'date'] as const

/** Which documents are listed. */
export const documentFilter = timeRange.extend({
  /** Words of title, publisher, authors and path, all of which must be there. */
  q: z.string().max(300).optional(),
  kind: z.string().max(40).optional(),
  /** As a document has it; empty for those without one. */
  publisher: z.string().max(300).optional(),
  /** "1" for damaged documents alone. */
  damaged: z.enum(['1']).optional(),
  group: z.enum(DOCUMENT_GROUPS).optional(),
})

/** Which part of the list, in which order. */
export const documentQuery = documentFilter.extend({
  sort: z.enum(DOCUMENT_ORDERS).default('published'),
  descending: z.enum(['1']).optional(),
  ...partOfList(200, 100),
})

/** A document as it is listed. */
export const documentRow = z
  .object({
    id: z.string(),
    title: z.string().optional(),
    /** What it is called where it has no title: the name of its file, else its first words. */
    called: z.string().optional(),
    publisher: z.string().optional(),
    /** EDTF. */
    published: z.string().optional(),
    kind: z.string(),
    language: z.string().optional(),
    statements: z.number().int(),
    /** Places where something was lost. */
    damage: z.number().int(),
  })
  .openapi('DocumentRow')

export const documentList = z
  .object({ total: z.number().int(), rows: z.array(documentRow) })
  .openapi('DocumentList')

/** A value of a field, and how many documents have it. */
const share = z.object({ key: z.string(), rows: z.number().int() })

/** How the documents that are listed divide: to filter by, and as headings. */
export const documentShares = z
  .object({
    /** How many there are without any filter. */
    all: z.number().int(),
    total: z.number().int(),
    damaged: z.number().int(),
    /** With all other filters, but without the one by this field. */
    kinds: z.array(share),
    publishers: z.array(share),
    /** In the order of the rows; empty where nothing is grouped. A key is a kind, a publisher or a month ("2023-11"), or empty. */
    groups: z.array(share),
  })
  .openapi('DocumentShares')

export type DocumentFilter = z.infer<typeof documentFilter>
export type DocumentQuery = z.infer<typeof documentQuery>
export type DocumentRow = z.infer<typeof documentRow>
export type DocumentShares = z.infer<typeof documentShares>
