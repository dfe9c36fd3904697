import type { Attribution } from '../attribution/index.js'
import type { DecidedBy } from '../people/index.js'
import type { DocumentId } from '../text/index.js'
import type { LoggedDecision } from './decision.js'
import { mapDecision } from './map-spans.js'
import { placeOfQuoted } from './quoted-span.js'
import type { DecidedStatements } from './statements-as-decided.js'
import { Statements } from './statements-as-decided.js'

/** What is found, and what persons decided about it. */
export interface StatementsToDecide {
  readonly document: DocumentId
  readonly text: string
  readonly attributions: readonly Attribution[]
  /** In force, in the order of the log (`standing`); those of other documents and about other things are passed over. */
  readonly decisions: readonly LoggedDecision[]
}

/**
 * The statements of a document after what persons decided: what somebody confirmed, corrected, added or assigned is among them,
 * found or not; what somebody rejected is not. A later decision on the same statement wins. Decisions whose
 * words no longer stand in the text are passed over (`whyOrphaned`). Undefined where nobody decided
 * anything that holds. Linear in the statements, times the decisions.
 */
export function decideStatements(found: StatementsToDecide): DecidedStatements | undefined {
  const state = new Statements(found.attributions)
  let decided = false
  for (const one of found.decisions) decided = decide(state, one, found) || decided
  return decided ? state.settled() : undefined
}

/** Whether the decision is one about a statement of this document, and holds. */
function decide(state: Statements, logged: LoggedDecision, { document, text }: StatementsToDecide): boolean {
  const decision = mapDecision(logged.decision, (quoted, id) =>
    id === document ? placeOfQuoted(text, quoted) : undefined,
  )
  if (decision === undefined) return false
  const who: DecidedBy = { by: logged.by, at: logged.at }
  switch (decision.kind) {
    case 'confirm':
      state.put(decision.statement, { to: decision.statement, decided: { ...who, how: 'confirmed' } })
      return true
    case 'correct':
      state.put(decision.statement, { to: decision.to, decided: { ...who, how: 'corrected' } })
      return true
    case 'add':
      state.put(decision.statement, { to: decision.statement, decided: { ...who, how: 'added' } })
      return true
    case 'assign': {
      const speaker = { ...who, ref: decision.speaker }
      state.put(decision.statement, { to: undefined, decided: { ...who, how: 'assigned' }, speaker })
      return true
    }
    case 'reject':
      state.reject(decision.statement, who)
      return true
    case 'merge':
    case 'split':
    case 'confirm-speaker':
    case 'confirm-match':
    case 'reject-match':
    case 'note':
    case 'undo':
      return false
    default:
      return decision satisfies never
  }
}
