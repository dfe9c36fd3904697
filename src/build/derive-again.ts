import type { Unread } from '../ingest/index.js'
import type { RecordStore } from '../store/index.js'
import { openRecord } from '../store/index.js'
import { derive } from './derive.js'
import type { OnProgress } from './progress.js'

/**
 * Derives what decisions and earlier builds left to be derived, stage after stage, and no more: an open record is left open, one
 * given by its path is opened shared (`edit`) and closed. Decisions that come meanwhile are derived too. Gives the
 * documents that could not be analysed. Meant for a worker: it computes in the thread that calls it.
 * Waits for others who work on the record for `patience` milliseconds, half a minute where it is left out.
 *
 * @throws OnrecordError what `openRecord` throws; `record-busy` where somebody else derives it.
 */
export async function deriveAgain(
  record: RecordStore | string,
  onProgress: OnProgress = () => undefined,
  patience?: number,
): Promise<readonly Unread[]> {
  if (typeof record !== 'string') return derive(record, onProgress, patience)
  const store = openRecord(record, 'edit')
  try {
    return await derive(store, onProgress, patience)
  } catch (error) {
    throw store.failure(error)
  } finally {
    store.close()
  }
}
