import { Worker } from 'node:worker_threads'
import type { CheckReport, Checks, HandedFile } from '../api/index.js'
import type { CheckAnswer, CheckTask } from './check-thread.js'
import { errorFrom, threadScript } from './thread-script.js'

/** Checks in a thread of their own, which keeps what it has read at hand. */
export interface ThreadedChecks extends Checks {
  readonly close: () => Promise<unknown>
}

/**
 * Checks that leave the room free to answer others. The thread starts with the first one; one that dies fails what it had in hand, and
 * the next check starts another. Where the code is not compiled, `otherwise` does it in this thread.
 */
export function threadedChecks(record: string, otherwise: Checks): ThreadedChecks {
  const script = threadScript('check-thread')
  if (script === undefined) return { ...otherwise, close: () => Promise.resolve() }
  const pending = new Map<number, Pending>()
  let thread: Worker | undefined
  let next = 0
  const start = (): Worker => {
    const started = new Worker(script, { workerData: record })
    started.on('message', (answer: CheckAnswer) => {
      const waiting = pending.get(answer.number)
      pending.delete(answer.number)
      if (answer.kind === 'done') waiting?.resolve(answer.result)
      else waiting?.reject(errorFrom(answer.code, answer.seen))
    })
    // An error ends the thread: `exit` follows.
    started.on('error', () => undefined)
    started.once('exit', () => {
      thread = undefined
      for (const { reject } of pending.values()) reject(new Error('the thread that checks drafts ended'))
      pending.clear()
    })
    // A thread that waits keeps no program alive.
    started.unref()
    return started
  }
  const ask = (task: Unnumbered): Promise<CheckReport | HandedFile> =>
    new Promise((resolve, reject) => {
      const number = next++
      pending.set(number, { resolve, reject })
      thread ??= start()
      thread.postMessage({ ...task, number } satisfies CheckTask, [])
    })
  return {
    report: async request => (await ask({ kind: 'report', request })) as CheckReport,
    file: async request => (await ask({ kind: 'file', request })) as HandedFile,
    close: async () => thread?.terminate(),
  }
}

type Unnumbered = CheckTask extends infer Task
  ? Task extends CheckTask
    ? Omit<Task, 'number'>
    : never
  : never

interface Pending {
  readonly resolve: (result: CheckReport | HandedFile) => void
  readonly reject: (error: Error) => void
}
