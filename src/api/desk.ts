import type { DecisionDraft, LoggedDecision } from '../decisions/index.js'
import type { RecordStore } from '../store/index.js'
import type { Checks } from './checks.js'
import type { Jobs } from './jobs.js'

/** What the API works on: one record that is open. */
export interface Desk {
  /** The name of the record's file, without its folder. */
  readonly name: string
  /**
   * The record as it is now: ask anew for each request, since others write to it meanwhile. What is read of it without giving way (no `await`
   * between) is read of one state.
   */
  readonly store: () => RecordStore
  /**
   * Tells one state of the record from the next, that which `store` reads: what was worked out from it holds as long as
   * this is the same.
   */
  readonly state: () => string
  /** What an error that reading threw means to the reader, as an OnrecordError (damage, a full disk); any other as it is. */
  readonly failure: (error: unknown) => unknown
  /** Is told of what went wrong inside, of which a client is told nothing. */
  readonly onFault: (error: unknown) => void
  readonly jobs: Jobs
  readonly checks: Checks
  /**
   * Adds decisions at the end of the log, all or none, with the time of now. What follows from them is derived by a job. Others are answered
   * meanwhile. Rejects with OnrecordError `invalid-decision`, `target-unwritable`, `record-busy`, `disk-full`.
   */
  readonly decide: (
    drafts: readonly DecisionDraft[],
    who: { readonly by: string; readonly reason?: string | undefined },
  ) => Promise<readonly LoggedDecision[]>
}
