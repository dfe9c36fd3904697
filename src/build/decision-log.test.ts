import { describe, expect, it } from 'vitest'
import {
  WHO,
  asDraft,
  derived,
  inMemory,
  recordEachTest,
  statementWith,
  using,
} from '../../test/decided-pile.js'
import { independent } from '../../test/independent-decisions.js'
import type { DecisionDraft } from '../decisions/index.js'
import { addDecisions, deriveAgain } from './index.js'

const { record } = recordEachTest()

describe('decisions', () => {
  it('are derived where the process that derived before is gone, though its number is another’s now', async () => {
    const path = await record()
    await using(path, async store => {
      store.transaction(() => store.todo.add('deriving', process.ppid))
      expect(store.isComplete()).toBe(true)
      addDecisions(store, [{ ...WHO, decision: independent(store.view)['confirm']! }])
      expect(store.isComplete()).toBe(false)
      await deriveAgain(path)
      expect(store.todo.items('deriving')).toEqual([])
      store.refresh()
      expect(statementWith(store.view, 'in the papers').decided?.how).toBe('confirmed')
    })
  })

  it('that come while others are derived are derived too, at whatever stage that is', async () => {
    const path = await record()
    const drafts = await using(path, store => Object.values(independent(store.view)))
    await using(path, async store => {
      const add = (): void => {
        const [decision] = drafts.splice(0, 1)
        if (decision !== undefined) addDecisions(store, [{ ...WHO, decision }])
      }
      const met = new Set<string>()
      add()
      await deriveAgain(path, ({ stage }) => {
        met.add(stage)
        add()
      })
      expect([...met]).toEqual(expect.arrayContaining(['decide', 'name', 'link', 'group']))
      expect(drafts).toEqual([])
      store.refresh()
      expect(store.isComplete()).toBe(true)
      expect(derived(store.view)).toEqual(derived(inMemory(store)))
    })
  })

  it('of a log that is taken over twice stay as they are, one made again after its undo among them', async () => {
    const path = await record()
    await using(path, store => {
      const confirm = independent(store.view)['confirm']!
      addDecisions(store, [{ ...WHO, decision: confirm }])
      addDecisions(store, [{ ...WHO, decision: { kind: 'undo', decision: 1 } }])
      addDecisions(store, [{ ...WHO, decision: confirm }])
      const log = store.decisions.all()
      expect(addDecisions(store, log).map(({ id }) => id)).toEqual([1, 2, 3])
      expect(store.decisions.all()).toEqual(log)
      expect(store.decisions.inForce().map(({ id }) => id)).toEqual([3])
    })
  })

  it('that cannot be are refused, and none of a list is kept', async () => {
    const path = await record()
    await using(path, store => {
      const good = independent(store.view)['confirm']!
      const statement = asDraft(statementWith(store.view, 'in the papers'))
      const bad: DecisionDraft[] = [
        { kind: 'confirm', statement: { ...statement, content: [] } },
        { kind: 'confirm', statement: { ...statement, content: [[5, 100_000]] } },
        {
          kind: 'confirm',
          statement: { ...statement, document: 'ffffffffffffffff' as typeof statement.document },
        },
        { kind: 'undo', decision: 7 },
        {
          kind: 'merge',
          speaker: { name: 'Osric Fenn', kind: 'person' },
          into: { name: 'Nobody', kind: 'person' },
        },
      ]
      for (const decision of bad) {
        const made = [good, decision].map(one => ({ ...WHO, decision: one }))
        expect(() => addDecisions(store, made), JSON.stringify(decision)).toThrow(
          expect.objectContaining({ code: 'invalid-decision' }),
        )
      }
      expect(store.decisions.count()).toBe(0)
      expect(store.isComplete()).toBe(true)
    })
  })
})
