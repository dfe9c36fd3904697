import type { KeptDecision } from '../../decisions/index.js'
import type { RecordView } from '../../record/index.js'
import { decisionWords } from '../../report/index.js'
import { namedDocument } from '../reading/named-document.js'
import type { DecisionRow } from '../schema/decisions.js'

/** A decision as the log lists it. Cost: a look-up of its document. */
export function decisionRow(kept: KeptDecision, view: RecordView): DecisionRow {
  const { id, by, at, reason, decision, state } = kept
  const { place, about, becomes } = decisionWords(decision)
  const document = place && view.document(place.document)
  return {
    id,
    by,
    at,
    reason: reason ?? null,
    kind: decision.kind,
    state: state.kind,
    orphaned: state.kind === 'orphaned' ? state.reason : null,
    document: document === undefined ? null : namedDocument(document),
    span: place === undefined ? null : [place.span[0], place.span[1]],
    about,
    becomes,
  }
}
