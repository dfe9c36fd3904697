import { setTimeout as after } from 'node:timers/promises'

/** Lets others have their turn: requests that came in meanwhile, and what waits for files. */
export function othersTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}

/** What a promise gives within so many milliseconds; undefined where it takes longer. Rejects as it does until then. */
export function within<T>(patience: number, promise: Promise<T>): Promise<{ readonly value: T } | undefined> {
  return Promise.race([promise.then(value => ({ value })), after(patience, undefined, { ref: false })])
}
