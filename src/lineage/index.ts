/**
 * Lineage: which document took from which, and why we think so: credits, common wording, shared
 * deviations from the primary text.
 */
export { findWritings } from './find-writings.js'
export { findCredits } from './credit.js'
export { deriveLineage, deriveLineageOf } from './derive-lineage.js'
export type { LineageOfSome } from './derive-lineage.js'
export { mayShareNarrative, narrativePlaces, narrativeRuns, narrativeSamples } from './narrative-samples.js'
export { touchedDocuments } from './touched-documents.js'
export type { ChangedUtterance, KnownDocument } from './touched-documents.js'
export { isOwnReporting } from './edge.js'
export type { Credit, EdgeBasis, EdgeEvidence, LineageEdge } from './edge.js'
export type { Pile } from './pile.js'
export { publicationOrder } from './publication-order.js'
export { standingCredits } from './standing-credits.js'
export { stemma } from './stemma.js'
export type { Reading, Stemma, StemmaContext, StemmaNode, StemmaParent } from './stemma.js'
