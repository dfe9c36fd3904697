import { z } from '@hono/zod-openapi'
import { timeRange } from '../time-range.js'
import { partOfList } from './part-of-list.js'
import { namedDocument, placeIn } from './reading.js'

/** What a line of descent can stand on. */
export const EDGE_BASES = ['credit', 'wording', 'shared-deviation'] as const

/** Which lines of descent. What is given holds together. */
export const lineageFilter = timeRange.extend({
  /** Between documents of which one at least has this publisher. */
  publisher: z.string().max(300).optional(),
  basis: z.enum(EDGE_BASES).optional(),
  /** From this confidence on, 0 to 1. */
  confidence: z.coerce.number().min(0).max(1).optional(),
  /** Only what one publisher has from another: their names, as the graph of publishers has them. */
  taker: z.string().max(320).optional(),
  giver: z.string().max(320).optional(),
  /** Whether it is known who took from whom. */
  way: z.enum(['known', 'unknown']).optional(),
  /** The document or source outside the record that is looked at: of a large record, it and those around it are drawn. */
  document: z.string().max(320).optional(),
})

export const lineageEdgesQuery = lineageFilter.extend({
  /**
   * The one line between these two: the id of the document that took, and the id or name of what it took from, or may
   * have taken from.
   */
  from: z.string().max(64).optional(),
  to: z.string().max(320).optional(),
  ...partOfList(100, 20),
})

/** A document, a source outside the record, or all documents of a publisher. */
const node = z.object({
  /** A document's id, or the name of a publisher or source. */
  id: z.string(),
  kind: z.enum(['document', 'outside', 'publisher']),
  name: z.string(),
  /** Of a document: its title, kind and date. */
  title: z.string().nullable(),
  documentKind: z.string().nullable(),
  published: z.string().nullable(),
  /** How many documents it stands for. */
  documents: z.number().int(),
})

const line = z.object({
  from: z.string(),
  to: z.string(),
  /** False where it is not known who took from whom. */
  directed: z.boolean(),
  /** Whether `from` can as well have it from others: each of them has such a line. */
  perhaps: z.boolean(),
  /** The highest of those that it stands for. */
  confidence: z.number(),
  bases: z.array(z.enum(EDGE_BASES)),
  /** How many lines of descent it stands for. */
  lines: z.number().int(),
})

export const lineageGraph = z
  .object({
    /** Each document, or all of a publisher as one where there are too many. */
    level: z.enum(['documents', 'publishers']),
    nodes: z.array(node),
    lines: z.array(line),
    /** What the filter leaves, and how much of it is not drawn. */
    total: z.object({ documents: z.number().int(), lines: z.number().int() }),
    undrawn: z.number().int(),
    /** Without any filter. */
    all: z.object({ documents: z.number().int(), lines: z.number().int() }),
    /** Those who took or were taken from, by the number of lines. */
    publishers: z.array(z.object({ name: z.string(), lines: z.number().int() })),
  })
  .openapi('LineageGraph')

export const lineageEdges = z
  .object({
    total: z.number().int(),
    rows: z.array(
      z.object({
        from: namedDocument,
        /** Null where the record does not hold it. */
        to: namedDocument.nullable(),
        toName: z.string().nullable(),
        /** Their publishers, as the graph of publishers has them. */
        taker: z.string(),
        giver: z.string(),
        /** Others that `from` can as well have it from, if it has it from any of them. */
        alternatives: z.array(namedDocument),
        directed: z.boolean(),
        confidence: z.number(),
        evidence: z.array(
          z.object({
            basis: z.enum(EDGE_BASES),
            reason: z.string(),
            from: placeIn.nullable(),
            to: placeIn.nullable(),
            utterance: z.string().nullable(),
          }),
        ),
      }),
    ),
  })
  .openapi('LineageEdges')

export type LineageFilter = z.infer<typeof lineageFilter>
export type LineageGraph = z.infer<typeof lineageGraph>
export type LineageEdges = z.infer<typeof lineageEdges>
