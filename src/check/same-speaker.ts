import type { Speaker, SpeakerId } from '../people/index.js'
import type { RecordView } from '../record/index.js'
import type { Credited } from './credited.js'

/**
 * Whether words of `speaker` may be what the draft credits: true for the same speaker, and where either is
 * unknown. Somebody unnamed may be anybody, a body speaks through persons, and a part of a name may be that
 * of the whole, and of two of one surname the record may have made one or two: none of them is taken for
 * another. Somebody whom the draft names in full and the record does not know is none of those whom it knows by
 * another name.
 */
export function mayBeSame(speaker: SpeakerId | undefined, credited: Credited, view: RecordView): boolean {
  if (speaker === undefined || speaker === credited.speaker) return true
  const one = view.speaker(speaker)
  const other = credited.speaker === undefined ? strangerOf(credited) : view.speaker(credited.speaker)
  if (one?.kind !== 'person' || other?.kind !== 'person') return true
  return holdsName(one, other) || holdsName(other, one) || surname(one) === surname(other)
}

/**
 * Whether `speaker` is whom the draft credits, by all that is known: the same of the record, or one whose name holds the
 * other's. False where either is not known.
 */
export function isSame(speaker: SpeakerId | undefined, credited: Credited, view: RecordView): boolean {
  if (speaker === undefined) return false
  if (speaker === credited.speaker) return true
  const one = view.speaker(speaker)
  const other = credited.speaker === undefined ? namedAs(credited) : view.speaker(credited.speaker)
  return one !== undefined && other !== undefined && (holdsName(one, other) || holdsName(other, one))
}

function namedAs({ named, name }: Credited): Known | undefined {
  return named && name !== undefined ? { kind: 'person', name, aliases: [] } : undefined
}

type Known = Pick<Speaker, 'kind' | 'name' | 'aliases'>

function strangerOf({ fullName, name }: Credited): Known | undefined {
  return fullName && name !== undefined ? { kind: 'person', name, aliases: [] } : undefined
}

function surname({ name }: Known): string {
  return name.toLowerCase().split(/\s+/).at(-1) ?? ''
}

/** Whether some name of one person is part of a name of the other ("Quill", "Ada Quill"). */
function holdsName(one: Known, other: Known): boolean {
  const words = (name: string): string[] =>
    name
      .toLowerCase()
      .split(/[^\p{L}\p{M}]+/u)
      .filter(word => word !== '')
  const names = [other.name, ...other.aliases].map(words)
  return [one.name, ...one.aliases].some(name =>
    names.some(longer => words(name).every(word => longer.includes(word))),
  )
}
