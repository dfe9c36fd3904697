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
 * decision is written, so that a stage that runs meanwhile strikes out nothing that it has not done. Gives whether there
 * were any.
 */
export function takeDecisions(store: RecordStore): boolean {
  const ids = store.todo.items('decision').map(Number)
  if (ids.length === 0) return false
  store.transaction(() => {
    for (const id of ids) {
      for (const decision of withUndone(store, id)) {
        note(store, decision)
        store.todo.add('orphan', decision.id)
      }
      store.todo.done('decision', id)
    }
  })
  return true
}

/** A decision, and where it is an undo what it undoes, and so on: what an undo of an undo brings back is noted with it. */
function* withUndone(store: RecordStore, id: number): Generator<LoggedDecision> {
  let one = store.decisions.get(id)
  while (one !== undefined) {
    yield one
    const { decision } = one
    const before = decision.kind === 'undo' && decision.decision < one.id ? decision.decision : undefined
    one = before === undefined ? undefined : store.decisions.get(before)
  }
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
    case 'undo':
      return
    default:
      decision satisfies never
  }
}

function noteDocument(store: RecordStore, stage: TodoStage, id: DocumentId): void {
  const ordinal = store.documents.ordinalOf(id)
  if (ordinal !== undefined && store.documents.counts(ordinal)) store.todo.add(stage, ordinal)
}

/**
 * Notes which decisions may fit no longer or again, before anything is derived: any of them where documents came or were replaced,
 * else those that confirm a reading, which may be one no more.
 */
export function noteOrphans(store: RecordStore): void {
  const { decisions, todo } = store
  const all = todo.items('analyse').length > 0
  if (decisions.count() === 0 || (!all && decisions.confirmedReadings().length === 0)) return
  store.transaction(() => todo.add('orphan', all ? 'all' : 'readings'))
}

/**
 * Puts the decisions in the queue that no longer fit, of those noted, and takes the others out; those about speakers are queued
 * with their names. Reads the texts that they name.
 */
export function queueOrphans(store: RecordStore): void {
  const items = store.todo.items('orphan')
  if (items.length === 0) return
  store.transaction(() => {
    const decisions = notedIn(store, items)
    const undone = store.decisions.undone()
    const inForce = decisions.filter(({ id }) => !undone.has(id))
    const find = findDocumentIn(store)
    const lost = lostMatches(inForce, { find, utterancesOf: id => store.view.utterancesOf(id) })
    const orphaned = new Map([...lost, ...orphanedDecisions(inForce, find)])
    for (const { id } of decisions) {
      const reason = orphaned.get(id)
      const waiting = reason === undefined ? [] : waitingDecisions(new Map([[id, reason]]))
      store.waiting.set(`decision:${id}`, waiting)
    }
    for (const item of items) store.todo.done('orphan', item)
  })
}

function notedIn({ decisions }: RecordStore, items: readonly string[]): readonly LoggedDecision[] {
  if (items.includes('all')) return decisions.all()
  const noted = items.flatMap(id =>
    id === 'readings' ? decisions.confirmedReadings() : (decisions.get(Number(id)) ?? []),
  )
  return [...new Map(noted.map(one => [one.id, one])).values()]
}
