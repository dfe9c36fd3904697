import type { DocumentId } from '../text/index.js'
import type { Decision, LoggedDecision } from './decision.js'
import { documentsNamed, mapDecision } from './map-spans.js'
import { placeOfQuoted } from './quoted-span.js'

/** What has become of a decision. */
export type DecisionState =
  | { readonly kind: 'in-force' }
  | { readonly kind: 'undone' }
  /** In force, but what it is about is not there. */
  | { readonly kind: 'orphaned'; readonly reason: string }

/** A decision of the log with what has become of it. */
export interface KeptDecision extends LoggedDecision {
  readonly state: DecisionState
}

/** What is known of a document that a decision names. */
export interface NamedDocument {
  readonly text: string
  /** The document that replaced it; undefined where it counts. */
  readonly supersededBy: DocumentId | undefined
}

/** Undefined for a document that is not there. */
export type FindDocument = (document: DocumentId) => NamedDocument | undefined

/** What is known of a log besides its decisions. */
export interface LogState {
  /** The ids of what was undone (`undoneIn`). */
  readonly undone: ReadonlySet<number>
  /** Why some cannot be applied, by their ids (`orphanedDecisions`). */
  readonly orphaned: ReadonlyMap<number, string>
}

/** Decisions of a log with what has become of each, in the order given. Linear. */
export function keptDecisions(
  decisions: readonly LoggedDecision[],
  { undone, orphaned }: LogState,
): readonly KeptDecision[] {
  return decisions.map(one => {
    if (undone.has(one.id)) return { ...one, state: { kind: 'undone' } }
    const reason = orphaned.get(one.id)
    return { ...one, state: reason === undefined ? { kind: 'in-force' } : { kind: 'orphaned', reason } }
  })
}

/** Why some of the decisions in force cannot be applied, by their ids: see `whyOrphaned`. Linear in the texts that they name. */
export function orphanedDecisions(
  inForce: readonly LoggedDecision[],
  find: FindDocument,
): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>()
  for (const { id, decision } of inForce) {
    const reason = whyOrphaned(decision, find)
    if (reason !== undefined) reasons.set(id, reason)
  }
  return reasons
}

/**
 * Why a decision cannot be applied, in words: one of its documents is not there or was replaced, or its words do not
 * stand where it says. Undefined where they do; one about speakers has no words in a document, and its speakers
 * are looked for when speakers are merged.
 */
export function whyOrphaned(decision: Decision, find: FindDocument): string | undefined {
  for (const id of documentsNamed(decision)) {
    const document = find(id)
    if (document === undefined) return `the record does not hold its document ${id}`
    if (document.supersededBy !== undefined)
      return `its document ${id} was replaced by ${document.supersededBy}`
  }
  const placed = mapDecision(decision, (span, id) => placeOfQuoted(find(id)?.text ?? '', span))
  return placed === undefined ? 'its words no longer stand in the document as they did' : undefined
}
