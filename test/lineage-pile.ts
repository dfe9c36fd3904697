import { expect } from 'vitest'
import type { Occurrence, Utterance, UtteranceId, Variant } from '../src/collation/index.js'
import { findCredits } from '../src/lineage/credit.js'
import type { LineageEdge } from '../src/lineage/edge.js'
import type { Pile } from '../src/lineage/pile.js'
import type { DocumentId, SourceDocument, Span } from '../src/text/index.js'
import { bareDocument } from '../src/text/index.js'

/* Invented piles for the tests of lineage: documents, what they carry, and their edges in short. */

const NOBODY = { persons: [], speakers: [], author: undefined }

/** A document with this id and text; an article without description but for what is `known`. */
export function document(id: string, text: string, known: Partial<SourceDocument> = {}): SourceDocument {
  return { ...bareDocument(id as DocumentId, text), language: 'en', ...known }
}

/** Where the words stand first; fails where they do not. */
export const spanOf = (text: string, words: string): Span => {
  const at = text.indexOf(words)
  expect(at).toBeGreaterThanOrEqual(0)
  return [at, at + words.length]
}

interface Carried {
  readonly in: SourceDocument
  readonly words: string
  /** The base's words that it covers, where they are others. */
  readonly of?: string
  readonly variants?: readonly Variant[]
}

/** An utterance with its base in one document, and the readings that carry it. */
export function utterance(base: SourceDocument, words: string, carried: readonly Carried[]): Utterance {
  const occurrences = carried.map(({ in: witness, words: own, of = own, variants = [] }): Occurrence => ({
    document: witness.id,
    span: spanOf(witness.text, own),
    marked: true,
    verdict: 'trimmed',
    verdicts: ['trimmed'],
    variants,
    baseDocument: base.id,
    baseSpan: spanOf(base.text, of),
    limitCut: false,
    speaker: undefined,
    statement: undefined,
  }))
  const span = spanOf(base.text, words)
  const why = base.kind === 'article' ? 'fullest-witness' : 'primary-text'
  return {
    id: `${base.id}:${span[0]}` as UtteranceId,
    base: {
      document: base.id,
      span,
      parts: [{ document: base.id, span, aside: false }],
      why,
      reason: 'the fullest',
    },
    speaker: undefined,
    occurrences,
  }
}

/** A pile with the credits that its documents state. */
export function pile(documents: readonly SourceDocument[], utterances: readonly Utterance[] = []): Pile {
  return {
    documents,
    utterances,
    credits: new Map(documents.map(one => [one.id, findCredits(one, [], NOBODY)])),
  }
}

/** Edges as "from > to". */
export const arrows = (edges: readonly LineageEdge[]): string[] =>
  edges.map(edge => `${edge.from} > ${edge.to ?? edge.toName}`)
/** All reasons of some edges, a line each. */
export const reasons = (edges: readonly LineageEdge[]): string =>
  edges.flatMap(edge => edge.evidence.map(one => one.reason)).join('\n')

export const SPEECH =
  'We have again traded a long night of warning for a short season of bookings and we have called it prudence'
export const NARRATIVE =
  'The gate was shut at dawn after the keeper had walked the whole length of the wall with a lamp and found the lower sluice standing open to the tide. '
