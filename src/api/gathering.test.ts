import { expect, it } from 'vitest'
import type { RecordStore } from '../store/index.js'
import type { Desk } from './desk.js'
import type { Answering } from './prepared.js'
import { BEHIND } from './prepared.js'
import type { Walk } from './gathering.js'
import { Gathering } from './gathering.js'
import { Turns } from './turns.js'

/** A record of which no more is known than its state. */
function changing(): { readonly desk: Desk; readonly change: () => void } {
  let state = 1
  const store = undefined as unknown as RecordStore
  return {
    desk: { state: () => String(state), store: () => store } as Desk,
    change: () => {
      state++
    },
  }
}

/** Gathers numbers, one a step, each of which takes so many milliseconds. */
function numbers(of: number, each: number): Walk<number[]> {
  const value: number[] = []
  function* steps(): Generator<number> {
    for (let read = 1; read <= of; read++) {
      const until = performance.now() + each
      while (performance.now() < until);
      value.push(read)
      yield read
    }
  }
  return { value, of, steps: steps() }
}

/** An answer that notes what it is told to say. */
function noting(): Answering & { readonly heads: string[] } {
  const heads: string[] = []
  return { heads, header: name => void heads.push(name) }
}

it('tells all of a small record at once', async () => {
  const gathering = new Gathering(changing().desk, new Turns(), () => numbers(5, 0))
  expect(await gathering.for(noting())).toEqual({ value: [1, 2, 3, 4, 5], isWhole: true, read: 5, of: 5 })
})

it('tells what was found so far of one that it is long in reading, and all of it in the end', async () => {
  const gathering = new Gathering(changing().desk, new Turns(), () => numbers(200, 4))
  const first = await gathering.for(noting())
  expect(first.isWhole).toBe(false)
  expect(first.read).toBeGreaterThan(0)
  expect(first.read).toBeLessThan(first.of)
  await gathering.whole()
  const all = await gathering.for(noting())
  expect([all.isWhole, all.value.length]).toEqual([true, 200])
})

it('tells after a change what was whole before, says so, and then the new', async () => {
  const { desk, change } = changing()
  let walks = 0
  const gathering = new Gathering(desk, new Turns(), () => (walks++ === 0 ? numbers(3, 0) : numbers(150, 4)))
  await gathering.for(noting())
  change()
  const answer = noting()
  expect((await gathering.for(answer)).value).toEqual([1, 2, 3])
  expect(answer.heads).toEqual([BEHIND])
  await gathering.whole()
  const after = noting()
  expect((await gathering.for(after)).read).toBe(150)
  expect(after.heads).toEqual([])
})
