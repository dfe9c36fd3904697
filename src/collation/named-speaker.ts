import type { DocumentId } from '../text/index.js'
import type { SpeakerId } from '../people/index.js'
import { isUnnamedSpeaker } from '../people/index.js'
import type { Passage } from './witness.js'

/**
 * The speaker of a passage where its document names one. Somebody unnamed ("a spokesman") may be anybody whom
 * another document names, so comparing speakers treats them as unknown.
 */
export function namedSpeaker(passage: Passage | undefined, document: DocumentId): SpeakerId | undefined {
  const speaker = passage?.speaker
  return speaker === undefined || isUnnamedSpeaker(speaker, document) ? undefined : speaker
}
