/**
 * Build: ingest, analysis and derivation over a store: incremental, resumable, with progress. Knows the
 * order of the stages; each stage's own work is done by the core.
 */
export { addDecisions } from './add-decisions.js'
export type { DecisionMade } from './add-decisions.js'
export { buildRecord } from './build-record.js'
export type { BuildOptions, BuildOutcome, Taken } from './build-record.js'
export { deriveAgain } from './derive-again.js'
export type { BuildProgress, BuildStage, OnProgress } from './progress.js'
export { removeLeftLock } from './one-at-a-time.js'
export { verifyRecord } from './verify-record.js'
export type { Verified } from './verify-record.js'
