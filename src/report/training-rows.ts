import type { Attribution } from '../attribution/index.js'
import type { RecordDocument, RecordView, Statement } from '../record/index.js'
import type { DocumentId } from '../text/index.js'

/**
 * What persons decided about statements as training data, a document a row, by id: its text, and in the form of `onrecord extract`
 * the statements that a person confirmed, corrected, added or gave a speaker (`attributions`, each with `how`), and those that a person
 * rejected (`rejected`). What nobody decided about is in neither: it is not known to be right or wrong. Cost: the
 * documents that decisions name.
 */
export function* trainingRows(view: RecordView): Generator<object> {
  const named = new Set<DocumentId>()
  for (const { decision, state } of view.decisions())
    if (state.kind === 'in-force' && 'statement' in decision) named.add(decision.statement.document)
  for (const id of [...named].toSorted()) {
    const document = view.document(id)
    const attributions = view.statementsOf(id).flatMap(decidedRow)
    const rejected = view.rejectedIn(id).map(({ attribution }) => spansOf(attribution))
    if (document === undefined || attributions.length + rejected.length === 0) continue
    yield { id, text: document.text, ...knownOf(document), attributions, rejected }
  }
}

function knownOf({ published, url }: RecordDocument): object {
  return { ...(published !== undefined && { date: published }), ...(url !== undefined && { url }) }
}

function decidedRow(statement: Statement): object[] {
  const { decided, speaker } = statement
  return decided === undefined
    ? []
    : [{ ...spansOf(statement), confidence: 1, how: decided.how, speaker: speaker ?? null }]
}

function spansOf({ source, cue, content, type }: Attribution): object {
  return { source, cue, content, type }
}
