import type { DecisionMade } from '../build/index.js'
import { OnrecordError } from '../error/index.js'
import type { SpeakerId, SpeakerRef } from '../people/index.js'
import type { RecordView, StatementId } from '../record/index.js'
import type { DecisionLine } from './decision-line.js'

type Line = DecisionLine['decision']
type Made = DecisionMade['decision']
type FoundStatement = Extract<Made, { readonly kind: 'confirm' }>['statement']

/**
 * The decision of a line, with the statements and speakers that it names by their ids looked up in the record.
 *
 * @throws OnrecordError `invalid-decision` for an id that the record does not have.
 */
export function lookUpIds(decision: Line, view: RecordView): Made {
  switch (decision.kind) {
    case 'confirm':
    case 'reject':
    case 'correct':
      return asMade({ ...decision, statement: statementOf(decision.statement, view) })
    case 'assign': {
      const speaker = decision.speaker === null ? null : speakerOf(decision.speaker, view)
      return asMade({ ...decision, statement: statementOf(decision.statement, view), speaker })
    }
    case 'merge':
    case 'split': {
      const [speaker, into] = [speakerOf(decision.speaker, view), speakerOf(decision.into, view)]
      return asMade({ ...decision, speaker, into })
    }
    case 'confirm-speaker':
      return asMade({ ...decision, speaker: speakerOf(decision.speaker, view) })
    case 'add':
    case 'confirm-match':
    case 'reject-match':
    case 'note':
    case 'undo':
      return asMade(decision)
    default:
      return decision satisfies never
  }
}

/** The ids of documents and speakers are branded where they are made; those of a line are checked where they are kept. */
function asMade(decision: unknown): Made {
  return decision as Made
}

function statementOf(given: string | object, view: RecordView): FoundStatement {
  if (typeof given !== 'string') return given as FoundStatement
  const id = given as StatementId
  for (const { id: document } of documentsFor(given, view)) {
    const found = view.statementsOf(document).find(one => one.id === id)
    if (found === undefined) continue
    const { source, cue, content, type } = found
    return { document, source, cue, content, type }
  }
  throw unknown(`statement ${given}`)
}

/** The id of a statement begins with that of its document. */
function documentsFor(statement: string, view: RecordView): { readonly id: FoundStatement['document'] }[] {
  const id = statement.split('-')[0] as FoundStatement['document']
  return view.document(id) === undefined ? [] : [{ id }]
}

function speakerOf(given: string | object, view: RecordView): SpeakerRef {
  if (typeof given !== 'string') return given as SpeakerRef
  const found = view.speaker(given as SpeakerId)
  if (found === undefined) throw unknown(`speaker ${given}`)
  return { id: found.id, name: found.name, kind: found.kind }
}

function unknown(what: string): OnrecordError {
  return new OnrecordError('invalid-decision', { seen: `the record has no ${what}` })
}
