import type { WitnessLookup } from '../collation/index.js'
import type { DocumentId } from '../text/index.js'
import type { RememberedView } from './remembered.js'

/*
 * Of the documents that share a run of four words with a quotation, those are read that share this much of what the
 * best one shares: in 12,000 articles up to 315 share two runs of a quotation of which one shares all 14. And so many
 * at most, those that share most: more copies of the same words tell nothing more.
 */
const LEAST_OF_BEST = 0.25
const MOST_DOCUMENTS = 60
/** Where a document shares so much of a quotation's runs, none without a run in common is nearer. */
const ENOUGH = 0.4

/** The record as it is searched for one quotation: for one call of `findPlaces`. */
export function nearestDocuments(view: RememberedView): WitnessLookup {
  let found = false
  return {
    documentsWith(shingles: Uint32Array): readonly DocumentId[] {
      const near: DocumentId[] = []
      let most = 0
      const sharing = view.sharing?.(shingles) ?? view.documentsSharing([shingles])[0] ?? []
      for (const [document, runs] of sharing) {
        most = Math.max(most, runs)
        if (runs < LEAST_OF_BEST * most || near.length === MOST_DOCUMENTS) break
        near.push(document)
      }
      found = most > 0 && most >= ENOUGH * shingles.length
      return near
    },
    documentsHolding: words => (found ? [] : view.documentsHolding(words)),
    documentsQuoting: keys => view.documentsQuoting(keys),
    witness: id => view.witness(id),
    words: id => view.words(id),
  }
}
