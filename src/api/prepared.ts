import type { RecordStore } from '../store/index.js'
import type { Desk } from './desk.js'
import type { Begun } from './begin.js'
import type { Turns } from './turns.js'
import { within } from './turns.js'

/** Something that takes long to make of the record: it gives way between its steps. */
export type Making<T> = Generator<undefined, T>

/** An answer that is being written: what it says of itself goes into its head. */
export interface Answering {
  readonly header: (name: string, value: string) => void
}

/** Tells a client that an answer is of the record as it was before the last change, and that a newer one is being made. */
export const BEHIND = 'onrecord-behind'

/** What is made of the record ahead of time. */
export interface Prepared<T> extends Begun {
  /**
   * For an answer: as the record is now. Where it has changed and it takes more than `PATIENCE` to make it anew, what was made of it
   * before, with the header `BEHIND`; the new one is then made beside other work. Whatever is waited for, others have their turn.
   */
  readonly for: (answer: Answering) => Promise<T>
  /** What was made of the record as it is now; undefined where that is not made yet. */
  readonly now: () => T | undefined
}

/** So long a step of the making may keep others waiting, in milliseconds. */
const STEP = 6

/** So long an answer may wait for what the record is now, where there is something older to tell, in milliseconds. */
const PATIENCE = 80

/** What `make` gives of the record, kept until the record changes, and after that until the next is made. */
export function prepared<T>(desk: Desk, turns: Turns, make: (store: RecordStore) => Making<T>): Prepared<T> {
  let done: { readonly state: string; readonly value: T } | undefined
  let begun: { readonly state: string; readonly making: Making<T> } | undefined
  let going: Promise<T> | undefined
  let waiting = 0
  const step = (): { readonly value: T } | undefined => {
    const state = desk.state()
    if (done?.state === state) return done
    const { making } = begun?.state === state ? begun : { making: make(desk.store()) }
    // What ends with an error is not gone on with.
    begun = undefined
    const end = performance.now() + STEP
    do {
      const next = making.next()
      if (next.done !== true) continue
      done = { state, value: next.value }
      return done
    } while (performance.now() < end)
    begun = { state, making }
    return undefined
  }
  const toEnd = async (): Promise<T> => {
    for (;;) {
      const made = step()
      if (made !== undefined) return made.value
      await turns.next(() => waiting > 0)
    }
  }
  // However many wait for it, it is made by one of them.
  const whole = (): Promise<T> => {
    going ??= toEnd().finally(() => {
      going = undefined
    })
    return going
  }
  const asked = async <R>(work: Promise<R>): Promise<R> => {
    waiting++
    try {
      return await turns.asked(work)
    } finally {
      waiting--
    }
  }
  return {
    whole,
    now: () => (done?.state === desk.state() ? done.value : undefined),
    async for(answer) {
      const before = done
      if (before?.state === desk.state()) return before.value
      if (before === undefined) return asked(whole())
      const made = await asked(within(PATIENCE, whole()))
      if (made !== undefined) return made.value
      answer.header(BEHIND, '1')
      return before.value
    },
  }
}
