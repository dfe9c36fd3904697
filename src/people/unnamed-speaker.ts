import type { DocumentId } from '../text/index.js'
import type { SpeakerId } from './person.js'

/**
 * Whether a speaker's id stands for somebody whom that document does not name ("a spokesman"): such ids end
 * with the document's own id, because nobody unnamed is the same person in two documents.
 */
export function isUnnamedSpeaker(speaker: SpeakerId, document: DocumentId): boolean {
  return speaker.endsWith(`-${document}`)
}
