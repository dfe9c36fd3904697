import type { LoggedDecision } from './decision.js'

/**
 * The decisions in force, in the order of the log: without the undone, and without undos. An undo can itself be undone,
 * which brings back what it undid. An undo of a later decision, or of none, does nothing. Linear.
 */
export function standing(log: readonly LoggedDecision[]): readonly LoggedDecision[] {
  return notUndone(log).filter(({ decision }) => decision.kind !== 'undo')
}

/** The same with the undos that hold. */
export function notUndone(log: readonly LoggedDecision[]): readonly LoggedDecision[] {
  const undone = new Set<number>()
  const held: LoggedDecision[] = []
  // From the last: whether an undo holds is known before what it undoes is met.
  for (const one of log.toSorted((a, b) => b.id - a.id)) {
    if (undone.has(one.id)) continue
    held.push(one)
    if (one.decision.kind === 'undo' && one.decision.decision < one.id) undone.add(one.decision.decision)
  }
  return held.toReversed()
}
