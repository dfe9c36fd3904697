/**
 * Report: records and findings as text for people and programs. Pure functions from plain data to
 * strings; what comes from documents is shown, never obeyed (no control characters, no HTML).
 */
export { formatBuild } from './build-report.js'
export type { BuildReport, UnreadFile } from './build-report.js'
export { decisionRow, exportRows } from './export-rows.js'
export type { ExportRow } from './export-rows.js'
export { sourceNote } from './source-note.js'
export { adviceFor } from './finding-advice.js'
export { findingDifference, verdictList } from './finding-parts.js'
export { escapeHtml } from './escape-html.js'
export type { CheckedDraft } from './finding-parts.js'
export { passagePlace, withSeverity } from './finding-parts.js'
export { formatProposals } from './proposals.js'
export type { ProposedQuotation } from './proposals.js'
export { FINDING_CODES } from './explanations.js'
export type { FindingCode } from './explanations.js'
export { formatExplanation } from './format-explanation.js'
export { FINDING_FORMATS, formatFindings } from './findings.js'
export type { FindingFormat, FindingOptions } from './findings.js'
export { LISTINGS, formatListing } from './listing.js'
export type { Selection } from './contents-index.js'
export type { Listing, ListingOf } from './listing.js'
export { listingRows } from './listing-rows.js'
export { decisionWords } from './decision-words.js'
export type { DecisionWords } from './decision-words.js'
export { trainingRows } from './training-rows.js'
export { plainStyle } from './style.js'
export type { Style, Tone } from './style.js'
export { searchAnswer } from './search-answer.js'
export type {
  FoundDocument,
  FoundPassage,
  FoundQuotation,
  MissedTerm,
  SearchAnswer,
  SearchRequest,
} from './search-answer.js'
export { searchRow } from './search-row.js'
export { formatSearch } from './search-text.js'
export type { Searched } from './search-text.js'
export { formatSummary } from './summary.js'
export { summaryRow } from './summary-row.js'
export { formatTrace, traceRows, tracedDifference } from './trace.js'
export type { Traced } from './trace.js'
export { timelineOf } from './timeline.js'
export type { TimelineEvent } from './timeline.js'
export { differenceOf } from './difference.js'
export type { DifferencePart } from './difference.js'
export { placesIn } from './place.js'
export type { PlaceOf } from './place.js'
export { tellingReasons } from './telling-reasons.js'
export { severityOfReading, verdictTone } from './verdict-tone.js'
export { passagesOf } from './carried-passages.js'
export type { CarriedPassage } from './carried-passages.js'
export { bothEnds, opening } from './opening.js'
export {
  byAppearance,
  EMPTY_SELECTION,
  indexContents,
  isBase,
  occurrenceDifference,
  shortTitle,
} from './contents-index.js'
export type { ContentsIndex } from './contents-index.js'
export { changeKey } from './altered-readings.js'
export { alteredReadings, isAltered, isPrimary } from './altered-readings.js'
export type { AlteredReading } from './altered-readings.js'
export { CHANGE_VERBS, alteredSource } from './altered-entry.js'
export { misattributions } from './misattributions.js'
export type { Misattribution } from './misattributions.js'
export { discrepanciesOf } from './discrepancies-of.js'
export { accountsByValue, shownValue } from './discrepancy-entry.js'
export { DAMAGE_WORDS, wordsAround } from './damaged-documents.js'
