import { setTimeout as after } from 'node:timers/promises'

/** So long work that nobody waits for rests before it looks whether somebody still waits for other work, in milliseconds. */
const REST = 4

/** Who goes on: what takes long gives way after each step to requests and files, and to what a request waits for. */
export class Turns {
  #asked = 0

  /** What a promise gives that a request waits for. */
  async asked<T>(work: Promise<T>): Promise<T> {
    this.#asked++
    try {
      return await work
    } finally {
      this.#asked--
    }
  }

  /** Until it is the turn of the next step; `isAsked` tells that a request waits for it, which one may begin to do meanwhile. */
  async next(isAsked: () => boolean): Promise<void> {
    if (isAsked() || this.#asked === 0) return new Promise(resolve => setImmediate(resolve))
    while (this.#asked > 0 && !isAsked()) await after(REST, undefined, { ref: false })
  }
}

/** What a promise gives within so many milliseconds; undefined where it takes longer. Rejects as it does until then. */
export function within<T>(patience: number, promise: Promise<T>): Promise<{ readonly value: T } | undefined> {
  return Promise.race([promise.then(value => ({ value })), after(patience, undefined, { ref: false })])
}
