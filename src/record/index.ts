/**
 * Record: the stages of the core put together. One document is analysed by itself (`DocumentAnalysis`);
 * then what several documents have in common is derived from the analyses.
 */
export type { Provision } from '../attribution/index.js'
export { analyse } from './analyse.js'
export type { AnalysisTools } from './analyse.js'
export { deriveRecord } from './derive-record.js'
export type { DerivedRecord, SpeakerInDocument } from './derive-record.js'
export { CHANGED_VERDICTS, changeOf, isChanged } from './changed.js'
export { documentsOf, memoryRecord } from './memory-record.js'
export type {
  AnalysedDocument,
  DocumentAnalysis,
  OwnPassage,
  RecordContents,
  Statement,
  StatementId,
} from './model.js'
export { statementsOf } from './statements-of.js'
export type { GivenRole, RecordDocument, RecordTotals, RecordView } from './view.js'
export { witnessOf, witnessParts } from './witness-of.js'
export type { SpeakerOfPerson, WitnessParts } from './witness-of.js'
export type { SpeakerCount, SpeakerPreview } from './preview-speakers.js'
export { WAITING_KINDS } from './waiting.js'
export type { WaitingItem, WaitingKind, WaitingPage, WaitingQuery } from './waiting.js'
