import type { Decision, DecisionOver, LoggedDecision, NewDecision, QuotedSpan } from '../decisions/index.js'
import { documentsNamed, mapDecision, quoteSpan } from '../decisions/index.js'
import { OnrecordError } from '../error/index.js'
import type { SpeakerRef } from '../people/index.js'
import type { RecordStore } from '../store/index.js'
import type { DocumentId, Span } from '../text/index.js'

/** A decision as a person makes it, or as another log has it. */
export interface DecisionMade {
  readonly by: string
  /** EDTF; whoever calls has the clock. */
  readonly at: string
  readonly reason?: string | undefined
  /** Spans alone must lie in the texts; spans with their words are kept as they are, and are orphaned where they do not fit. */
  readonly decision: DecisionOver<Span | QuotedSpan>
  /**
   * Its id in the log that it comes from; absent for a new one. Undos after it go by that id; one that this log has already
   * is not added again; what it names need not be here.
   */
  readonly id?: number
  /** How errors are to name it ("line 3"). */
  readonly name?: string
}

/**
 * Adds decisions at the end of the log, all or none, and notes what follows from them: `deriveAgain` derives it, or the
 * next build. Each span is kept with its words. Gives each as it is kept, the known ones among them. Cost: reads the
 * texts that are named.
 *
 * @throws OnrecordError `invalid-decision` for a span outside its text, a statement without content, a document, speaker or
 * decision that the record does not hold; `record-busy`, `disk-full`.
 */
export function addDecisions(store: RecordStore, made: readonly DecisionMade[]): readonly LoggedDecision[] {
  return store.transaction(() => {
    const carried = made.some(({ id }) => id !== undefined) ? new Carried(store) : undefined
    return made.map(one => {
      const { by, at, reason, id } = one
      if (id !== undefined && carried !== undefined) return carried.add(one, id)
      try {
        return logDecision(store, { by, at, reason, decision: anchored(store, one.decision) })
      } catch (error) {
        throw named(one, error)
      }
    })
  })
}

/** Adds one decision and the work that it makes, within the caller's transaction. */
function logDecision(store: RecordStore, decision: NewDecision): LoggedDecision {
  const id = store.decisions.add(decision)
  store.todo.add('decision', id)
  return { id, ...decision }
}

/** Takes the decisions of another log over. */
class Carried {
  readonly #store: RecordStore
  /** The ids here, by the ids there. */
  readonly #ids = new Map<number, number>()
  /** What was here before, oldest first: the same decision can be made again after it was undone, and each is taken once. */
  readonly #known = new Map<string, LoggedDecision[]>()

  constructor(store: RecordStore) {
    this.#store = store
    for (const one of store.decisions.all()) {
      const same = this.#known.get(keyOf(one))
      if (same === undefined) this.#known.set(keyOf(one), [one])
      else same.push(one)
    }
  }

  add(made: DecisionMade, there: number): LoggedDecision {
    const { by, at, reason } = made
    const decision = { by, at, reason, decision: this.#moved(made) }
    const added = this.#known.get(keyOf(decision))?.shift() ?? logDecision(this.#store, decision)
    this.#ids.set(there, added.id)
    return added
  }

  #moved(made: DecisionMade): Decision {
    const { decision } = made
    if (decision.kind !== 'undo') {
      const kept = mapDecision(decision, span => ('exact' in span ? span : undefined))
      if (kept === undefined)
        throw named(made, invalid(`${decision.kind}: of another log, its spans need their words`))
      return kept
    }
    const here = this.#ids.get(decision.decision)
    if (here !== undefined) return { kind: 'undo', decision: here }
    throw named(made, invalid(`undo: decision ${decision.decision} is not among those before it`))
  }
}

/** What makes two decisions the same one. */
function keyOf({ by, at, reason, decision }: NewDecision): string {
  return JSON.stringify([by, at, reason, decision])
}

function named({ name }: DecisionMade, error: unknown): unknown {
  if (name === undefined || !(error instanceof OnrecordError) || error.code !== 'invalid-decision')
    return error
  return invalid(`${name}: ${error.seen ?? ''}`)
}

/** A decision over the words of its spans, which are those of the record's documents. */
function anchored(store: RecordStore, given: DecisionMade['decision']): Decision {
  check(store, given)
  const texts = new Map(documentsNamed(given).map(id => [id, textOf(store, id)]))
  const decision = mapDecision(given, (span, id) => {
    if ('exact' in span) return span
    const quoted = quoteSpan(texts.get(id) ?? '', span)
    if (quoted === undefined) throw invalid(`${given.kind}: the span ${span.join(' to ')} is not in ${id}`)
    return quoted
  })
  if (decision === undefined) throw invalid(`${given.kind}: a span cannot be read`)
  return decision
}

function textOf(store: RecordStore, id: DocumentId): string {
  const text = store.documents.textOf(id)
  if (text === undefined) throw invalid(`the record holds no document ${id} that counts`)
  return text
}

/** What spans cannot tell. */
function check(store: RecordStore, draft: DecisionMade['decision']): void {
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
        placeOf(draft.occurrence.span) === placeOf(draft.base.span)
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

function placeOf(span: Span | QuotedSpan): string {
  return ('exact' in span ? span.span : span).join()
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
