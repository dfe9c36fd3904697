import type { DocumentId } from '../text/index.js'
import type { DecisionOver, PassageOn, StatementOn } from './decision.js'

/** What becomes of a span of a document; undefined where nothing can. */
export type SpanMap<A, B> = (span: A, document: DocumentId) => B | undefined

/** A decision over other spans; undefined where one of its spans cannot be mapped. Linear in its spans. */
export function mapDecision<A, B>(
  decision: DecisionOver<A>,
  map: SpanMap<A, B>,
): DecisionOver<B> | undefined {
  switch (decision.kind) {
    case 'confirm':
    case 'reject':
    case 'add':
    case 'assign': {
      const statement = mapStatement(decision.statement, map)
      return statement && { ...decision, statement }
    }
    case 'correct': {
      const statement = mapStatement(decision.statement, map)
      const to = mapStatement(decision.to, map)
      return statement && to && { ...decision, statement, to }
    }
    case 'confirm-match':
    case 'reject-match': {
      const occurrence = mapPassage(decision.occurrence, map)
      const base = mapPassage(decision.base, map)
      return occurrence && base && { ...decision, occurrence, base }
    }
    case 'note': {
      const passage = mapPassage(decision.passage, map)
      return passage && { ...decision, passage }
    }
    case 'merge':
    case 'split':
    case 'confirm-speaker':
    case 'undo':
      return decision
    default:
      return decision satisfies never
  }
}

/** A statement over other spans; undefined where one of them cannot be mapped. */
export function mapStatement<A, B>(
  { document, type, ...spans }: StatementOn<A>,
  map: SpanMap<A, B>,
): StatementOn<B> | undefined {
  const source = mapAll(spans.source, document, map)
  const cue = mapAll(spans.cue, document, map)
  const content = mapAll(spans.content, document, map)
  return source && cue && content && { document, source, cue, content, type }
}

/** A passage over another span; undefined where it cannot be mapped. */
export function mapPassage<A, B>(
  { document, span }: PassageOn<A>,
  map: SpanMap<A, B>,
): PassageOn<B> | undefined {
  const mapped = map(span, document)
  return mapped === undefined ? undefined : { document, span: mapped }
}

function mapAll<A, B>(
  spans: readonly A[],
  document: DocumentId,
  map: SpanMap<A, B>,
): readonly B[] | undefined {
  const mapped: B[] = []
  for (const span of spans) {
    const one = map(span, document)
    if (one === undefined) return undefined
    mapped.push(one)
  }
  return mapped
}

/** The documents that a decision names spans of, each once; empty for one about speakers and for an undo. */
export function documentsNamed<S>(decision: DecisionOver<S>): readonly DocumentId[] {
  switch (decision.kind) {
    case 'confirm':
    case 'reject':
    case 'add':
    case 'assign':
    case 'correct':
      return [decision.statement.document]
    case 'confirm-match':
    case 'reject-match':
      return [...new Set([decision.occurrence.document, decision.base.document])]
    case 'note':
      return [decision.passage.document]
    case 'merge':
    case 'split':
    case 'confirm-speaker':
    case 'undo':
      return []
    default:
      return decision satisfies never
  }
}
