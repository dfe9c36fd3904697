/** Accounts: what the documents say on the same point of fact, and where they differ. */
export type { Account, Discrepancy } from './account.js'
