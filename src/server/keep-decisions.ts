import type { DecisionMade } from '../build/index.js'
import { addDecisions } from '../build/index.js'
import type { LoggedDecision } from '../decisions/index.js'
import { OnrecordError } from '../error/index.js'
import { openRecord } from '../store/index.js'

/** So often the writing of others is waited for, eight seconds each time: a stage of a large record can take longer. */
const MOST = 6

/**
 * Keeps decisions in the record at `path`, over a connection of its own, in the thread that calls it: where somebody else writes, it is the
 * thread that waits.
 *
 * @throws OnrecordError as `addDecisions`; `record-busy` after three quarters of a minute.
 */
export function keepDecisions(path: string, made: readonly DecisionMade[]): readonly LoggedDecision[] {
  const store = openRecord(path, 'edit')
  try {
    for (let tried = 1; ; tried++) {
      try {
        return addDecisions(store, made)
      } catch (error) {
        const isBusy = error instanceof OnrecordError && error.code === 'record-busy'
        if (!isBusy || tried === MOST) throw error
      }
    }
  } finally {
    store.close()
  }
}
