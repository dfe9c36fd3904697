/**
 * Record: the stages of the core put together. One document is analysed by itself (`DocumentAnalysis`);
 * then what several documents have in common is derived from the analyses.
 */
export type { Provision } from '../attribution/index.js'
export { analyse } from './analyse.js'
export type { AnalysisTools } from './analyse.js'
export { decideAnalysis } from './decide-analysis.js'
export { deriveRecord } from './derive-record.js'
export type { DerivedRecord, SpeakerInDocument } from './derive-record.js'
export { CHANGED_VERDICTS, changeOf, isChanged } from './changed.js'
export { isNotable } from './notable.js'
export { documentsOf } from './documents-of.js'
export { lostMatches } from './lost-matches.js'
export type { MatchSources } from './lost-matches.js'
export { memoryRecord } from './memory-record.js'
export type {
  AnalysedDocument,
  DecidedInDocument,
  DocumentAnalysis,
  OwnPassage,
  RecordContents,
  Statement,
  StatementId,
} from './model.js'
export { nearSpellings } from './near-spelling.js'
export type { KnownWord } from './near-spelling.js'
export { searchPassage } from './search-passage.js'
export type { SearchPassage } from './search-passage.js'
export { findTerms, foldWord, indexedText, searchTerms } from './search-terms.js'
export type { ReadingOfTerms, SearchTerm, TermHit } from './search-terms.js'
export { siblingWords } from './sibling-words.js'
export type { SiblingWords } from './sibling-words.js'
export { statementsOf } from './statements-of.js'
export type {
  DecidedView,
  GivenRole,
  RecordDocument,
  RecordTotals,
  RecordView,
  SharingDocuments,
} from './view.js'
export { witnessOf, witnessParts } from './witness-of.js'
export type { SpeakerOfPerson, WitnessParts } from './witness-of.js'
export { keysOfSpeaker } from './keys-of-speaker.js'
export { previewSpeakers } from './preview-speakers.js'
export type { PreviewInput, SpeakerCount, SpeakerPreview } from './preview-speakers.js'
export { WAITING_KINDS, WAITING_LIMIT } from './waiting.js'
export type { Waiting, WaitingItem, WaitingKind, WaitingPage, WaitingQuery } from './waiting.js'
export {
  NO_SUCH_SPEAKER,
  waitingDecisions,
  waitingReadings,
  waitingSpeaker,
  waitingStatements,
} from './what-waits.js'
export type { Found, FoundSpeaker, SearchFilters, SearchQuery, WordIndex } from './word-index.js'
