import type { CheckReport, Checks, HandedFile } from '../api/index.js'
import { AskedThread } from './asked-thread.js'
import type { CheckTask } from './check-thread.js'
import { threadScript } from './thread-script.js'

/** Checks in a thread of their own, which keeps what it has read at hand. */
export interface ThreadedChecks extends Checks {
  readonly close: () => Promise<void>
}

/** Checks that leave the room free to answer others. Where the code is not compiled, `otherwise` does it in this thread. */
export function threadedChecks(record: string, otherwise: Checks): ThreadedChecks {
  const script = threadScript('check-thread')
  if (script === undefined) return { ...otherwise, close: () => Promise.resolve() }
  const thread = new AskedThread<CheckTask, unknown>(script, record)
  return {
    report: async request => (await thread.ask({ kind: 'report', request })) as CheckReport,
    file: async request => (await thread.ask({ kind: 'file', request })) as HandedFile,
    close: () => thread.close(),
  }
}
