import type { Occurrence, Utterance, Verdict } from '../collation/index.js'
import type { UncertainSpeaker } from '../people/index.js'
import { changeOf } from './changed.js'
import type { DocumentAnalysis } from './model.js'
import { statementsOf } from './statements-of.js'
import type { Waiting } from './waiting.js'
import { waitingPlace } from './waiting.js'

/**
 * Statements of less confidence than this are to be looked at: the confidence is the share that people would accept
 * (`Attribution`), so these are likelier wrong than right.
 */
const LOW_CONFIDENCE = 0.5

/**
 * The statements of a document that wait for a person: those that are likelier wrong than right, the least likely first, and those
 * whose source is nobody that we know. What a person decided waits no more. Linear.
 */
export function waitingStatements(analysis: DocumentAnalysis): Waiting[] {
  return statementsOf(analysis, () => undefined).flatMap((statement, index): Waiting[] => {
    if (statement.decided !== undefined) return []
    const { document, id, confidence, source, content } = statement
    const place = waitingPlace(document, content[0]?.[0] ?? 0)
    const low: Waiting = {
      item: { kind: 'low-confidence', document, statement: id, confidence },
      weight: 1 - confidence,
      place,
    }
    const nobody: Waiting = {
      item: { kind: 'no-speaker', document, statement: id },
      weight: confidence,
      place,
    }
    const unknown = source.length > 0 && analysis.people.speakers[index]?.person === undefined
    return [...(unknown ? [nobody] : []), ...(confidence < LOW_CONFIDENCE ? [low] : [])]
  })
}

/** How grave it is, as the verdicts are ordered. */
const WEIGHTS: Partial<Record<Verdict, number>> = {
  misattributed: 5,
  altered: 4,
  reworded: 3,
  spliced: 2,
  cut: 1,
}

/**
 * The readings of an utterance that are said by somebody else or changed, and that nobody confirmed; the gravest weigh
 * most. Linear.
 */
export function waitingReadings({ id, occurrences }: Utterance): Waiting[] {
  return occurrences.flatMap((occurrence): Waiting[] => {
    const verdict = waitingVerdict(occurrence)
    if (verdict === undefined || occurrence.confirmed !== undefined) return []
    const { document, span } = occurrence
    return [
      {
        item: { kind: 'changed-reading', utterance: id, document, span, verdict },
        weight: WEIGHTS[verdict] ?? 0,
        place: waitingPlace(document, span[0]),
      },
    ]
  })
}

function waitingVerdict(occurrence: Occurrence): Verdict | undefined {
  return occurrence.verdict === 'misattributed' ? 'misattributed' : changeOf(occurrence)
}

/** A speaker who was put together on thin evidence; one met in many documents weighs most. */
export function waitingSpeaker({ speaker, reason, times }: UncertainSpeaker): Waiting {
  return { item: { kind: 'uncertain-speaker', speaker, reason }, weight: times, place: speaker }
}

/** Decisions that cannot be applied, with the reasons by their ids; in the order of the log. */
export function waitingDecisions(orphaned: ReadonlyMap<number, string>): Waiting[] {
  return [...orphaned].map(([decision, reason]) => ({
    item: { kind: 'orphaned-decision', decision, reason },
    weight: 0,
    place: String(decision).padStart(9, '0'),
  }))
}

/** Why a change of speakers is orphaned. */
export const NO_SUCH_SPEAKER = 'the record no longer has a speaker whom it names'
