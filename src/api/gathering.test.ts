import { describe, expect, it } from 'vitest'
import type { RecordStore } from '../store/index.js'
import type { Desk } from './desk.js'
import type { Walk } from './gathering.js'
import { Gathering } from './gathering.js'
import type { Answering } from './prepared.js'
import { BEHIND } from './prepared.js'
import { Turns } from './turns.js'

/** A record of which no more is known than its state, and a walk over it that notes the state at each of its steps. */
function walked(steps: number) {
  let state = 1
  const desk = { state: () => String(state), store: () => undefined as unknown as RecordStore } as Desk
  const begin = (): Walk<number[]> => {
    const value: number[] = []
    const walk = function* (): Generator<number> {
      for (let step = 0; step < steps; step++) {
        value.push(state)
        yield step
      }
    }
    return { value, of: steps, steps: walk() }
  }
  return { gathering: new Gathering(desk, new Turns(), begin), change: () => state++ }
}

/** An answer that notes what it is told to say. */
function noting(): Answering & { readonly heads: string[] } {
  const heads: string[] = []
  return { heads, header: name => void heads.push(name) }
}

describe('Gathering', () => {
  it('tells what the record is now, and nothing of before', async () => {
    const { gathering } = walked(3)
    const answer = noting()
    expect(await gathering.for(answer)).toEqual({ value: [1, 1, 1], isWhole: true, read: 3, of: 3 })
    expect(answer.heads).toEqual([])
  })

  it('says that it is of before where the record changes while an answer waits', async () => {
    const { gathering, change } = walked(3)
    const answer = noting()
    const asked = gathering.for(answer)
    change()
    expect((await asked).value).toEqual([1, 1, 1])
    expect(answer.heads).toEqual([BEHIND])
    const next = noting()
    expect((await gathering.for(next)).value).toEqual([2, 2, 2])
    expect(next.heads).toEqual([])
  })
})
