import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { SourceDocument } from '../text/index.js'
import type { WorkerAnswer, WorkerTask } from './analyse-worker.js'
import type { Analysed, Analyst } from './analyst.js'
import { soleAnalyst } from './analyst.js'

/**
 * Fewer documents than this are analysed in this thread: a worker takes half a second to start and as
 * long to become as quick as this one.
 */
const WORTH_WORKERS = 150

/** More workers than this wait for the one thread that writes. */
const MOST_WORKERS = 8

/** An analyst fit for so many documents: a pool of workers where it pays and the code lies in a form that workers can load. */
export function analystFor(documents: number): Analyst {
  const script = workerScript()
  const workers = Math.min(MOST_WORKERS, availableParallelism())
  if (documents < WORTH_WORKERS || script === undefined || workers < 2) return soleAnalyst
  return new AnalystPool(script, workers)
}

/**
 * The worker's code: beside this one where it is compiled file by file or read as TypeScript, in the
 * layer's folder where this one was bundled with the command line.
 */
function workerScript(): URL | undefined {
  const typed = import.meta.url.endsWith('.ts')
  if (typed && !process.execArgv.some(argument => argument.includes('tsx'))) return undefined
  const places = typed ? ['./analyse-worker.ts'] : ['./analyse-worker.js', '../build/analyse-worker.js']
  return places.map(place => new URL(place, import.meta.url)).find(url => existsSync(fileURLToPath(url)))
}

interface Pending {
  readonly task: WorkerTask
  readonly settle: (analysed: readonly Analysed[]) => void
}

/** Worker threads that analyse lists of documents. What a worker that dies had in hand is done in this thread. */
export class AnalystPool implements Analyst {
  readonly width: number
  readonly #idle: Worker[] = []
  readonly #all = new Set<Worker>()
  readonly #queue: Pending[] = []
  #number = 0

  constructor(script: URL, workers: number) {
    // One list more than there are workers, so that none waits while this thread writes.
    this.width = workers + 1
    for (let i = 0; i < workers; i++) {
      const worker = new Worker(script)
      // An error ends the worker: `exit` follows, and does what is to be done.
      worker.on('error', () => undefined)
      this.#all.add(worker)
      this.#idle.push(worker)
    }
  }

  analyse(documents: readonly SourceDocument[]): Promise<readonly Analysed[]> {
    return new Promise(resolve => {
      this.#queue.push({ task: { number: this.#number++, documents }, settle: resolve })
      this.#next()
    })
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map(worker => worker.terminate()))
  }

  #next(): void {
    if (this.#all.size === 0) {
      for (const one of this.#queue.splice(0)) void here(one)
      return
    }
    const worker = this.#idle.pop()
    const pending = worker === undefined ? undefined : this.#queue.shift()
    if (worker === undefined) return
    if (pending === undefined) this.#idle.push(worker)
    else this.#give(worker, pending)
  }

  #give(worker: Worker, pending: Pending): void {
    const answered = (answer: WorkerAnswer): void => {
      worker.off('exit', died)
      this.#idle.push(worker)
      pending.settle(answer.analysed)
      this.#next()
    }
    const died = (): void => {
      worker.off('message', answered)
      this.#all.delete(worker)
      void here(pending)
      this.#next()
    }
    worker.once('message', answered)
    worker.once('exit', died)
    worker.postMessage(pending.task, [])
  }
}

async function here({ task, settle }: Pending): Promise<void> {
  settle(await soleAnalyst.analyse(task.documents))
}
