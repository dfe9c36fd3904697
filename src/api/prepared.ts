import type { RecordStore } from '../store/index.js'
import type { Desk } from './desk.js'
import { othersTurn } from './others-turn.js'

/** Something that takes long to make of the record: it gives way between its steps. */
export type Making<T> = Generator<undefined, T>

/** An answer that is being written: what it says of itself goes into its head. */
export interface Answering {
  readonly header: (name: string, value: string) => void
}

/** Tells a client that an answer is of the record as it was before the last change, and that a newer one is being made. */
export const BEHIND = 'onrecord-behind'

/** What is made of the record ahead of time. */
export interface Prepared<T> {
  /**
   * For an answer: as the record is now. Where it has changed and it takes more than `PATIENCE` to make it anew, what was made of it
   * before, with the header `BEHIND`; the new one is then made beside other work. Whatever is waited for, others have their turn.
   */
  readonly for: (answer: Answering) => Promise<T>
  /** Goes on with it for so many milliseconds; gives whether it is done. What goes wrong is told to who asks for it. */
  readonly advance: (budget: number) => boolean
}

/** So long a step of the making may keep others waiting, in milliseconds. */
const STEP = 12

/** So long an answer may wait for what the record is now, where there is something older to tell, in milliseconds. */
const PATIENCE = 80

/**
 * What `make` gives of the record, kept until the record changes, and after that until the next is made. `advance` makes it a little at
 * a time, so that the first who asks for it need not wait.
 */
export function prepared<T>(desk: Desk, make: (store: RecordStore) => Making<T>): Prepared<T> {
  let done: { readonly state: string; readonly value: T } | undefined
  let begun: { readonly state: string; readonly making: Making<T> } | undefined
  let isScheduled = false
  const go = (budget: number): { readonly value: T } | undefined => {
    const state = desk.state()
    if (done?.state === state) return done
    const { making } = begun?.state === state ? begun : { making: make(desk.store()) }
    // What ends with an error is not gone on with.
    begun = undefined
    const end = performance.now() + budget
    do {
      const step = making.next()
      if (step.done !== true) continue
      done = { state, value: step.value }
      return done
    } while (performance.now() < end)
    begun = { state, making }
    return undefined
  }
  const advance = (budget: number): boolean => {
    try {
      return go(budget) !== undefined
    } catch {
      return true
    }
  }
  const beside = (): void => {
    isScheduled = !advance(STEP)
    if (isScheduled) setTimeout(beside, 1).unref()
  }
  return {
    advance,
    async for(answer) {
      const end = performance.now() + PATIENCE
      for (;;) {
        const made = go(STEP)
        if (made !== undefined) return made.value
        if (done !== undefined && performance.now() > end) break
        await othersTurn()
      }
      answer.header(BEHIND, '1')
      if (!isScheduled) setTimeout(beside, 1).unref()
      isScheduled = true
      return done.value
    },
  }
}
