import { z } from '@hono/zod-openapi'
import { VERDICTS } from '../../collation/index.js'
import { variantKind } from './variant-kind.js'

/** `[start, end)` in UTF-16 code units of a document's text. */
export const textSpan = z.tuple([z.number().int(), z.number().int()]).openapi('TextSpan')

/** What a document is named by. */
export const namedDocument = z
  .object({
    id: z.string(),
    kind: z.string(),
    title: z.string().nullable(),
    /** What it is called where it has no title: the name of its file, else its first words. */
    called: z.string().optional(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string().nullable(),
  })
  .openapi('NamedDocument')

/** Somebody by the name that the record has. */
export const namedSpeaker = z.object({ id: z.string(), name: z.string(), kind: z.string() })

/** A place of a document as a reader finds it: "paragraph 3". */
export const placeIn = z.object({ span: textSpan, place: z.string() })

/** The same with the document. */
export const documentPlace = placeIn.extend({ document: namedDocument })

/** Who a person's decision is by, and when it was made. */
export const decidedBy = z.object({ by: z.string(), at: z.string() })

/** One statement as the reader shows it. */
export const readStatement = z
  .object({
    id: z.string(),
    source: z.array(textSpan),
    cue: z.array(textSpan),
    content: z.array(textSpan),
    type: z.enum(['direct', 'indirect', 'mixed']),
    confidence: z.number(),
    /** Undefined where nobody can be named. */
    speaker: namedSpeaker.optional(),
    /** Why we think that it is this speaker, in words. */
    reason: z.string(),
    /** When it was said, and how we know; undefined where nothing tells. */
    said: z.object({ edtf: z.string(), reason: z.string(), stated: z.boolean() }).optional(),
    /** Through whom the document has it, the nearest first. */
    via: z.array(z.object({ name: z.string(), cue: z.string() })),
    /** What a person decided about it; undefined where nobody did. */
    decided: decidedBy.extend({ how: z.string() }).optional(),
  })
  .openapi('ReadStatement')

/** One place at which the words of the document leave their source. */
const readChange = z.object({
  /** Of the words that the document has there; empty where words were left out. */
  span: textSpan,
  kind: variantKind,
  /** The words of the document and of the source there; one of them can be empty. */
  words: z.string(),
  base: z.string(),
})

/** One stretch of the document that is an occurrence of an utterance that others carry too. */
export const readOccurrence = z
  .object({
    utterance: z.string(),
    span: textSpan,
    /** The statement that it belongs to; undefined for words that nobody is said to have said. */
    statement: z.string().optional(),
    marked: z.boolean(),
    /** Whether these are the words with which others are compared. */
    own: z.boolean(),
    verdict: z.enum(VERDICTS),
    verdicts: z.array(z.enum(VERDICTS)),
    /** Whether words beside it that limit or negate it were left out. */
    limitCut: z.boolean(),
    /** In how many other documents these words stand. */
    elsewhere: z.number().int(),
    /** Of `own` words, in how many other documents they were changed. */
    changed: z.number().int(),
    /** Where its words differ from their source, by place; not where hardly any is the same, nor where only marks differ. */
    changes: z.array(readChange),
  })
  .openapi('ReadOccurrence')

/** A document as the reader shows it. */
export const reading = z
  .object({
    document: namedDocument.extend({
      authors: z.array(z.string()),
      url: z.string().nullable(),
      /** How it is known when it was published: "index", "file", "text". */
      publishedFrom: z.string().nullable(),
      /** When its bytes were taken from where they lay, as EDTF, and how it is known, in words; undefined where nothing tells. */
      captured: z.object({ edtf: z.string(), reason: z.string() }).optional(),
      mediaType: z.string(),
      /** Of the bytes as they came. */
      sha256: z.string(),
      paths: z.array(z.string()),
      text: z.string(),
    }),
    /** The version that replaced it; undefined where it counts. */
    supersededBy: namedDocument.optional(),
    /** The versions that it replaced. */
    earlier: z.array(namedDocument),
    statements: z.array(readStatement),
    /** Those whose words stand elsewhere too, by place. */
    occurrences: z.array(readOccurrence),
    damage: z.array(z.object({ span: textSpan, kind: z.string(), reason: z.string() })),
    provisions: z.array(z.object({ number: z.string(), span: textSpan })),
    /** What persons noted on passages of it. */
    notes: z.array(decidedBy.extend({ decision: z.number().int(), span: textSpan, text: z.string() })),
    /** The documents before and after it in the order of the record. */
    before: z.string().optional(),
    after: z.string().optional(),
  })
  .openapi('Reading')

export type Reading = z.infer<typeof reading>
export type ReadStatement = z.infer<typeof readStatement>
export type ReadOccurrence = z.infer<typeof readOccurrence>
export type ReadChange = z.infer<typeof readChange>
export type NamedDocument = z.infer<typeof namedDocument>

/** One stretch of a difference: what both have, what only the source has, what only the reading has. */
export const differencePart = z
  .object({
    kind: z.enum(['same', 'dropped', 'added']),
    text: z.string(),
    /** What kind of change it is. */
    variant: variantKind.optional(),
  })
  .openapi('DifferencePart')

/** One place where words stand. */
export const wordsPlace = z
  .object({
    document: namedDocument,
    span: textSpan,
    /** As a reader would find it: "paragraph 3", "provision 14(a)". */
    place: z.string(),
    before: z.string(),
    after: z.string(),
    /** The words there with what differs from those asked for, or from their source. */
    parts: z.array(differencePart),
    marked: z.boolean(),
    speaker: z.string().nullable(),
    /** Against their source; undefined for the source itself, and for words that were asked for. */
    verdict: z.enum(VERDICTS).optional(),
    verdicts: z.array(z.enum(VERDICTS)),
    limitCut: z.boolean(),
    /** Of words that were asked for: what those of the place are to them. No verdict: who has them first took them from nobody. */
    relation: z.enum(['same', 'part', 'differs']).optional(),
    /** From whom its document took, in words. */
    from: z.array(z.string()),
  })
  .openapi('WordsPlace')

export type WordsPlace = z.infer<typeof wordsPlace>

/** Where else the words of a passage stand. */
export const elsewhere = z.object({ utterance: z.string(), places: z.array(wordsPlace) }).openapi('Elsewhere')

/** What a damaged place lost, as another document with the same words has it. */
export const mended = z
  .object({
    span: textSpan,
    /** Undefined where no other document has the words around it. */
    sibling: z.object({ document: namedDocument, span: textSpan, words: z.string() }).optional(),
  })
  .openapi('Mended')

export type Mended = z.infer<typeof mended>
