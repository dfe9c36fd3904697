import { parentPort } from 'node:worker_threads'
import type { SourceDocument } from '../text/index.js'
import type { Analysed } from './analyst.js'
import { analysed } from './analyst.js'

/** What a worker is asked, and what it answers with the same number. */
export interface WorkerTask {
  readonly number: number
  readonly documents: readonly SourceDocument[]
}

/** The answer to a task: in the order of its documents. */
export interface WorkerAnswer {
  readonly number: number
  readonly analysed: readonly Analysed[]
}

parentPort?.on('message', ({ number, documents }: WorkerTask) => {
  parentPort?.postMessage({ number, analysed: documents.map(analysed) } satisfies WorkerAnswer, [])
})
