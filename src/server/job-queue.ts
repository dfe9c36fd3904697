import { randomBytes } from 'node:crypto'
import { OnrecordError } from '../error/index.js'
import type { AdditionRequest, IncomingFile, Job, Jobs } from '../api/index.js'
import { FAULT, failureOf } from '../api/index.js'
import { AdditionFolder, sweepIncoming } from './addition-folder.js'
import { keepPasted, takeAddition } from './addition.js'
import type { LiveJob } from './job-log.js'
import { JobLog, told } from './job-log.js'
import type { OpenDesk } from './open-desk.js'
import type { Working } from './worker.js'
import { startWork } from './worker.js'

/** What the queue works on. */
export interface QueueParts {
  /** The path of the record. */
  readonly record: string
  readonly desk: OpenDesk
  readonly now: () => Date
  /** Is told of what went wrong inside: a job says only that something did. */
  readonly onFault: (error: unknown) => void
}

/** An addition that files are put into. */
interface OpenAddition {
  readonly folder: AdditionFolder
  /** The files that are being received. */
  readonly puts: Set<Promise<unknown>>
  /** It takes no more files. */
  starting: boolean
}

/** Work on a record, one piece after another: what is asked for while one runs waits for it. */
export class JobQueue implements Jobs {
  readonly #parts: QueueParts
  /** Where added documents are kept: `NAME.documents` beside `NAME.record`. */
  readonly #home: string
  readonly #log = new JobLog()
  readonly #open = new Map<string, OpenAddition>()
  /** Those that wait or run. */
  readonly #started = new Set<AdditionFolder>()
  #last: Promise<void> = Promise.resolve()
  #working: Working | undefined
  readonly #closing = new AbortController()

  constructor(parts: QueueParts) {
    this.#parts = parts
    this.#home = `${parts.record.replace(/\.record$/u, '')}.documents`
  }

  /** Goes on with what a server that was killed left: additions that were started, and what was still to be derived. */
  resume(): void {
    if (!this.#parts.desk.writable) return
    sweepIncoming(this.#home, this.#parts.now().getTime())
    for (const folder of AdditionFolder.pending(this.#home)) {
      this.#started.add(folder)
      this.#enqueue(this.#log.add('add', 'waiting'), job => this.#take(job, folder))
    }
    // An addition that fails derives nothing.
    if (!this.#parts.desk.store().isComplete()) this.derive()
  }

  list(): readonly Job[] {
    return this.#log.all().map(told).toReversed()
  }

  get(id: string): Job | undefined {
    const job = this.#log.get(id)
    return job === undefined ? undefined : told(job)
  }

  open(): Job {
    if (!this.#parts.desk.writable) throw new OnrecordError('target-unwritable', { seen: this.#parts.record })
    const folder = AdditionFolder.open(this.#home, this.#name())
    const job = this.#log.add('add', 'open')
    this.#open.set(job.id, { folder, puts: new Set(), starting: false })
    return told(job)
  }

  async put(id: string, { path, body }: IncomingFile): Promise<{ readonly bytes: number } | undefined> {
    const open = this.#open.get(id)
    if (open === undefined || open.starting) return undefined
    const put = open.folder.put(path, body)
    open.puts.add(put)
    try {
      return await put
    } finally {
      open.puts.delete(put)
    }
  }

  async start(id: string, request: AdditionRequest): Promise<Job | undefined> {
    const [job, open] = [this.#log.get(id), this.#open.get(id)]
    if (job === undefined || open === undefined || open.starting) return undefined
    open.starting = true
    try {
      // The folder moves: what is still being written into it would be lost.
      await Promise.allSettled(open.puts)
      const started = this.#move(open.folder, request)
      this.#open.delete(id)
      this.#started.add(started)
      job.state = 'waiting'
      this.#enqueue(job, () => this.#take(job, started))
      return told(job)
    } finally {
      open.starting = false
    }
  }

  #move(folder: AdditionFolder, { pasted, addresses }: AdditionRequest): AdditionFolder {
    if (pasted.length === 0 && addresses.length === 0 && folder.files().length === 0)
      throw new OnrecordError('no-documents')
    keepPasted(folder, pasted)
    return folder.start(this.#home, addresses)
  }

  drop(id: string): Promise<boolean> {
    const open = this.#open.get(id)
    if (open === undefined || open.starting) return Promise.resolve(false)
    open.folder.remove()
    this.#open.delete(id)
    this.#log.remove(id)
    return Promise.resolve(true)
  }

  derive(): Job {
    const waiting = this.#log.all().find(one => one.kind === 'derive' && one.state === 'waiting')
    if (waiting !== undefined) return told(waiting)
    const job = this.#log.add('derive', 'waiting')
    const { record } = this.#parts
    this.#enqueue(job, async () => {
      await this.#work({ kind: 'derive', record }, news => {
        if (news.kind === 'progress') job.progress = news.progress
      })
    })
    return told(job)
  }

  /** Ends the work where it stands; the next server goes on with it. */
  async close(): Promise<void> {
    this.#closing.abort()
    await this.#working?.stop()
    await this.#last
    for (const folder of this.#started) folder.release()
    for (const { folder } of this.#open.values()) folder.release()
  }

  async #take(job: LiveJob, folder: AdditionFolder): Promise<void> {
    job.report = await takeAddition(folder, {
      record: this.#parts.record,
      store: this.#parts.desk.store,
      onProgress: progress => (job.progress = progress),
      signal: this.#closing.signal,
      work: (work, tell) => this.#work(work, tell),
    })
    this.#started.delete(folder)
  }

  readonly #work = async (
    ...[work, tell]: Parameters<typeof startWork>
  ): Promise<Awaited<Working['done']>> => {
    this.#closing.signal.throwIfAborted()
    this.#working = startWork(work, tell)
    try {
      return await this.#working.done
    } finally {
      this.#working = undefined
    }
  }

  #enqueue(job: LiveJob, run: (job: LiveJob) => Promise<void>): void {
    this.#last = this.#last.then(async () => {
      if (this.#closing.signal.aborted) return
      job.state = 'running'
      try {
        await run(job)
        job.state = 'done'
      } catch (error) {
        job.state = 'failed'
        job.failure = failureOf(this.#parts.desk.failure(error)).body
        // What ends because the room closes is no fault.
        if (job.failure.code === FAULT && !this.#closing.signal.aborted) this.#parts.onFault(error)
      } finally {
        job.progress = undefined
      }
    })
  }

  /** Sorts by time: "2026-03-05-1412-x7Qk". */
  #name(): string {
    const time = this.#parts.now().toISOString()
    return `${time.slice(0, 10)}-${time.slice(11, 16).replace(':', '')}-${randomBytes(3).toString('hex')}`
  }
}
