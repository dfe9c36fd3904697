import type { Bearer } from './bearer.js'
import type { DecidedBy } from './decided.js'
import type { SpeakerId } from './person.js'
import type { SpeakerChange, SpeakerPart, SpeakerRef } from './speaker-change.js'
import type { SpeakerClass } from './speaker-class.js'
import { classOf } from './speaker-class.js'
import { freeId, speakerFrom } from './speaker-from.js'
import { speakerKeys } from './speaker-keys.js'

type Merge = Extract<SpeakerChange, { readonly kind: 'merge' }>
type Split = Extract<SpeakerChange, { readonly kind: 'split' }>

/**
 * Makes what persons decided of the classes that names gave, in the order of the log: first merges and splits, then
 * the persons whom a person assigned to a speaker (`Person.is`). Gives the changes that found nothing to change:
 * they are orphaned, and nothing is guessed. Changes of different speakers give the same in any order.
 */
export function changeSpeakers(
  classes: SpeakerClass[],
  changes: readonly SpeakerChange[],
  assigned: readonly Bearer[],
): readonly SpeakerChange[] {
  const orphaned = changes.filter(change => !apply(classes, change))
  for (const bearer of assigned) assign(classes, bearer)
  return orphaned
}

function apply(classes: SpeakerClass[], change: SpeakerChange): boolean {
  switch (change.kind) {
    case 'merge':
      return merge(classes, change)
    case 'split':
      return split(classes, change)
    case 'confirm-speaker': {
      const found = classOf(classes, change.speaker)
      if (found !== undefined) found.decided = decidedBy(change)
      return found !== undefined
    }
    default:
      return change satisfies never
  }
}

function decidedBy({ by, at }: DecidedBy): DecidedBy {
  return { by, at }
}

function merge(classes: SpeakerClass[], change: Merge): boolean {
  const from = classOf(classes, change.speaker)
  const into = classOf(classes, change.into)
  if (from === undefined || into === undefined) return false
  if (from !== into) take(into, from)
  into.decided = decidedBy(change)
  if (from !== into) classes.splice(classes.indexOf(from), 1)
  return true
}

/** Puts the persons of one class into another, which keeps its name. */
function take(into: SpeakerClass, from: SpeakerClass): void {
  into.bearers = [...into.bearers, ...from.bearers]
  for (const id of [from.speaker.id, ...from.former]) into.former.add(id)
}

function split(classes: SpeakerClass[], change: Split): boolean {
  const from = classOf(classes, change.speaker)
  if (from === undefined) return false
  const parted = from.bearers.filter(bearer => change.parts.some(part => isPart(bearer, part)))
  const [first] = parted
  if (first === undefined) return false
  const into = change.into.id === undefined ? undefined : classOf(classes, change.into)
  if (into === from) return false
  const gone = new Set(parted)
  const rest = from.bearers.filter(bearer => !gone.has(bearer))
  const taken = new Set(classes.filter(one => one !== from).map(({ speaker }) => speaker.id))
  from.bearers = rest
  from.decided = decidedBy(change)
  if (rest.length === 0) classes.splice(classes.indexOf(from), 1)
  else if (!rest.some(({ person }) => person.name === from.speaker.name))
    from.speaker = speakerFrom(rest, taken)
  const made = into ?? newClass(classes, change.into, first)
  made.bearers = [...made.bearers, ...parted]
  made.decided = decidedBy(change)
  return true
}

function isPart({ document, person }: Bearer, part: SpeakerPart): boolean {
  return (
    (part.document === undefined || part.document === document) &&
    (part.name === undefined || part.name === person.name)
  )
}

function newClass(classes: SpeakerClass[], { name, kind }: SpeakerRef, { document }: Bearer): SpeakerClass {
  const taken = new Set<SpeakerId>(classes.map(({ speaker }) => speaker.id))
  const made: SpeakerClass = {
    speaker: { id: freeId({ name, kind, document }, taken), name, kind, aliases: [] },
    former: new Set(),
    bearers: [],
    decided: undefined,
  }
  classes.push(made)
  return made
}

/** Whom a person named is there, or from now on. */
function assign(classes: SpeakerClass[], bearer: Bearer): void {
  const { is } = bearer.person
  if (is === undefined) return
  const named = (): SpeakerClass | undefined =>
    classes.find(({ speaker }) => speaker.kind === is.kind && speaker.name === is.name)
  const found = classOf(classes, is) ?? named() ?? newClass(classes, is, bearer)
  found.bearers = [...found.bearers, bearer]
}

/**
 * The keys that decisions tie together: whoever settles the persons under one settles those under the others too.
 * Empty where no change names two. Linear in the changes.
 */
export function tiedKeys(changes: readonly SpeakerChange[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ties = new Map<string, Set<string>>()
  for (const change of changes) {
    const keys = keysOfChange(change)
    for (const key of keys) {
      const tied = ties.get(key) ?? new Set<string>()
      for (const other of keys) tied.add(other)
      ties.set(key, tied)
    }
  }
  return ties
}

/** The keys of the speakers that a change names (`speakerKeys`): what is to be settled again after it. Sorted. */
export function keysOfChange(change: SpeakerChange): readonly string[] {
  const named = change.kind === 'confirm-speaker' ? [change.speaker] : [change.speaker, change.into]
  return [...new Set(named.flatMap(keysOfRef))].toSorted()
}

function keysOfRef({ name, kind }: SpeakerRef): readonly string[] {
  return speakerKeys({ name, kind, aliases: [], mentions: [], roles: [] })
}
