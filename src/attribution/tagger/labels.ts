/** What a unit can be a part of. */
export type Role = 'source' | 'cue' | 'content'

/** One stretch of units with one role: `[first, last)` in unit numbers. */
export interface Stretch {
  readonly role: Role
  readonly first: number
  readonly last: number
  /** The least probability of its labels, 0 to 1. */
  readonly certainty: number
}

/** A label: nothing, or the begin or inside of a role. */
export interface Label {
  readonly role: Role | undefined
  readonly begins: boolean
}

const ROLES: Readonly<Record<string, Role>> = { S: 'source', Q: 'cue', C: 'content' }

/** The labels of a model ("O", "B-S", "I-S", ...) with their meaning. */
export function readLabels(names: readonly string[]): Label[] {
  return names.map(name => ({ role: ROLES[name.slice(2)], begins: name.startsWith('B') }))
}

/** Whether `next` may follow `before`: the inside of a role follows only its own begin or inside. */
export function follows(next: Label, before: Label | undefined): boolean {
  return next.role === undefined || next.begins || before?.role === next.role
}
