/**
 * Lineage: which document took from which, and why we think so: credits, common wording, shared
 * deviations from the primary text.
 */
export { findCredits } from './credit.js'
export type { Credit, EdgeBasis, EdgeEvidence, LineageEdge } from './edge.js'
