import type { LoggedDecision } from '../decisions/index.js'
import { orphanedDecisions, speakerChanges } from '../decisions/index.js'
import { keysOfChange } from '../people/index.js'
import { lostMatches, waitingDecisions } from '../record/index.js'
import type { RecordStore, TodoStage } from '../store/index.js'
import type { DocumentId } from '../text/index.js'
import { findDocumentIn } from './find-document.js'

/**
 * Notes what follows from the decisions that came since the last build: the documents whose statements are to be decided again,
 * the names that are to be settled, the documents whose readings are to be grouped. They are noted here and not where a
 * decision is written, so that a stage that runs meanwhile strikes out nothing that it has not done. Gives whether there were any.
 */
export function takeDecisions(store: RecordStore): boolean {
  const ids = store.todo.items('decision').map(Number)
  if (ids.length === 0) return false
  store.transaction(() => {
    for (const id of ids) {
      const decision = store.decisions.get(id)
      if (decision !== undefined) note(store, decision)
      store.todo.done('decision', id)
    }
  })
  return true
}

function note(store: RecordStore, logged: LoggedDecision): void {
  const { decision } = logged
  switch (decision.kind) {
    case 'confirm':
    case 'reject':
    case 'correct':
    case 'add':
    case 'assign':
      return noteDocument(store, 'decide', decision.statement.document)
    case 'merge':
    case 'split':
    case 'confirm-speaker':
      for (const change of speakerChanges([logged]))
        for (const key of keysOfChange(change)) store.todo.add('name', key)
      return
    case 'confirm-match':
    case 'reject-match':
      noteDocument(store, 'cluster', decision.occurrence.document)
      return noteDocument(store, 'cluster', decision.base.document)
    case 'note':
      return
    case 'undo': {
      const undone = store.decisions.get(decision.decision)
      // What an undo of an undo brings back is noted with it.
      if (undone !== undefined && undone.id < logged.id) note(store, undone)
      return
    }
    default:
      decision satisfies never
  }
}

function noteDocument(store: RecordStore, stage: TodoStage, id: DocumentId): void {
  const ordinal = store.documents.ordinalOf(id)
  if (ordinal !== undefined && store.documents.counts(ordinal)) store.todo.add(stage, ordinal)
}

/** Puts the decisions that no longer fit in the queue, and takes those out that fit again. Reads the texts that decisions name. */
export function queueOrphans(store: RecordStore): void {
  if (store.decisions.count() === 0) return
  store.transaction(() => {
    const inForce = store.decisions.inForce()
    const find = findDocumentIn(store)
    const lost = lostMatches(inForce, { find, utterancesOf: id => store.view.utterancesOf(id) })
    store.waiting.set('log', waitingDecisions(new Map([...lost, ...orphanedDecisions(inForce, find)])))
  })
}
