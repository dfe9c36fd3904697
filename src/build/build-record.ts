import { dirname, resolve } from 'node:path'
import { OnrecordError } from '../error/index.js'
import type { DocumentRead, Unread } from '../ingest/index.js'
import { readDocuments } from '../ingest/index.js'
import type { OpenMode, RecordStore } from '../store/index.js'
import { openRecord } from '../store/index.js'
import { deriveAll } from './derive.js'
import { oneAtATime } from './one-at-a-time.js'
import type { OnProgress } from './progress.js'
import type { Intake } from './take-in.js'
import { takeIn } from './take-in.js'

/** How a record is built. */
export interface BuildOptions {
  readonly onProgress?: OnProgress
  /** Is told of each document that was taken in, once it is kept. */
  readonly onTaken?: (taken: Taken) => void
  /** `edit` for a record that others have open and go on reading; it must exist. `extend`, which locks it, where it is left out. */
  readonly mode?: Exclude<OpenMode, 'read'>
  /** How long to wait for others who work on a shared record, in milliseconds; half a minute where it is left out. */
  readonly patience?: number
}

/** A document that a build took in. */
export interface Taken {
  readonly document: DocumentRead['document']
  /** Where it lies, relative to the folder of the record. */
  readonly path: string
  readonly intake: Intake
}

/** What a build did. */
export interface BuildOutcome {
  /** Files and lines that were added, that changed since the last build, and that were there already. */
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** How many documents the record now holds, without earlier versions. */
  readonly documents: number
  /** What could not be read, was left alone or could not be fully understood, in the order in which it was met. */
  readonly unread: readonly Unread[]
}

/** Of more files that could not be read the reasons are left out. */
const TOLD_FILES = 5

/** So many documents are taken in and derived in one transaction: a build that is killed then begins anew. */
const FEW = 8

/** So many documents are taken in in one transaction. */
const BATCH = 64

/**
 * Makes or extends the record at `target` from files and folders. Each document is analysed by itself, then what it shares with others
 * is derived; running it again changes nothing, and a run that was killed at any moment is completed by the next, to the
 * same record. The order in which documents came does not show. The paths of documents are kept relative
 * to the folder of the record. Cost: the documents that are new or changed, and what they touch.
 *
 * @throws OnrecordError `path-not-found`, `no-documents` and `documents-unreadable` (not for `edit`), and what `openRecord` throws; for `edit` `record-busy` where somebody
 * else works on it.
 */
export async function buildRecord(
  paths: readonly string[],
  target: string,
  options: BuildOptions = {},
): Promise<BuildOutcome> {
  const onProgress = options.onProgress ?? (() => undefined)
  const taking = new Taking(target, { ...options, onProgress })
  const build = async (): Promise<BuildOutcome> => {
    for await (const reading of readDocuments(paths, { base: dirname(resolve(target)) })) {
      if (reading.kind === 'unread') taking.unread.push(reading)
      else taking.take(reading)
    }
    const derived = async (): Promise<readonly Unread[]> => deriveAll(taking.finish(paths), onProgress)
    const failed = taking.isLittle() ? await taking.open().joined(derived) : await derived()
    const store = taking.open()
    return { ...taking.counts, documents: store.documents.count(), unread: [...taking.unread, ...failed] }
  }
  try {
    // What is taken in can replace what somebody else's derivation has in hand.
    return options.mode === 'edit' ? await oneAtATime(taking.open(), build, options.patience) : await build()
  } catch (error) {
    throw taking.store?.failure(error) ?? error
  } finally {
    taking.store?.close()
  }
}

/** Takes documents in, some at a time. A record that is extended is opened when the first one is there: no documents, no record. */
class Taking {
  store: RecordStore | undefined
  readonly unread: Unread[] = []
  readonly counts: Record<Intake, number> = { added: 0, changed: 0, unchanged: 0 }
  readonly #target: string
  readonly #options: BuildOptions
  #waiting: DocumentRead[] = []
  #taken = 0

  constructor(target: string, options: BuildOptions) {
    this.#target = target
    this.#options = options
  }

  take(read: DocumentRead): void {
    this.#waiting.push(read)
    if (this.#waiting.length === BATCH) this.#write()
  }

  /**
   * Whether all that there is to take in and to derive is so little that it can be one transaction. Not of a record that others have
   * open, nor for who is told of documents when they are kept.
   */
  isLittle(): boolean {
    const { mode, onTaken } = this.#options
    const isFew = this.#taken === 0 && this.#waiting.length > 0 && this.#waiting.length <= FEW
    return isFew && mode !== 'edit' && onTaken === undefined && this.open().isComplete()
  }

  open(): RecordStore {
    return (this.store ??= openRecord(this.#target, this.#options.mode ?? 'extend'))
  }

  finish(paths: readonly string[]): RecordStore {
    this.#write()
    if (this.store === undefined) throw this.#nothing(paths)
    return this.store
  }

  /** Why there is no record: files that are damaged are told with what is wrong with them. */
  #nothing(paths: readonly string[]): OnrecordError {
    const failed = this.unread.filter(({ outcome }) => outcome !== 'skipped')
    if (failed.length === 0) return new OnrecordError('no-documents', { seen: paths.join(', ') })
    const told = failed.slice(0, TOLD_FILES).map(({ path, reason }) => `${path}: ${reason}`)
    const more = failed.length > TOLD_FILES ? [`and ${failed.length - TOLD_FILES} more`] : []
    return new OnrecordError('documents-unreadable', { seen: [...told, ...more].join('; ') })
  }

  #write(): void {
    const batch = this.#waiting
    this.#waiting = []
    const last = batch.at(-1)
    if (last === undefined) return
    const store = this.open()
    const intakes = store.transaction(() => batch.map(read => ({ read, intake: takeIn(store, read) })))
    for (const { read, intake } of intakes) {
      this.counts[intake]++
      this.#options.onTaken?.({ document: read.document, path: read.path, intake })
    }
    this.#taken += batch.length
    this.#options.onProgress?.({ stage: 'read', done: this.#taken, total: undefined, path: last.path })
  }
}
