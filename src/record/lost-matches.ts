import type { Utterance } from '../collation/index.js'
import type { FindDocument, LoggedDecision } from '../decisions/index.js'
import { placeOfQuoted } from '../decisions/index.js'
import type { DocumentId } from '../text/index.js'
import { overlap } from '../text/index.js'

/** Why a confirmed reading waits for a person again. */
const LOST = 'its words are no longer found to be a reading of what it was matched with'

/** Where the utterances of a document and its text are found. */
export interface MatchSources {
  readonly find: FindDocument
  readonly utterancesOf: (document: DocumentId) => readonly Utterance[]
}

/**
 * The decisions in force that confirm a reading of which the record has none, by their ids, with the reason: it cannot be put in where
 * the words were not found to be alike. Linear in the utterances of the documents that they name.
 */
export function lostMatches(
  inForce: readonly LoggedDecision[],
  { find, utterancesOf }: MatchSources,
): ReadonlyMap<number, string> {
  const lost = new Map<number, string>()
  for (const { id, decision } of inForce) {
    if (decision.kind !== 'confirm-match') continue
    const { document, span } = decision.occurrence
    const place = placeOfQuoted(find(document)?.text ?? '', span)
    const isHere = utterancesOf(document).some(({ occurrences }) =>
      occurrences.some(
        one =>
          one.document === document &&
          one.confirmed !== undefined &&
          place !== undefined &&
          overlap(one.span, place) > 0,
      ),
    )
    if (!isHere) lost.set(id, LOST)
  }
  return lost
}
