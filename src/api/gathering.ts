import type { RecordStore } from '../store/index.js'
import type { Desk } from './desk.js'

/** What was gathered so far. */
export interface Gathered<T> {
  readonly value: T
  readonly isWhole: boolean
  /** How much of the record was read, and how much there is to read. */
  readonly read: number
  readonly of: number
}

/** A walk over the record that changes `value` as it goes, and tells after each step how much it has read. It holds nothing of the store open between steps. */
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
  /** What it ended with before it was whole. */
  failure?: unknown
}

/** How long a walk may go on before others have their turn, in milliseconds. */
const SLICE = 12

/** How long a request waits for a walk that has only begun: small records are whole at once. */
const PATIENCE = 120

/**
 * What takes a walk over all of a record: made in slices between requests, so that no request waits for it, and begun anew when the
 * record changes. Until it is whole, what was gathered so far is told as such.
 */
export class Gathering<T> {
  readonly #desk: Desk
  readonly #begin: (store: RecordStore) => Walk<T>
  #current: Current<T> | undefined

  constructor(desk: Desk, begin: (store: RecordStore) => Walk<T>) {
    this.#desk = desk
    this.#begin = begin
  }

  /** What was gathered of the record as it is now. The first call begins the walk. Throws what ended it; the next call begins anew. */
  now(): Gathered<T> {
    const state = this.#desk.state()
    if (this.#current?.state !== state) {
      this.#current = { state, walk: this.#begin(this.#desk.store()), read: 0, isWhole: false }
      this.#advance(PATIENCE)
      if (!this.#current.isWhole) this.#goOn(state)
    }
    const { walk, read, isWhole, failure } = this.#current
    if (failure !== undefined) {
      this.#current = undefined
      throw failure
    }
    return { value: walk.value, isWhole, read, of: walk.of }
  }

  #advance(budget: number): void {
    const current = this.#current
    if (current === undefined) return
    const end = performance.now() + budget
    while (performance.now() < end) {
      const step = current.walk.steps.next()
      if (step.done === true) {
        current.isWhole = true
        current.read = current.walk.of
        return
      }
      current.read = step.value
    }
  }

  #goOn(state: string): void {
    setImmediate(() => {
      const current = this.#current
      if (current?.state !== state) return
      try {
        // The record changed meanwhile: the next request begins anew.
        if (this.#desk.state() !== state) return
        this.#advance(SLICE)
      } catch (error) {
        current.failure = error
        return
      }
      if (!current.isWhole) this.#goOn(state)
    }).unref()
  }
}
