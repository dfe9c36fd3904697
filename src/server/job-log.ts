import { randomBytes } from 'node:crypto'
import type { AdditionReport, Failure, Job, TakenDocument, UnreadFile } from '../api/index.js'

/** A job while it lives: the room's own, told to others as a `Job`. */
export interface LiveJob {
  readonly id: string
  readonly kind: Job['kind']
  state: Job['state']
  progress: Job['progress']
  report: AdditionReport | undefined
  failure: Failure | undefined
}

/** So many jobs that ended are remembered. */
const REMEMBERED = 50

/** So many entries of each list of a report are told; the counts tell of all. */
const TOLD = 100

/** The jobs of a room, the latest last. */
export class JobLog {
  readonly #jobs = new Map<string, LiveJob>()

  add(kind: Job['kind'], state: Job['state']): LiveJob {
    const id = randomBytes(9).toString('base64url')
    const job: LiveJob = { id, kind, state, progress: undefined, report: undefined, failure: undefined }
    this.#jobs.set(id, job)
    const ended = [...this.#jobs.values()].filter(one => one.state === 'done' || one.state === 'failed')
    for (const old of ended.slice(0, -REMEMBERED)) this.#jobs.delete(old.id)
    return job
  }

  get(id: string): LiveJob | undefined {
    return this.#jobs.get(id)
  }

  all(): readonly LiveJob[] {
    return [...this.#jobs.values()]
  }

  remove(id: string): void {
    this.#jobs.delete(id)
  }
}

/** A job as it is told: what it is now. */
export function told(job: LiveJob): Job {
  const { id, kind, state, progress, report, failure } = job
  return {
    id,
    kind,
    state,
    ...(progress === undefined ? {} : { progress }),
    ...(report === undefined ? {} : { report }),
    ...(failure === undefined ? {} : { failure }),
  }
}

/** Gathers what an addition does, for its report. */
export class ReportNotes {
  readonly #added: TakenDocument[] = []
  readonly #changed: TakenDocument[] = []
  readonly #known: TakenDocument[] = []
  readonly #unread: UnreadFile[] = []
  readonly #counts = { added: 0, changed: 0, known: 0, unread: 0 }

  taken(intake: 'added' | 'changed' | 'known', document: TakenDocument): void {
    this.#counts[intake]++
    const list = { added: this.#added, changed: this.#changed, known: this.#known }[intake]
    if (list.length < TOLD) list.push(document)
  }

  unread(file: UnreadFile): void {
    this.#counts.unread++
    if (this.#unread.length < TOLD) this.#unread.push(file)
  }

  report(amounts: Pick<AdditionReport, 'before' | 'after'>): AdditionReport {
    return {
      added: { count: this.#counts.added, documents: this.#added },
      changed: { count: this.#counts.changed, documents: this.#changed },
      known: { count: this.#counts.known, documents: this.#known },
      unread: { count: this.#counts.unread, files: this.#unread },
      ...amounts,
    }
  }
}
