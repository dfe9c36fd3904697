import { z } from '@hono/zod-openapi'
import { VERDICTS } from '../../collation/index.js'
import { decidedBy, differencePart, namedDocument, namedSpeaker, textSpan } from './reading.js'
import { variantKind } from './variant-kind.js'

/** What a reading is against its base. */
export const verdictName = z.enum(VERDICTS).openapi('Verdict')

/** How grave it is. */
export const severityName = z.enum(['ok', 'note', 'warning', 'error']).openapi('Severity')

/** One piece of evidence that a witness took from another. */
const evidence = z.object({
  basis: z.enum(['credit', 'wording', 'shared-deviation']),
  reason: z.string(),
  /** Where it stands in the witness that took; null where it stands nowhere in particular. */
  span: textSpan.nullable(),
})

/** Where a witness has the words from. */
const parent = z
  .object({
    document: z.string(),
    /** Whether it is known which of the two had it from the other. */
    directed: z.boolean(),
    /** Whether the witness can as well have it from others: each of them is such a parent. */
    perhaps: z.boolean(),
    /** Whether it is said to be uncertain. */
    uncertain: z.boolean(),
    confidence: z.number(),
    /** Empty where no more is known than that the words are those of the primary text. */
    evidence: z.array(evidence),
    /** In words; never empty. */
    reasons: z.array(z.string()),
  })
  .openapi('WitnessParent')

/** A document that carries the words. */
const witness = z
  .object({
    siglum: z.string(),
    document: namedDocument.extend({
      authors: z.array(z.string()),
      url: z.string().nullable(),
      /** Of the bytes as they came. */
      sha256: z.string(),
    }),
    /** Whether others are compared with it. */
    isBase: z.boolean(),
    /** The place of its first reading, or of the base. */
    span: textSpan,
    place: z.string(),
    /** Of its readings, the worst; null for the base. */
    verdict: verdictName.nullable(),
    severity: severityName,
    parents: z.array(parent),
    /** Why it stands where it stands without a parent; null where it has one. */
    root: z.string().nullable(),
  })
  .openapi('QuotationWitness')

/** Places of the source that one reading runs together. */
const splice = z
  .object({
    /** In the order of the reading. */
    pieces: z.array(
      z.object({
        document: z.string(),
        span: textSpan,
        place: z.string(),
        words: z.string(),
        /** The part of the reading that is taken from there. */
        reading: textSpan,
      }),
    ),
    /** What lies between each two: null where they stand in two documents. */
    between: z.array(
      z
        .object({
          /** How many words of the source. */
          words: z.number().int(),
          /** Those words; of many, both ends. */
          text: z.string(),
          /** Whether what the reading has second stands first in the source. */
          isBack: z.boolean(),
        })
        .nullable(),
    ),
  })
  .openapi('Splice')

/** One reading of a passage of the base. */
const reading = z
  .object({
    document: z.string(),
    span: textSpan,
    place: z.string(),
    /** The part of the base that it covers, and in which document that is. */
    baseDocument: z.string(),
    baseSpan: textSpan,
    marked: z.boolean(),
    verdict: verdictName,
    verdicts: z.array(verdictName),
    limitCut: z.boolean(),
    severity: severityName,
    parts: z.array(
      differencePart.extend({
        /** Of added words that stand at another place of the source: where. */
        from: z.string().optional(),
      }),
    ),
    /** Where it is spliced. */
    splice: splice.nullable(),
    /** Whom the document has say it, where that is not the speaker of the utterance. */
    creditedTo: namedSpeaker.nullable(),
    /** Through whom the document has it: "as reported by The Courier". */
    via: z.array(z.object({ cue: z.string(), name: z.string(), span: textSpan })),
    /** The first document that changes the same words in the same way; null where it is that, or changes none. */
    sameChangeAs: z.string().nullable(),
    /** The person who confirmed the match. */
    confirmed: decidedBy.nullable(),
  })
  .openapi('QuotationReading')

/** Words of the base that stand together and are carried. */
const passage = z
  .object({
    /** The document that gives them: the base, or another where the base lacks them. */
    document: z.string(),
    place: z.string(),
    span: textSpan,
    words: z.string(),
    readings: z.array(reading),
  })
  .openapi('QuotationPassage')

/** A place of the base at which witnesses differ: its readings, the base's own first. */
const place = z
  .object({
    document: z.string(),
    span: textSpan,
    place: z.string(),
    readings: z.array(
      z.object({
        text: z.string(),
        /** Null for the base's own. */
        kind: variantKind.nullable(),
        witnesses: z.array(z.object({ document: z.string(), span: textSpan })),
      }),
    ),
  })
  .openapi('PlaceOfVariation')

/** A change of words, and the way it went. */
const change = z
  .object({
    /** Of the place and the reading in `places`. */
    place: z.number().int(),
    reading: z.number().int(),
    kind: variantKind,
    /** The base's words and the reading's; one of them can be empty. */
    base: z.string(),
    words: z.string(),
    /** Where added words stand in the source, if the readings that have them run two places together. */
    takenFrom: z.object({ document: z.string(), span: textSpan, place: z.string() }).nullable(),
    /** Some words of the base on each side, with "…" where its paragraph goes on. */
    before: z.string(),
    after: z.string(),
    /** All that have it, the earliest first. */
    witnesses: z.array(
      z.object({
        document: z.string(),
        span: textSpan,
        place: z.string(),
        /** Whom of the earlier ones it took from, and why; null where nothing tells. */
        from: z
          .object({
            document: z.string(),
            directed: z.boolean(),
            perhaps: z.boolean(),
            reasons: z.array(z.string()),
          })
          .nullable(),
      }),
    ),
    /** Whether the first is known to be older than the others. */
    firstIsKnown: z.boolean(),
  })
  .openapi('QuotationChange')

/** A paragraph of the base, or the part of it that belongs to the utterance. */
const baseParagraph = z.object({
  document: z.string(),
  span: textSpan,
  /** "paragraph 3", "provision 14(a)". */
  place: z.string(),
  text: z.string(),
  /** Whether it stands here only because it stands beside the rest in one document. */
  aside: z.boolean(),
})

/** One utterance with all that carry it. */
export const quotation = z
  .object({
    id: z.string(),
    speaker: namedSpeaker.nullable(),
    /** When it was said, and how we know. */
    said: z.object({ edtf: z.string(), reason: z.string() }).nullable(),
    base: z.object({
      document: z.string(),
      place: z.string(),
      span: textSpan,
      why: z.enum(['primary-text', 'fullest-witness', 'only-witness']),
      reason: z.string(),
      paragraphs: z.array(baseParagraph),
    }),
    /** In order of appearance. */
    witnesses: z.array(witness),
    passages: z.array(passage),
    places: z.array(place),
    /** Changes of words, those in most witnesses first. */
    changes: z.array(change),
  })
  .openapi('Quotation')

export type Quotation = z.infer<typeof quotation>
export type QuotationWitness = z.infer<typeof witness>
export type WitnessParent = z.infer<typeof parent>
export type QuotationPassage = z.infer<typeof passage>
export type QuotationReading = z.infer<typeof reading>
export type Splice = z.infer<typeof splice>
export type PlaceOfVariation = z.infer<typeof place>
export type QuotationChange = z.infer<typeof change>
export type BaseParagraph = z.infer<typeof baseParagraph>
