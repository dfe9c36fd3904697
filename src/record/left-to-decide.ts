import type { Utterance } from '../collation/index.js'
import type { FindDocument, KeptDecision, LoggedDecision } from '../decisions/index.js'
import { keptDecisions, orphanedDecisions, standing, undoneIn } from '../decisions/index.js'
import type { MergedSpeakers } from '../people/index.js'
import type { DocumentId } from '../text/index.js'
import { documentsOf } from './documents-of.js'
import { lostMatches } from './lost-matches.js'
import type { AnalysedDocument } from './model.js'
import type { Waiting } from './waiting.js'
import { byWaiting } from './waiting.js'
import {
  NO_SUCH_SPEAKER,
  waitingDecisions,
  waitingReadings,
  waitingSpeaker,
  waitingStatements,
} from './what-waits.js'

/** What persons decided, and what they are to decide. */
export interface LeftToDecide {
  /** The log with what has become of each decision. */
  readonly decisions: readonly KeptDecision[]
  /** What waits for a person, in the order of the queue. */
  readonly waiting: readonly Waiting[]
}

/** What was derived with a log of decisions. */
export interface DecidedOutcome {
  readonly log: readonly LoggedDecision[]
  readonly find: FindDocument
  readonly merged: MergedSpeakers
  readonly analysed: readonly AnalysedDocument[]
  readonly utterances: readonly Utterance[]
}

/**
 * The log and the queue of a record that was derived as a whole. Linear in what was found, and in the utterances for
 * each confirmed reading.
 */
export function leftToDecide(outcome: DecidedOutcome): LeftToDecide {
  const { log, merged, analysed, utterances } = outcome
  const orphaned = orphansOf(outcome)
  return {
    decisions: keptDecisions(log, { undone: undoneIn(log), orphaned }),
    waiting: [
      ...waitingDecisions(orphaned),
      ...utterances.flatMap(waitingReadings),
      ...merged.uncertain.map(waitingSpeaker),
      ...analysed.flatMap(({ analysis }) => waitingStatements(analysis)),
    ].toSorted(byWaiting),
  }
}

function orphansOf({ log, find, merged, utterances }: DecidedOutcome): ReadonlyMap<number, string> {
  const inForce = standing(log)
  const utterancesOf = (id: DocumentId): Utterance[] =>
    utterances.filter(one => documentsOf(one).includes(id))
  const orphaned = new Map([
    ...lostMatches(inForce, { find, utterancesOf }),
    ...orphanedDecisions(inForce, find),
  ])
  for (const { id } of merged.orphaned) if (id !== undefined) orphaned.set(id, NO_SUCH_SPEAKER)
  return orphaned
}
