import type { KeptDecision, QuotedSpan, StatementOn } from '../../decisions/index.js'
import type { RecordView } from '../../record/index.js'
import type { DocumentId, Span } from '../../text/index.js'
import { namedDocument } from '../reading/named-document.js'
import type { DecisionRow } from '../schema/decisions.js'

/** What of a row its kind of decision gives. */
interface Told {
  readonly document?: DocumentId
  readonly span?: Span
  readonly about: string
  readonly becomes?: string
}

/** A decision as the log lists it. Cost: a look-up of its document. */
export function decisionRow(kept: KeptDecision, view: RecordView): DecisionRow {
  const { id, by, at, reason, decision, state } = kept
  const told = tell(kept)
  const document = told.document === undefined ? undefined : view.document(told.document)
  return {
    id,
    by,
    at,
    reason: reason ?? null,
    kind: decision.kind,
    state: state.kind,
    orphaned: state.kind === 'orphaned' ? state.reason : null,
    document: document === undefined ? null : namedDocument(document),
    span: told.span === undefined ? null : [told.span[0], told.span[1]],
    about: told.about,
    becomes: told.becomes ?? '',
  }
}

function tell({ decision }: KeptDecision): Told {
  switch (decision.kind) {
    case 'confirm':
    case 'reject':
    case 'add':
      return onStatement(decision.statement)
    case 'assign':
      return { ...onStatement(decision.statement), becomes: decision.speaker?.name ?? 'nobody can be named' }
    case 'correct':
      return { ...onStatement(decision.statement), becomes: wordsOf(decision.to) }
    case 'merge':
      return { about: decision.speaker.name, becomes: decision.into.name }
    case 'split':
      return {
        about: `${decision.speaker.name}: ${decision.parts.map(part => part.name ?? part.document ?? '').join(', ')}`,
        becomes: decision.into.name,
      }
    case 'confirm-speaker':
      return { about: decision.speaker.name }
    case 'confirm-match':
    case 'reject-match': {
      const { document, span } = decision.occurrence
      return { document, span: span.span, about: span.exact, becomes: decision.base.span.exact }
    }
    case 'note': {
      const { document, span } = decision.passage
      return { document, span: span.span, about: span.exact, becomes: decision.text }
    }
    case 'undo':
      return { about: `decision ${decision.decision}` }
    default:
      return decision satisfies never
  }
}

function onStatement(statement: StatementOn<QuotedSpan>): Told {
  const [first] = statement.content
  const about = wordsOf(statement)
  return first === undefined
    ? { document: statement.document, about }
    : { document: statement.document, span: first.span, about }
}

/** Who, by which words, and what: as one line. */
function wordsOf({ source, cue, content }: StatementOn<QuotedSpan>): string {
  const words = (spans: readonly QuotedSpan[]): string => spans.map(one => one.exact).join(' … ')
  const head = [...source, ...cue]
    .toSorted((a, b) => a.span[0] - b.span[0])
    .map(one => one.exact)
    .join(' ')
  return head === '' ? words(content) : `${head}: ${words(content)}`
}
