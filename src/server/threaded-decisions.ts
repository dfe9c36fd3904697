import type { DecisionMade } from '../build/index.js'
import type { LoggedDecision } from '../decisions/index.js'
import { AskedThread } from './asked-thread.js'
import type { DecideTask } from './decide-thread.js'
import { threadScript } from './thread-script.js'

/** Keeps decisions in a thread of its own: the room goes on answering while that waits for its turn to write. */
export interface ThreadedDecisions {
  /** Rejects as `keepDecisions` throws. */
  readonly keep: (made: readonly DecisionMade[]) => Promise<readonly LoggedDecision[]>
  readonly close: () => Promise<void>
}

/** Where the code is not compiled, this thread does it. */
export function threadedDecisions(record: string): ThreadedDecisions {
  const script = threadScript('decide-thread')
  if (script === undefined) {
    const keep: ThreadedDecisions['keep'] = async made =>
      (await import('./keep-decisions.js')).keepDecisions(record, made)
    return { keep, close: () => Promise.resolve() }
  }
  const thread = new AskedThread<DecideTask, readonly LoggedDecision[]>(script, record)
  return { keep: made => thread.ask(made), close: () => thread.close() }
}
