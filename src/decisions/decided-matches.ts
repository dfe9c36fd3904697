import type { DecidedMatch, DecidedMatches } from '../collation/index.js'
import type { DocumentId } from '../text/index.js'
import type { LoggedDecision } from './decision.js'
import type { FindDocument } from './kept-decision.js'
import { whyOrphaned } from './kept-decision.js'
import { mapDecision } from './map-spans.js'
import { placeOfQuoted } from './quoted-span.js'

/**
 * The decisions about readings, of those in force (`standing`): of several on the same two places the last. Those whose words
 * no longer stand where they say are passed over (`whyOrphaned`). Linear in the texts that are named.
 */
export function decidedMatches(decisions: readonly LoggedDecision[], find: FindDocument): DecidedMatches {
  const last = new Map<string, DecidedMatch>()
  for (const { by, at, decision } of decisions) {
    if (decision.kind !== 'confirm-match' && decision.kind !== 'reject-match') continue
    if (whyOrphaned(decision, find) !== undefined) continue
    const placed = mapDecision(decision, (span, id) => placeOfQuoted(find(id)?.text ?? '', span))
    if (placed?.kind !== 'confirm-match' && placed?.kind !== 'reject-match') continue
    const { occurrence, base } = placed
    const kind = placed.kind === 'confirm-match' ? 'confirmed' : 'rejected'
    last.set(JSON.stringify([occurrence, base]), { kind, by, at, occurrence, base })
  }
  const matches = new Map<DocumentId, DecidedMatch[]>()
  for (const match of last.values()) {
    const own = matches.get(match.occurrence.document)
    if (own === undefined) matches.set(match.occurrence.document, [match])
    else own.push(match)
  }
  return matches
}
