import type { Unread } from '../ingest/index.js'
import type { RecordStore } from '../store/index.js'
import { analyseStage } from './analyse-stage.js'
import { compareStage } from './compare-stage.js'
import { decideStage } from './decide-stage.js'
import { groupStage } from './group-stage.js'
import { lineageStage } from './lineage-stage.js'
import { linkStage } from './link-stage.js'
import { nameStage } from './name-stage.js'
import { oneAtATime } from './one-at-a-time.js'
import type { OnProgress } from './progress.js'
import { noteOrphans, queueOrphans, takeDecisions } from './take-decisions.js'

/**
 * Derives whatever is noted to be derived, stage after stage, and what persons decide meanwhile; gives the documents that could
 * not be analysed.
 *
 * @throws OnrecordError `record-busy` where somebody else works on a shared record.
 */
export async function derive(
  store: RecordStore,
  onProgress: OnProgress,
  patience?: number,
): Promise<readonly Unread[]> {
  return store.isComplete() ? [] : oneAtATime(store, () => deriveAll(store, onProgress), patience)
}

/** The same, for who has the record for himself (`oneAtATime`). */
export async function deriveAll(store: RecordStore, onProgress: OnProgress): Promise<readonly Unread[]> {
  if (store.isComplete()) return []
  store.refresh()
  noteOrphans(store)
  takeDecisions(store)
  let failed = await deriveOnce(store, onProgress)
  while (takeDecisions(store)) failed = await deriveOnce(store, onProgress)
  queueOrphans(store)
  return failed
}

async function deriveOnce(store: RecordStore, onProgress: OnProgress): Promise<readonly Unread[]> {
  decideStage(store, onProgress)
  const failed = await analyseStage(store, onProgress)
  nameStage(store, onProgress)
  linkStage(store, onProgress)
  groupStage(store, onProgress)
  lineageStage(store, onProgress)
  compareStage(store, onProgress)
  return failed
}
