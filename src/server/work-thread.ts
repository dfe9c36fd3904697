import { parentPort, workerData } from 'node:worker_threads'
import { OnrecordError } from '../error/index.js'
import type { Unread } from '../ingest/index.js'
import type { Work, WorkNews } from './run-work.js'
import { runWork } from './run-work.js'

/** What the thread says to the one that started it: the last word is `done` or `failed`. */
export type ThreadWord =
  | WorkNews
  | { readonly kind: 'done'; readonly unread: readonly Unread[] }
  | { readonly kind: 'failed'; readonly code: string | undefined; readonly seen: string | undefined }

const say = (word: ThreadWord): void => parentPort?.postMessage(word, [])

try {
  say({ kind: 'done', unread: await runWork(workerData as Work, say) })
} catch (error) {
  // Errors lose their class between threads.
  const ours = error instanceof OnrecordError
  say({ kind: 'failed', code: ours ? error.code : undefined, seen: ours ? error.seen : String(error) })
}
