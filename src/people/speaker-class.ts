import type { Bearer } from './bearer.js'
import { compareText } from './bearer.js'
import type { DecidedBy } from './decided.js'
import type { Speaker, SpeakerId } from './person.js'
import type { SpeakerRef } from './speaker-change.js'
import { speakerKeys } from './speaker-keys.js'

/** Persons of documents who are one speaker, while it is being settled who is. */
export interface SpeakerClass {
  speaker: Speaker
  /** Ids under which decisions may still know it: those of the speakers that were merged into it. */
  readonly former: Set<SpeakerId>
  bearers: readonly Bearer[]
  decided: DecidedBy | undefined
}

/**
 * The class that a decision names: by id and name, by a name that one class alone of this kind bears, by id alone.
 * Undefined where there is none, or several of the name. Linear in the bearers.
 */
export function classOf(classes: readonly SpeakerClass[], ref: SpeakerRef): SpeakerClass | undefined {
  const byId = classes.filter(
    one => ref.id !== undefined && (one.speaker.id === ref.id || one.former.has(ref.id)),
  )
  const exact = byId.find(one => bears(one, ref.name))
  if (exact !== undefined) return exact
  const named = classes.filter(one => one.speaker.kind === ref.kind && bears(one, ref.name))
  return named.length === 1 ? named[0] : byId[0]
}

function bears({ speaker, bearers }: SpeakerClass, name: string): boolean {
  return speaker.name === name || bearers.some(({ person }) => person.name === name)
}

/** The speaker of a class as the record has it: with all names met, who decided, and the keys that its own name does not give. */
export function speakerOfClass({ speaker, bearers, decided }: SpeakerClass): Speaker {
  if (decided === undefined) return speaker
  const { id, name, kind } = speaker
  const aliases = new Set(bearers.flatMap(({ person }) => [person.name, ...person.aliases]))
  aliases.delete(name)
  const keys = new Set(bearers.flatMap(({ person }) => speakerKeys(person)))
  return {
    id,
    name,
    kind,
    aliases: [...aliases].toSorted(compareText),
    decided,
    keys: [...keys].toSorted(compareText),
  }
}
