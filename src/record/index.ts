/**
 * Record: the stages of the core put together. One document is analysed by itself (`DocumentAnalysis`);
 * then what several documents have in common is derived from the analyses.
 */
export type { DocumentAnalysis, Provision, RecordContents, Statement, StatementId } from './model.js'
export type { RecordDocument, RecordView } from './view.js'
