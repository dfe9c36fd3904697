import { findDiscrepancies } from '../accounts/index.js'
import type { RecordStore } from '../store/index.js'
import { inBatches } from './batches.js'
import type { OnProgress } from './progress.js'

/** So many topics are compared in one transaction. */
const BATCH = 500

/** Compares the accounts of each topic that was touched. */
export function compareStage(store: RecordStore, onProgress: OnProgress): void {
  const topics = store.todo.items('topic')
  let done = 0
  for (const batch of inBatches(topics, BATCH)) {
    store.transaction(() => {
      for (const topic of batch) {
        store.accounts.setDiscrepancies(topic, findDiscrepancies(store.accounts.on(topic)))
        store.todo.done('topic', topic)
      }
    })
    done += batch.length
    onProgress({ stage: 'compare', done, total: topics.length })
  }
}
