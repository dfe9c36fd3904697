import { Worker } from 'node:worker_threads'
import { removeLeftLock } from '../build/index.js'
import type { Unread } from '../ingest/index.js'
import type { Work, WorkNews } from './run-work.js'
import { errorFrom, threadScript } from './thread-script.js'
import type { ThreadWord } from './work-thread.js'

/** Work that is going on. */
export interface Working {
  /** What could not be read; rejects with what stopped the work. */
  readonly done: Promise<readonly Unread[]>
  /** Ends it where it stands: what was written stays, and is completed by the next work. */
  readonly stop: () => Promise<void>
}

/** Does work in a thread of its own, so that the room goes on answering; in this one where the code is not compiled. */
export function startWork(work: Work, tell: (news: WorkNews) => void): Working {
  const script = threadScript('work-thread')
  if (script === undefined) {
    const done = import('./run-work.js').then(({ runWork }) => runWork(work, tell))
    return { done, stop: () => Promise.resolve() }
  }
  const thread = new Worker(script, { workerData: work })
  const done = new Promise<readonly Unread[]>((resolve, reject) => {
    thread.on('message', (word: ThreadWord) => {
      if (word.kind === 'done') resolve(word.unread)
      else if (word.kind === 'failed') reject(errorFrom(word.code, word.seen))
      else tell(word)
    })
    thread.once('error', reject)
    // After its last word this changes nothing.
    thread.once('exit', () => reject(new Error('the thread that worked on the record ended')))
  })
  const stop = async (): Promise<void> => {
    await thread.terminate()
    // The thread has no time to remove it.
    removeLeftLock(work.record)
  }
  return { done, stop }
}
