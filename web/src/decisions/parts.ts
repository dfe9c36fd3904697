import type { DecisionDraftBody, ReadStatement } from '../../../src/api/index.js'
import type { Span } from '../../../src/text/index.js'
import { overlap, quotedPassages } from '../../../src/text/index.js'

/** The parts of a statement, as their spans. */
export interface Parts {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** One of them. */
export type PartName = keyof Parts

/** In the order of keys and of reading. */
export const PART_NAMES = ['source', 'cue', 'content'] as const satisfies readonly PartName[]

/** A statement as a decision names it. */
export type StatementDraft = Extract<DecisionDraftBody, { kind: 'confirm' }>['statement']

/** The statement of a document as a decision names it. */
export function draftOf(document: string, statement: ReadStatement): StatementDraft {
  const { source, cue, content, type } = statement
  return { document, source: pairs(source), cue: pairs(cue), content: pairs(content), type }
}

/** Parts that a person set, as a decision names them. `text` is the document's from `start` on. */
export function draftOfParts(document: string, parts: Parts, shown: ShownText): StatementDraft {
  return {
    document,
    source: pairs(parts.source),
    cue: pairs(parts.cue),
    content: pairs(parts.content),
    type: typeOf(parts.content, shown),
  }
}

/** Words of a document from `start` on. */
export interface ShownText {
  readonly text: string
  readonly start: number
}

/** How the content is given: all of it in quotation marks, none, or some. Linear in the text. */
export function typeOf(content: readonly Span[], { text, start }: ShownText): StatementDraft['type'] {
  const quoted = quotedPassages(text).map(({ outer }): Span => [outer[0] + start, outer[1] + start])
  const inQuotes = content.map(span => {
    const covered = quoted.reduce((sum, one) => sum + overlap(one, span), 0)
    return covered / Math.max(1, span[1] - span[0])
  })
  if (inQuotes.every(share => share > MOST)) return 'direct'
  return inQuotes.some(share => share > 0) ? 'mixed' : 'indirect'
}

/** All but a lead-in word or a stop beside the marks. */
const MOST = 0.95

function pairs(spans: readonly Span[]): [number, number][] {
  return spans.map(([start, end]) => [start, end])
}
