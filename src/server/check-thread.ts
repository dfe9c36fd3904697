import { parentPort, workerData } from 'node:worker_threads'
import type { CheckReport, DraftExport, DraftRequest, HandedFile } from '../api/index.js'
import { checksOver } from '../api/index.js'
import { OnrecordError } from '../error/index.js'
import { openRecord } from '../store/index.js'

/** What the thread is asked. */
export type CheckTask = { readonly number: number } & (
  | { readonly kind: 'report'; readonly request: DraftRequest }
  | { readonly kind: 'file'; readonly request: DraftExport }
)

/** The answer to the task of the same number. */
export type CheckAnswer = { readonly number: number } & (
  | { readonly kind: 'done'; readonly result: CheckReport | HandedFile }
  | { readonly kind: 'failed'; readonly code: string | undefined; readonly seen: string | undefined }
)

const store = openRecord(workerData as string, 'read')
const checks = checksOver(() => {
  store.refresh()
  return store.view
})

async function answer(task: CheckTask): Promise<CheckAnswer> {
  const { number } = task
  try {
    const result = await (task.kind === 'report' ? checks.report(task.request) : checks.file(task.request))
    return { number, kind: 'done', result }
  } catch (error) {
    // Errors lose their class between threads.
    const ours = error instanceof OnrecordError
    return {
      number,
      kind: 'failed',
      code: ours ? error.code : undefined,
      seen: ours ? error.seen : String(error),
    }
  }
}

parentPort?.on('message', (task: CheckTask) => {
  void answer(task).then(said => parentPort?.postMessage(said, []))
})
