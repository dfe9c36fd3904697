import type { RecordStore } from '../store/index.js'
import type { Desk } from './desk.js'
import type { Answering } from './prepared.js'
import { BEHIND } from './prepared.js'
import type { Turns } from './turns.js'
import { within } from './turns.js'

/** What was gathered so far. */
export interface Gathered<T> {
  readonly value: T
  readonly isWhole: boolean
  /** How much of the record was read, and how much there is to read. */
  readonly read: number
  readonly of: number
}

/**
 * A walk over the record that changes `value` as it goes, and tells after each step how much it has read. It holds
 * nothing of the store open between steps.
 */
export interface Walk<T> {
  readonly value: T
  readonly of: number
  readonly steps: Generator<number>
}

/** A walk that goes on, or ended. */
interface Current<T> {
  readonly state: string
  readonly walk: Walk<T>
  read: number
  isWhole: boolean
  /** How long it was walked, in milliseconds. */
  took: number
  /** What it ended with before it was whole. */
  failure?: unknown
}

/** How long a walk may go on before others have their turn, in milliseconds. */
const SLICE = 6

/** How long a request waits for a walk that is whole by then, in milliseconds: of small records it tells all. */
const PATIENCE = 150

/** And for one that is not: for what is found first. */
const FAR_PATIENCE = 40

/**
 * What takes a walk over all of a record: made in slices between requests, and begun anew when the record changes. Until it is whole for
 * the first time, what was gathered so far is told as such; after a change, what was gathered before, with the header `BEHIND`, also where
 * the record changed while an answer waited.
 */
export class Gathering<T> {
  readonly #desk: Desk
  readonly #turns: Turns
  readonly #begin: (store: RecordStore) => Walk<T>
  #current: Current<T> | undefined
  /** What was whole before the record changed. */
  #before: Current<T> | undefined
  #going: Promise<Current<T>> | undefined
  /** So many requests wait. */
  #waiting = 0

  constructor(desk: Desk, turns: Turns, begin: (store: RecordStore) => Walk<T>) {
    this.#desk = desk
    this.#turns = turns
    this.#begin = begin
  }

  /**
   * What was gathered of the record as it is now, for an answer. The first call begins the walk. Throws what ended it; the next call
   * begins anew.
   */
  async for(answer: Answering): Promise<Gathered<T>> {
    // Who asks for what is going on waits as long as who began it.
    const current = this.#step(SLICE)
    this.#waiting++
    const patience = restOf(current) > PATIENCE ? FAR_PATIENCE : PATIENCE
    const made = await this.#turns.asked(within(patience, this.whole())).finally(() => {
      this.#waiting--
    })
    const told = made?.value ?? this.#current ?? current
    if (told.failure !== undefined) {
      this.#current = undefined
      throw told.failure
    }
    // What the answer reads beside it is of the record as it is now, which may have changed while it waited.
    if (this.#before === undefined && told.state === this.#desk.state()) return gathered(told)
    answer.header(BEHIND, '1')
    return gathered(this.#before ?? told)
  }

  /** Goes on with the walk to its end. What goes wrong is told to who asks for what was gathered. */
  whole(): Promise<Current<T>> {
    // However many wait for it, it is one who walks.
    this.#going ??= this.#toEnd().finally(() => {
      this.#going = undefined
    })
    return this.#going
  }

  async #toEnd(): Promise<Current<T>> {
    for (;;) {
      const current = this.#step(SLICE)
      if (current.isWhole || current.failure !== undefined) return current
      await this.#turns.next(() => this.#waiting > 0)
    }
  }

  #step(budget: number): Current<T> {
    const state = this.#desk.state()
    if (this.#current?.state !== state) {
      if (this.#current?.isWhole === true) this.#before = this.#current
      this.#current = { state, walk: this.#begin(this.#desk.store()), read: 0, isWhole: false, took: 0 }
    }
    const current = this.#current
    try {
      advance(current, budget)
    } catch (error) {
      current.failure = error
    }
    if (current.isWhole) this.#before = undefined
    return current
  }
}

function advance<T>(current: Current<T>, budget: number): void {
  if (current.isWhole || current.failure !== undefined) return
  const begun = performance.now()
  try {
    while (performance.now() < begun + budget) {
      const step = current.walk.steps.next()
      if (step.done === true) {
        current.isWhole = true
        current.read = current.walk.of
        return
      }
      current.read = step.value
    }
  } finally {
    current.took += performance.now() - begun
  }
}

/** How long the rest of a walk takes, in milliseconds, if it goes on as it went. */
function restOf<T>({ walk, read, isWhole, took }: Current<T>): number {
  return isWhole ? 0 : (took / Math.max(1, read)) * (walk.of - read)
}

function gathered<T>({ walk, isWhole, read }: Current<T>): Gathered<T> {
  return { value: walk.value, isWhole, read, of: walk.of }
}
