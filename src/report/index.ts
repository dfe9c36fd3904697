/**
 * Report: records and findings as text for people and programs. Pure functions from plain data to
 * strings; what comes from documents is shown, never obeyed (no control characters, no HTML).
 */
export { formatBuild } from './build-report.js'
export type { BuildReport, UnreadFile } from './build-report.js'
export { exportRows } from './export-rows.js'
export type { ExportRow } from './export-rows.js'
export type { CheckedDraft } from './finding-parts.js'
export { FINDING_FORMATS, formatFindings } from './findings.js'
export type { FindingFormat } from './findings.js'
export { atLeast } from './findings-cli.js'
export { LISTINGS, formatListing } from './listing.js'
export type { Selection } from './contents-index.js'
export type { Listing, ListingOf } from './listing.js'
export { listingRows } from './listing-rows.js'
export { colourStyle, plainStyle } from './style.js'
export type { Style, Tone } from './style.js'
export { formatSummary } from './summary.js'
export { summaryRow } from './summary-row.js'
export { formatTrace, traceRows } from './trace.js'
export type { Traced } from './trace.js'
export { timelineOf } from './timeline.js'
export type { TimelineEvent } from './timeline.js'
