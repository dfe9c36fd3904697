import type { Utterance } from '../collation/index.js'
import type { DocumentId } from '../text/index.js'

/** The documents that an utterance touches: of its occurrences and of its base, each once. */
export function documentsOf(utterance: Utterance): DocumentId[] {
  return [
    ...new Set([
      ...utterance.occurrences.map(occurrence => occurrence.document),
      utterance.base.document,
      ...utterance.base.parts.map(part => part.document),
    ]),
  ]
}
