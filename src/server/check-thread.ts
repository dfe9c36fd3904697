import { workerData } from 'node:worker_threads'
import type { DraftExport, DraftRequest } from '../api/index.js'
import { checksOver } from '../api/index.js'
import { openRecord } from '../store/index.js'
import { answerTasks } from './asked-thread.js'

/** What the thread is asked. */
export type CheckTask =
  | { readonly kind: 'report'; readonly request: DraftRequest }
  | { readonly kind: 'file'; readonly request: DraftExport }

const store = openRecord(workerData as string, 'read')
const checks = checksOver(() => {
  store.refresh()
  return store.view
})

answerTasks((task: CheckTask) =>
  task.kind === 'report' ? checks.report(task.request) : checks.file(task.request),
)
