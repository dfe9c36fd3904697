import type { Decision, DecisionDraft, LoggedDecision, NewDecision } from '../decisions/index.js'
import { documentsNamed, mapDecision, quoteSpan } from '../decisions/index.js'
import { OnrecordError } from '../error/index.js'
import type { SpeakerRef } from '../people/index.js'
import type { RecordStore } from '../store/index.js'
import type { DocumentId } from '../text/index.js'

/** A decision as a person makes it. */
export interface DecisionMade {
  readonly by: string
  /** EDTF; whoever calls has the clock. */
  readonly at: string
  readonly reason?: string | undefined
  readonly decision: DecisionDraft
}

/**
 * Adds decisions at the end of the log, all or none, and notes what follows from them: `deriveAgain` derives it, or the
 * next build. Each span is kept with its words. Cost: reads the texts that are named.
 *
 * @throws OnrecordError `invalid-decision` for a span outside its text, a statement without content, a document, speaker or
 * decision that the record does not hold; `record-busy`, `disk-full`.
 */
export function addDecisions(store: RecordStore, made: readonly DecisionMade[]): readonly LoggedDecision[] {
  return store.transaction(() =>
    made.map(({ by, at, reason, decision }) =>
      logDecision(store, { by, at, reason, decision: anchored(store, decision) }),
    ),
  )
}

/** Adds one decision and the work that it makes, within the caller's transaction. */
export function logDecision(store: RecordStore, decision: NewDecision): LoggedDecision {
  const id = store.decisions.add(decision)
  store.todo.add('decision', id)
  return { id, ...decision }
}

/** A decision over the words of its spans, which are those of the record's documents. */
function anchored(store: RecordStore, draft: DecisionDraft): Decision {
  check(store, draft)
  const texts = new Map(documentsNamed(draft).map(id => [id, textOf(store, id)]))
  const decision = mapDecision(draft, (span, id) => {
    const quoted = quoteSpan(texts.get(id) ?? '', span)
    if (quoted === undefined) throw invalid(`${draft.kind}: the span ${span.join(' to ')} is not in ${id}`)
    return quoted
  })
  if (decision === undefined) throw invalid(`${draft.kind}: a span cannot be read`)
  return decision
}

function textOf(store: RecordStore, id: DocumentId): string {
  const text = store.documents.textOf(id)
  if (text === undefined) throw invalid(`the record holds no document ${id} that counts`)
  return text
}

/** What spans cannot tell. */
function check(store: RecordStore, draft: DecisionDraft): void {
  switch (draft.kind) {
    case 'confirm':
    case 'reject':
    case 'add':
    case 'assign':
      if (draft.statement.content.length === 0) throw invalid(`${draft.kind}: a statement has content`)
      if (draft.kind === 'assign' && draft.speaker !== null) checkSpeaker(store, draft.speaker)
      return
    case 'correct':
      if (draft.statement.content.length === 0 || draft.to.content.length === 0)
        throw invalid('correct: a statement has content')
      if (draft.to.document !== draft.statement.document)
        throw invalid('correct: a statement stays in its document')
      return
    case 'merge':
    case 'split':
      checkSpeaker(store, draft.into)
      checkKnown(store, draft.speaker)
      if (draft.kind === 'merge') checkKnown(store, draft.into)
      else if (
        draft.parts.length === 0 ||
        draft.parts.some(part => part.document === undefined && part.name === undefined)
      )
        throw invalid('split: a part names a document, a name, or both')
      return
    case 'confirm-speaker':
      return checkKnown(store, draft.speaker)
    case 'confirm-match':
    case 'reject-match':
      if (
        draft.occurrence.document === draft.base.document &&
        draft.occurrence.span.join() === draft.base.span.join()
      )
        throw invalid(`${draft.kind}: the base is its own reading`)
      return
    case 'note':
      if (draft.text.trim() === '') throw invalid('note: it has no words')
      return
    case 'undo':
      if (store.decisions.get(draft.decision) === undefined)
        throw invalid(`undo: there is no decision ${draft.decision}`)
      return
    default:
      draft satisfies never
  }
}

function checkSpeaker(store: RecordStore, speaker: SpeakerRef): void {
  if (speaker.name.trim() === '') throw invalid('a speaker has a name')
  if (speaker.id !== undefined) checkKnown(store, speaker)
}

function checkKnown(store: RecordStore, { id, name }: SpeakerRef): void {
  if (id === undefined || store.people.speaker(id) === undefined)
    throw invalid(`the record has no speaker ${id ?? `“${name}” (an id is needed)`}`)
}

function invalid(seen: string): OnrecordError {
  return new OnrecordError('invalid-decision', { seen })
}
