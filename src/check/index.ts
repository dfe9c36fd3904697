/** Check: each quotation of a draft against the record: verdict, difference, source passage. */
export { checkDraft, inspectDraft } from './check-draft.js'
export type { Draft } from './draft.js'
export type {
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
export { traceWords } from './trace-words.js'
export type { TracedPlace } from './trace-words.js'
