import { describe, expect, it } from 'vitest'
import type { RecordStore } from '../store/index.js'
import type { Desk } from './desk.js'
import type { Making } from './prepared.js'
import { prepared } from './prepared.js'

/** A record of which no more is known than its state, and how often it was asked to be read. */
function counted(): {
  readonly desk: Desk
  readonly made: () => number
  readonly change: () => void
  make(): Making<number>
} {
  let state = 1
  let made = 0
  return {
    desk: { state: () => String(state), store: () => undefined as unknown as RecordStore } as Desk,
    made: () => made,
    change: () => {
      state++
    },
    *make() {
      const of = state
      for (let step = 0; step < 5; step++) yield
      made++
      return of
    },
  }
}

describe('prepared', () => {
  it('makes it when asked, and once for a state of the record', () => {
    const record = counted()
    const value = prepared(record.desk, () => record.make())
    expect([value.get(), value.get()]).toEqual([1, 1])
    expect(record.made()).toBe(1)
    record.change()
    expect(value.get()).toBe(2)
    expect(record.made()).toBe(2)
  })

  it('makes it beside other work, so that who asks finds it', async () => {
    const record = counted()
    const value = prepared(record.desk, () => record.make())
    value.prepare()
    value.prepare()
    await expect.poll(() => record.made()).toBe(1)
    expect(value.get()).toBe(1)
    expect(record.made()).toBe(1)
  })

  it('begins anew where the record changed meanwhile', () => {
    const record = counted()
    let changes = 0
    const value = prepared(record.desk, function* () {
      const of = yield* record.make()
      if (changes++ === 0) record.change()
      return of
    })
    expect(value.get()).toBe(1)
    expect(value.get()).toBe(2)
  })

  it('tells who asks what went wrong, and tries again', () => {
    const record = counted()
    let fails = true
    const value = prepared(record.desk, function* () {
      yield
      if (fails) throw new Error('unreadable')
      return 7
    })
    expect(() => value.get()).toThrow('unreadable')
    fails = false
    expect(value.get()).toBe(7)
  })
})
