import { describe, expect, it } from 'vitest'
import type { RecordStore } from '../store/index.js'
import type { Desk } from './desk.js'
import type { Answering, Making } from './prepared.js'
import { BEHIND, prepared } from './prepared.js'
import { Turns } from './turns.js'

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

/** An answer that notes what it is told to say. */
function noting(): Answering & { readonly heads: string[] } {
  const heads: string[] = []
  return { heads, header: name => void heads.push(name) }
}

describe('prepared', () => {
  it('makes it when asked, and once for a state of the record', async () => {
    const record = counted()
    const value = prepared(record.desk, new Turns(), () => record.make())
    const answer = noting()
    expect(await Promise.all([value.for(answer), value.for(answer)])).toEqual([1, 1])
    expect(record.made()).toBe(1)
    record.change()
    expect(await value.for(answer)).toBe(2)
    expect(record.made()).toBe(2)
    expect(answer.heads).toEqual([])
  })

  it('is made ahead, so that who asks finds it, and once however many wait', async () => {
    const record = counted()
    const value = prepared(record.desk, new Turns(), () => record.make())
    expect(await Promise.all([value.whole(), value.whole(), value.for(noting())])).toEqual([1, 1, 1])
    expect(await value.for(noting())).toBe(1)
    expect(record.made()).toBe(1)
  })

  it('gives others their turn while somebody waits for it', async () => {
    const record = counted()
    const value = prepared(record.desk, new Turns(), function* () {
      const until = performance.now() + 60
      while (performance.now() < until) yield
      return yield* record.make()
    })
    const order: string[] = []
    setImmediate(() => order.push('another'))
    await value.for(noting()).then(() => order.push('it'))
    expect(order).toEqual(['another', 'it'])
  })

  it('lets what a request waits for go before what nobody waits for', async () => {
    const turns = new Turns()
    const [ahead, wanted] = [counted(), counted()]
    const order: string[] = []
    const long = prepared(ahead.desk, turns, function* () {
      for (let step = 0; step < 40; step++) {
        const until = performance.now() + 7
        while (performance.now() < until);
        yield
      }
      return yield* ahead.make()
    })
    const begun = long.whole().then(() => order.push('ahead'))
    const short = prepared(wanted.desk, turns, function* () {
      for (let step = 0; step < 5; step++) {
        const until = performance.now() + 7
        while (performance.now() < until);
        yield
      }
      return yield* wanted.make()
    })
    await short.for(noting()).then(() => order.push('wanted'))
    await begun
    expect(order).toEqual(['wanted', 'ahead'])
  })

  it('is gone on with when a request asks for it while it rests', async () => {
    const turns = new Turns()
    const [ahead, wanted] = [counted(), counted()]
    const busy = function* (of: ReturnType<typeof counted>, isOver: () => boolean) {
      while (!isOver()) {
        const until = performance.now() + 7
        while (performance.now() < until);
        yield
      }
      return yield* of.make()
    }
    let [steps, isBegun] = [0, false]
    const long = prepared(ahead.desk, turns, () => busy(ahead, () => isBegun))
    const short = prepared(wanted.desk, turns, () => busy(wanted, () => steps++ > 4))
    const begun = long.whole()
    const first = short.for(noting())
    // So long that the one rests while the other is made.
    await expect.poll(() => steps, { interval: 1 }).toBeGreaterThan(2)
    isBegun = true
    expect(await Promise.all([long.for(noting()), first, begun])).toEqual([1, 1, 1])
  })

  it('gives an answer that must not wait what was made before, says so, and makes the new one meanwhile', async () => {
    const record = counted()
    let isSlow = false
    const value = prepared(record.desk, new Turns(), function* () {
      const until = performance.now() + (isSlow ? 200 : 0)
      while (performance.now() < until) yield
      return yield* record.make()
    })
    const answer = noting()
    expect(await value.for(answer)).toBe(1)
    isSlow = true
    record.change()
    expect(await value.for(answer)).toBe(1)
    expect(answer.heads).toEqual([BEHIND])
    await expect.poll(() => record.made()).toBe(2)
    expect(await value.for(answer)).toBe(2)
    expect(answer.heads).toEqual([BEHIND])
  })

  it('begins anew where the record changed meanwhile', async () => {
    const record = counted()
    let changes = 0
    const value = prepared(record.desk, new Turns(), function* () {
      const of = yield* record.make()
      if (changes++ === 0) record.change()
      return of
    })
    expect(await value.for(noting())).toBe(1)
    expect(await value.for(noting())).toBe(2)
  })

  it('tells who asks what went wrong, and tries again', async () => {
    const record = counted()
    let fails = true
    const value = prepared(record.desk, new Turns(), function* () {
      yield
      if (fails) throw new Error('unreadable')
      return 7
    })
    await expect(value.for(noting())).rejects.toThrow('unreadable')
    fails = false
    expect(await value.for(noting())).toBe(7)
  })
})
