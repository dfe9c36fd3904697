import type { SpeakerId } from '../people/index.js'
import type { RecordView } from '../record/index.js'
import type { Credited } from './credited.js'

/**
 * Whether words of `speaker` may be what the draft credits: true for the same speaker, and where either is
 * unknown. Somebody unnamed may be anybody, and a body speaks through persons: neither is taken for another.
 */
export function mayBeSame(speaker: SpeakerId | undefined, credited: Credited, view: RecordView): boolean {
  if (speaker === undefined || credited.speaker === undefined || speaker === credited.speaker) return true
  const kinds = [view.speaker(speaker)?.kind, view.speaker(credited.speaker)?.kind]
  return kinds.some(kind => kind !== 'person')
}
