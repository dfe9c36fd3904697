import type { DecisionDraftBody, ReadStatement, Reading } from '../../../src/api/index.js'
import type { Span } from '../../../src/text/index.js'
import type { StatementDraft } from './parts.js'

/** Who decided, and when. */
export interface DecidedNow {
  readonly by: string
  readonly at: string
  /** Of the first decision. */
  readonly id: number
}

/**
 * A document as it will be read when what a decision changes in it is derived: shown until then. Of decisions on other documents and
 * about speakers it stays as it is.
 */
export function withDecision(reading: Reading, draft: DecisionDraftBody, now: DecidedNow): Reading {
  const { by, at } = now
  switch (draft.kind) {
    case 'confirm':
      return changed(reading, draft.statement, one => ({ ...one, decided: { by, at, how: 'confirmed' } }))
    case 'reject':
      return {
        ...reading,
        statements: reading.statements.filter(one => !isSame(reading, one, draft.statement)),
      }
    case 'correct': {
      const { source, cue, content, type } = draft.to
      const decided = { by, at, how: 'corrected' }
      return changed(reading, draft.statement, one => ({ ...one, source, cue, content, type, decided }))
    }
    case 'assign': {
      const { speaker } = draft
      const named = speaker === null ? undefined : { ...speaker, id: speaker.id ?? '' }
      const reason = `assigned by ${by}`
      return changed(reading, draft.statement, one => {
        const { speaker: _before, ...rest } = one
        const after = { ...rest, reason, decided: { by, at, how: 'assigned' } }
        return named === undefined ? after : { ...after, speaker: named }
      })
    }
    case 'add':
      return draft.statement.document === reading.document.id ? added(reading, draft.statement, now) : reading
    case 'note': {
      const { document, span } = draft.passage
      if (document !== reading.document.id) return reading
      return { ...reading, notes: [...reading.notes, { decision: now.id, by, at, span, text: draft.text }] }
    }
    case 'merge':
    case 'split':
    case 'confirm-speaker':
    case 'confirm-match':
    case 'reject-match':
    case 'undo':
      return reading
    default:
      return draft satisfies never
  }
}

function changed(
  reading: Reading,
  which: StatementDraft,
  change: (statement: ReadStatement) => ReadStatement,
): Reading {
  return {
    ...reading,
    statements: reading.statements.map(one => (isSame(reading, one, which) ? change(one) : one)),
  }
}

function isSame({ document }: Reading, one: ReadStatement, which: StatementDraft): boolean {
  return (
    document.id === which.document &&
    sameSpans(one.content, which.content) &&
    sameSpans(one.source, which.source) &&
    sameSpans(one.cue, which.cue)
  )
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, index) => span.join() === b[index]?.join())
}

function added(reading: Reading, statement: StatementDraft, { by, at }: DecidedNow): Reading {
  const { document, source, cue, content, type } = statement
  const one: ReadStatement = {
    id: `${document}-${content[0]?.[0] ?? 0}`,
    source,
    cue,
    content,
    type,
    confidence: 1,
    reason: 'who says it is being worked out',
    via: [],
    decided: { by, at, how: 'added' },
  }
  const start = (it: ReadStatement): number => it.content[0]?.[0] ?? 0
  return { ...reading, statements: [...reading.statements, one].toSorted((a, b) => start(a) - start(b)) }
}
