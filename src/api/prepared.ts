import type { RecordStore } from '../store/index.js'
import type { Desk } from './desk.js'

/** Something that takes long to make of the record: it gives way between its steps. */
export type Making<T> = Generator<undefined, T>

/** What is made of the record ahead of time. */
export interface Prepared<T> {
  /** As the record is now: what is left to be made is made at once. */
  readonly get: () => T
  /** Begins to make it beside other work, where that is not done or under way. */
  readonly prepare: () => void
}

/** So long a step of the making may keep others waiting, in milliseconds. */
const STEP = 12

/**
 * What `make` gives of the record, kept until the record changes. `prepare` makes it a little at a time, so that the first who asks
 * for it need not wait, nor anybody else meanwhile.
 */
export function prepared<T>(desk: Desk, make: (store: RecordStore) => Making<T>): Prepared<T> {
  let done: { readonly state: string; readonly value: T } | undefined
  let begun: { readonly state: string; readonly making: Making<T> } | undefined
  let scheduled = false
  const advance = (until: () => boolean): T | undefined => {
    const state = desk.state()
    if (done?.state === state) return done.value
    const { making } = begun?.state === state ? begun : { making: make(desk.store()) }
    // What ends with an error is not gone on with.
    begun = undefined
    while (!until()) {
      const step = making.next()
      if (step.done !== true) continue
      done = { state, value: step.value }
      return done.value
    }
    begun = { state, making }
    return undefined
  }
  const beside = (): void => {
    const end = performance.now() + STEP
    try {
      scheduled = advance(() => performance.now() > end) === undefined
    } catch {
      // Whoever asks for it is told what is wrong.
      scheduled = false
    }
    if (scheduled) setTimeout(beside, 1).unref()
  }
  return {
    get() {
      const value = advance(() => false)
      if (value === undefined) throw new Error('the making ended without a result')
      return value
    },
    prepare() {
      if (scheduled) return
      scheduled = true
      setTimeout(beside, 1).unref()
    },
  }
}
