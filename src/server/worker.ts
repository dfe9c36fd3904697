import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ErrorCode } from '../error/index.js'
import { CATALOGUE, OnrecordError } from '../error/index.js'
import type { Unread } from '../ingest/index.js'
import type { Work, WorkNews } from './run-work.js'
import { runWork } from './run-work.js'
import type { ThreadWord } from './work-thread.js'

/** Work that is going on. */
export interface Working {
  /** What could not be read; rejects with what stopped the work. */
  readonly done: Promise<readonly Unread[]>
  /** Ends it where it stands: what was written stays, and is completed by the next work. */
  readonly stop: () => Promise<unknown>
}

/** Does work in a thread of its own, so that the room goes on answering; in this one where the code is not compiled. */
export function startWork(work: Work, tell: (news: WorkNews) => void): Working {
  const script = threadScript()
  if (script === undefined) return { done: runWork(work, tell), stop: () => Promise.resolve() }
  const thread = new Worker(script, { workerData: work })
  const done = new Promise<readonly Unread[]>((resolve, reject) => {
    thread.on('message', (word: ThreadWord) => {
      if (word.kind === 'done') resolve(word.unread)
      else if (word.kind === 'failed') reject(asError(word))
      else tell(word)
    })
    thread.once('error', reject)
    // After its last word this changes nothing.
    thread.once('exit', () => reject(new Error('the thread that worked on the record ended')))
  })
  return { done, stop: () => thread.terminate() }
}

/** Beside this file where it was compiled file by file, in the layer's folder where it was bundled with the command line. */
function threadScript(): URL | undefined {
  if (import.meta.url.endsWith('.ts')) return undefined
  return ['./work-thread.js', '../server/work-thread.js']
    .map(place => new URL(place, import.meta.url))
    .find(url => existsSync(fileURLToPath(url)))
}

function asError({ code, seen }: ThreadWord & { readonly kind: 'failed' }): Error {
  if (code !== undefined && isCode(code)) return new OnrecordError(code, seen === undefined ? {} : { seen })
  return new Error(seen)
}

function isCode(code: string): code is ErrorCode {
  return code in CATALOGUE
}
