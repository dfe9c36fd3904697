/** Check: each quotation of a draft against the record: verdict, difference, source passage. */
export { asDraft, unusedNotes } from './as-draft.js'
export { checkDraft, inspectDraft } from './check-draft.js'
export { checkMemory } from './check-memory.js'
export type { CheckMemory } from './check-memory.js'
export type { Draft } from './draft.js'
export { applyEdits, composeEdits, movedBy, originOf } from './edits.js'
export { NOTE_CODES } from './finding.js'
export type {
  Contested,
  Finding,
  FindingVariant,
  Inspection,
  NoteCode,
  ReviewNote,
  Severity,
  SourcePassage,
  WitnessReading,
  WitnessReadings,
} from './finding.js'
export { lostNegation } from './lost-negation.js'
export { letStandNote } from './let-stand-note.js'
export { proposeFixes, withEdits } from './propose-fixes.js'
export type { Proposal } from './propose-fixes.js'
export { proposeFix } from './propose-fix.js'
export type { ProposedEdit } from './propose-fix.js'
export type { CheckSettings } from './settings.js'
export { suppressionsOf } from './suppressions.js'
export type { LetStand } from './suppressions.js'
export { traceWords } from './trace-words.js'
export type { TracedPlace } from './trace-words.js'
