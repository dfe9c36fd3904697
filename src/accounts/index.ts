/** Accounts: what the documents say on the same point of fact, and where they differ. */
export type { Account, Discrepancy } from './account.js'
export { findDiscrepancies } from './discrepancy.js'
export { findAccounts, findFacts } from './find-accounts.js'
export { isQuotedNumber } from './point.js'
export type { DatedPlace } from './scene.js'
export { topicOf } from './topic.js'
