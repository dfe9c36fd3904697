import { findPlaces } from '../collation/index.js'
import type { RecordView } from '../record/index.js'
import type { Span } from '../text/index.js'
import type { Candidate, Reading } from './candidate.js'
import { candidateAt } from './candidate.js'

/**
 * Every stretch of the record that has the words of `sought`, or most of them, compared with the whole of
 * `reading`. `sought` is the reading's own span, or a part of it. Earlier versions of documents are left out.
 */
export function findCandidates(reading: Reading, sought: Span, view: RecordView): Candidate[] {
  return findPlaces(reading.text.slice(sought[0], sought[1]), view).flatMap(({ document, span }) => {
    const found = view.document(document)
    const witness = view.witness(document)
    if (found === undefined || witness === undefined || found.supersededBy !== undefined) return []
    return [candidateAt({ document: found, witness, span }, reading)]
  })
}
