import type { LoggedDecision } from './decision.js'

/** An undo: its own id, and that of the decision that it undoes. */
export interface Undo {
  readonly id: number
  readonly undoes: number
}

/**
 * The ids of what no longer holds, by all undos of a log. An undo can itself be undone, which brings back what it undid. An
 * undo of a later decision does nothing. Linear.
 */
export function undoneBy(undos: readonly Undo[]): ReadonlySet<number> {
  const undone = new Set<number>()
  // From the last: whether an undo holds is known before what it undoes is met.
  for (const { id, undoes } of undos.toSorted((a, b) => b.id - a.id))
    if (!undone.has(id) && undoes < id) undone.add(undoes)
  return undone
}

/** The same of a log. Linear. */
export function undoneIn(log: readonly LoggedDecision[]): ReadonlySet<number> {
  return undoneBy(
    log.flatMap(({ id, decision }) => (decision.kind === 'undo' ? [{ id, undoes: decision.decision }] : [])),
  )
}

/** The decisions in force, in the order of the log: without the undone, and without undos. Linear. */
export function standing(log: readonly LoggedDecision[]): readonly LoggedDecision[] {
  const undone = undoneIn(log)
  return log.filter(({ id, decision }) => decision.kind !== 'undo' && !undone.has(id))
}
