/**
 * Decisions: what persons confirm, correct, add, reject, assign, merge, split and note, kept apart from what the program
 * found, and applied to it anew after every derivation. Knows the log and how each decision changes what was found; knows no
 * file and no clock.
 */
export { assignSpeakers } from './assign-speakers.js'
export { decidedMatches } from './decided-matches.js'
export { decideStatements } from './decide-statements.js'
export type { StatementsToDecide } from './decide-statements.js'
export type {
  Decision,
  DecisionDraft,
  DecisionKind,
  DecisionOver,
  LoggedDecision,
  NewDecision,
  PassageOn,
  QuotedSpan,
  StatementOn,
} from './decision.js'
export { keptDecisions, orphanedDecisions, whyOrphaned } from './kept-decision.js'
export type { DecisionState, FindDocument, KeptDecision, LogState, NamedDocument } from './kept-decision.js'
export { documentsNamed, mapDecision } from './map-spans.js'
export type { SpanMap } from './map-spans.js'
export { placeOfQuoted, quoteSpan } from './quoted-span.js'
export { standing, undoneBy, undoneIn } from './standing.js'
export type { Undo } from './standing.js'
export { speakerChanges } from './speaker-changes.js'
export type {
  DecidedStatement,
  DecidedStatements,
  HowDecided,
  RejectedStatement,
  StatementAsDecided,
} from './statements-as-decided.js'
