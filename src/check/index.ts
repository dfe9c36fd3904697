/** Check: each quotation of a draft against the record: verdict, difference, source passage. */
export { checkDraft } from './check-draft.js'
export type { Draft } from './draft.js'
export type { Finding, FindingVariant, Severity, SourcePassage } from './finding.js'
export { traceWords } from './trace-words.js'
export type { TracedPlace } from './trace-words.js'
