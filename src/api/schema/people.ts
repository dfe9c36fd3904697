import { z } from '@hono/zod-openapi'
import { timeRange } from '../time-range.js'
import { partOfList } from './part-of-list.js'
import { quotationRow } from './quotation-list.js'
import { decidedBy, documentPlace, namedDocument, textSpan } from './reading.js'

/** By what a list of people can be sorted. */
export const PEOPLE_ORDERS = ['statements', 'documents', 'name'] as const

/** A person, a body, or somebody whom no document names. */
export const speakerKind = z.enum(['person', 'body', 'unnamed']).openapi('SpeakerKind')

/** Which people are listed. */
export const peopleQuery = timeRange.extend({
  /** Words of a name, all of which must be there. */
  q: z.string().max(200).optional(),
  kind: speakerKind.optional(),
  sort: z.enum(PEOPLE_ORDERS).default('statements'),
  ...partOfList(200, 100),
})

/** Somebody in a list. */
export const personRow = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: speakerKind,
    /** Other spellings met. */
    aliases: z.array(z.string()),
    statements: z.number().int(),
    /** Those that have words of them. */
    documents: z.number().int(),
    /** Of somebody who is not named: the one document that has words of them. */
    within: namedDocument.optional(),
  })
  .openapi('PersonRow')

export const peopleList = z
  .object({
    total: z.number().int(),
    /** Those who are not named behind all others. */
    rows: z.array(personRow),
    /** Of all that the words find, how many there are of each kind. */
    kinds: z.array(z.object({ key: speakerKind, rows: z.number().int() })),
  })
  .openapi('PeopleList')

/** One speaker, but for the statements. */
export const personPage = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: speakerKind,
    aliases: z.array(z.string()),
    /** Who last decided who this is; null where nobody did. */
    decided: decidedBy.nullable(),
    statements: z.number().int(),
    /** Those that have words of them. */
    documents: z.number().int(),
    /** Those that name them, whether they have words of them or not. */
    namedIn: z.number().int(),
    /**
     * By what the statements are ordered: by when they were said, as far as that is known; of very many, by when they
     * were published.
     */
    order: z.enum(['said', 'published']),
    /** The names under which documents have them, the most common first. */
    spellings: z.array(
      z.object({ name: z.string(), documents: z.number().int(), examples: z.array(namedDocument) }),
    ),
    /** Roles and titles as documents give them, the most common first, with where the first of them stand. */
    roles: z.array(
      z.object({
        role: z.string(),
        documents: z.number().int(),
        examples: z.array(documentPlace),
      }),
    ),
    /** How many more roles there are than are given. */
    moreRoles: z.number().int(),
    /** Who prints words of them, those with most documents first; the speaker's own texts are left out. */
    quotedBy: z.array(
      z.object({
        publisher: z.string().nullable(),
        documents: z.number().int(),
        statements: z.number().int(),
      }),
    ),
    /** Their own texts, the earliest first. */
    own: z.array(namedDocument),
    /** Through whom documents say that they have the words, the most common first. */
    via: z.array(
      z.object({
        name: z.string(),
        statements: z.number().int(),
        example: z.object({ document: namedDocument, span: textSpan, words: z.string() }),
      }),
    ),
    /** In how many documents `via` was looked for: the first of them where there are very many. */
    viaIn: z.number().int(),
    /** Quotations of them that several documents carry, and how many of those are altered against their primary text. */
    quotations: z.number().int(),
    changed: z.object({ total: z.number().int(), rows: z.array(quotationRow) }),
    /** How many are printed in two ways, where no primary text tells which is right. */
    differing: z.number().int(),
  })
  .openapi('PersonPage')

/** A statement of a speaker. */
export const personStatement = z
  .object({
    id: z.string(),
    ...documentPlace.shape,
    type: z.enum(['direct', 'indirect', 'mixed']),
    words: z.string(),
    /** EDTF; null where nothing tells. */
    said: z.string().nullable(),
    /** Why we think so. */
    saidReason: z.string().nullable(),
    /** Whom the document names as the source, as it does. */
    source: z.string(),
    via: z.array(z.string()),
    /** Whether a person decided about it. */
    decided: z.boolean(),
  })
  .openapi('PersonStatement')

export const personStatementQuery = timeRange.extend({
  ...partOfList(200, 100),
})

export const personStatements = z
  .object({
    total: z.number().int(),
    rows: z.array(personStatement),
    /** By when they were said, as far as that is known; of very many, by when they were published. */
    order: z.enum(['said', 'published']),
  })
  .openapi('PersonStatements')

/** The documents among whose persons a speaker is: what a split can be made of. */
export const personDocuments = z
  .object({
    total: z.number().int(),
    /** In the order of publication. */
    rows: z.array(
      namedDocument.omit({ kind: true }).extend({
        /** The names that the document gives. */
        names: z.array(z.string()),
        statements: z.number().int(),
      }),
    ),
  })
  .openapi('PersonDocuments')

const speakerCount = z.object({
  id: z.string(),
  name: z.string(),
  documents: z.number().int(),
  statements: z.number().int(),
})

/** What a merge or split would change, before it is done. */
export const speakerPreview = z
  .object({
    before: z.array(speakerCount),
    after: z.array(speakerCount),
    /** Quotations that several documents carry and whose speaker or credit it touches. */
    quotations: z.number().int(),
    /** Why nothing would change; null where something would. */
    nothing: z.string().nullable(),
  })
  .openapi('SpeakerPreview')

export type PeopleQuery = z.infer<typeof peopleQuery>
export type PersonRow = z.infer<typeof personRow>
export type PersonPage = z.infer<typeof personPage>
export type PersonStatement = z.infer<typeof personStatement>
export type PersonStatementQuery = z.infer<typeof personStatementQuery>
export type PersonStatements = z.infer<typeof personStatements>
export type SpeakerPreviewBody = z.infer<typeof speakerPreview>
export type PersonDocuments = z.infer<typeof personDocuments>
