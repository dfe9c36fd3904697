/**
 * Attribution: the statements of one text, each with source, cue and content. Knows sentences and
 * speech; knows nothing of other documents, nor who a source is.
 */
export type { Attribution, AttributionType, Via } from './attribution.js'
export { extractAttributions } from './extract.js'
export type { ExtractOptions } from './extract.js'
export type { AttributionOptions } from './statements.js'
export { findProvisions } from './provisions.js'
export type { Provision } from './provisions.js'
export { openTagger, taggedStatements } from './tagger/index.js'
export type { Tagger, TaggedStatement } from './tagger/index.js'
export { fullestRule, ruleNames } from './rule-names.js'
export type { RuleName } from './rule-names.js'
