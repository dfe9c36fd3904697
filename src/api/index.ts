/**
 * Api: the record over HTTP. Routes and their schemas; knows requests and answers, and nothing of sockets,
 * tokens and files: those are the server's.
 */
export { checksOver } from './checks.js'
export type { Checks } from './checks.js'
export type { HandedFile } from './check/export-draft.js'
export { createApi } from './create-api.js'
export type { Api } from './create-api.js'
export type { Desk } from './desk.js'
export type { IncomingFile, Jobs } from './jobs.js'
export { FAULT, failureOf } from './failure-of.js'
export type { Failure } from './schema/failure.js'
export type {
  CheckReport,
  CheckedNote,
  CheckedPassage,
  CheckedQuotation,
  DraftExport,
  DraftRequest,
} from './schema/check.js'
export type { AdditionReport, AdditionRequest, Job, TakenDocument, UnreadFile } from './schema/job.js'
export type {
  Mended,
  NamedDocument,
  ReadChange,
  Reading,
  ReadOccurrence,
  ReadStatement,
  WordsPlace,
} from './schema/reading.js'
export type {
  AlteredEntries,
  AlteredEntry,
  DamagedEntries,
  DiscrepancyEntries,
  MisattributedEntries,
} from './schema/attention.js'
export type { RecordOverview } from './schema/record-overview.js'
export type { DecisionDraftBody, DecisionRow } from './schema/decisions.js'
export type { ReviewItem, ReviewPage, SpeakerChoice } from './schema/review.js'
export type {
  BaseParagraph,
  PlaceOfVariation,
  Quotation,
  QuotationChange,
  QuotationPassage,
  QuotationReading,
  QuotationWitness,
  Splice,
  WitnessParent,
} from './schema/quotation.js'
export type { SearchResults } from './schema/search.js'
export type { QuotationRow, QuotationShares } from './schema/quotation-list.js'
export type { PersonPage, PersonRow, PersonStatement, SpeakerPreviewBody } from './schema/people.js'
export type { Lane, TimelineAnswer, TimelineEvents } from './schema/timeline.js'
export type { LineageEdges, LineageGraph } from './schema/lineage.js'
