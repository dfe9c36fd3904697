import { parentPort, Worker } from 'node:worker_threads'
import { OnrecordError } from '../error/index.js'
import { errorFrom } from './thread-script.js'

/** A task and its answer bear the same number. */
interface Numbered<Task> {
  readonly number: number
  readonly task: Task
}

type Answer =
  | { readonly number: number; readonly kind: 'done'; readonly result: unknown }
  | {
      readonly number: number
      readonly kind: 'failed'
      readonly code: string | undefined
      readonly seen: string | undefined
    }

/**
 * A thread that is asked and answers. It starts with the first task, and its state is kept for the next ones; one that dies fails what it had in
 * hand, and the next task starts another. What it answers is what its code says: `Result` is the caller's word.
 */
export class AskedThread<Task, Result> {
  readonly #script: URL
  readonly #data: unknown
  readonly #pending = new Map<number, Pending>()
  #thread: Worker | undefined
  #next = 0

  constructor(script: URL, data: unknown) {
    this.#script = script
    this.#data = data
  }

  /** Rejects with what the thread threw, of which the code of an OnrecordError is kept. */
  ask(task: Task): Promise<Result> {
    return new Promise<unknown>((resolve, reject) => {
      const number = this.#next++
      this.#pending.set(number, { resolve, reject })
      this.#thread ??= this.#start()
      this.#thread.postMessage({ number, task } satisfies Numbered<Task>, [])
    }) as Promise<Result>
  }

  /** Ends the thread where it stands: what was asked and is not answered yet is rejected. Resolves once the thread is ended. */
  async close(): Promise<void> {
    await this.#thread?.terminate()
  }

  #start(): Worker {
    const started = new Worker(this.#script, { workerData: this.#data })
    started.on('message', (answer: Answer) => {
      const waiting = this.#pending.get(answer.number)
      this.#pending.delete(answer.number)
      if (answer.kind === 'done') waiting?.resolve(answer.result)
      else waiting?.reject(errorFrom(answer.code, answer.seen))
    })
    // An error ends the thread: `exit` follows.
    started.on('error', () => undefined)
    started.once('exit', () => {
      this.#thread = undefined
      for (const { reject } of this.#pending.values()) reject(new Error('the thread that was asked ended'))
      this.#pending.clear()
    })
    // A thread that waits keeps no program alive.
    started.unref()
    return started
  }
}

interface Pending {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/** In such a thread: answers each task with what `work` makes of it, whose type is the word of who asks. */
export function answerTasks(work: (task: never) => unknown): void {
  parentPort?.on('message', ({ number, task }: Numbered<never>) => {
    void answerTo(number, () => work(task)).then(said => parentPort?.postMessage(said, []))
  })
}

async function answerTo(number: number, work: () => unknown): Promise<Answer> {
  try {
    return { number, kind: 'done', result: await work() }
  } catch (error) {
    // Errors lose their class between threads.
    const ours = error instanceof OnrecordError
    const [code, seen] = ours ? [error.code, error.seen] : [undefined, String(error)]
    return { number, kind: 'failed', code, seen }
  }
}
