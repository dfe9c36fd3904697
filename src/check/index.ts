/** Check: each quotation of a draft against the record: verdict, difference, source passage. */
export type { Finding, Severity, SourcePassage } from './finding.js'
