import type { Decision, PassageOn, QuotedSpan, StatementOn } from '../decisions/index.js'
import type { DocumentId, Span } from '../text/index.js'

/** What a decision is about and what it makes of it, for a reader. */
export interface DecisionWords {
  /** Undefined for one about speakers, and for an undo. */
  readonly place: { readonly document: DocumentId; readonly span: Span } | undefined
  /** The words or the name that it is about. */
  readonly about: string
  /** The words or the name afterwards, or a note's text; empty where the kind says all. */
  readonly becomes: string
}

/** A decision in the words that it carries. Constant time. */
export function decisionWords(decision: Decision): DecisionWords {
  switch (decision.kind) {
    case 'confirm':
    case 'reject':
    case 'add':
      return onStatement(decision.statement, '')
    case 'assign':
      return onStatement(decision.statement, decision.speaker?.name ?? 'nobody can be named')
    case 'correct':
      return onStatement(decision.statement, statementWords(decision.to))
    case 'merge':
      return { place: undefined, about: decision.speaker.name, becomes: decision.into.name }
    case 'split': {
      const parts = decision.parts.map(({ name, document }) => [name, document].filter(Boolean).join(' in '))
      const about = `${decision.speaker.name}: ${parts.join(', ')}`
      return { place: undefined, about, becomes: decision.into.name }
    }
    case 'confirm-speaker':
      return { place: undefined, about: decision.speaker.name, becomes: '' }
    case 'confirm-match':
    case 'reject-match':
      return onPassage(decision.occurrence, decision.base.span.exact)
    case 'note':
      return onPassage(decision.passage, decision.text)
    case 'undo':
      return { place: undefined, about: `decision ${decision.decision}`, becomes: '' }
    default:
      return decision satisfies never
  }
}

function onPassage({ document, span }: PassageOn<QuotedSpan>, becomes: string): DecisionWords {
  return { place: { document, span: span.span }, about: span.exact, becomes }
}

function onStatement(statement: StatementOn<QuotedSpan>, becomes: string): DecisionWords {
  const { document, content } = statement
  const [first] = content
  const place = first === undefined ? undefined : { document, span: first.span }
  return { place, about: statementWords(statement), becomes }
}

/** Who, by which words, and what, as one line. */
function statementWords({ source, cue, content }: StatementOn<QuotedSpan>): string {
  const head = [...source, ...cue].toSorted((a, b) => a.span[0] - b.span[0]).map(({ exact }) => exact)
  const words = content.map(({ exact }) => exact).join(' … ')
  return head.length === 0 ? words : `${head.join(' ')}: ${words}`
}
