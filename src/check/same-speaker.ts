import type { Speaker, SpeakerId } from '../people/index.js'
import type { RecordView } from '../record/index.js'
import type { Credited } from './credited.js'

/**
 * Whether words of `speaker` may be what the draft credits: true for the same speaker, and where either is
 * unknown. Somebody unnamed may be anybody, a body speaks through persons, and a part of a name may be that
 * of the whole, and of two of one surname the record may have made one or two: none of them is taken for
 * another.
 */
export function mayBeSame(speaker: SpeakerId | undefined, credited: Credited, view: RecordView): boolean {
  if (speaker === undefined || credited.speaker === undefined || speaker === credited.speaker) return true
  const [one, other] = [view.speaker(speaker), view.speaker(credited.speaker)]
  if (one?.kind !== 'person' || other?.kind !== 'person') return true
  return holdsName(one, other) || holdsName(other, one) || surname(one) === surname(other)
}

function surname({ name }: Speaker): string {
  return name.toLowerCase().split(/\s+/).at(-1) ?? ''
}

/** Whether some name of one person is part of a name of the other ("Quill", "Ada Quill"). */
function holdsName(one: Speaker, other: Speaker): boolean {
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
