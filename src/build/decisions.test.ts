import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ARGUS,
  WHO,
  decided,
  derived,
  inMemory,
  recordEachTest,
  spanOf,
  statementWith,
  using,
} from '../../test/decided-pile.js'
import { independent } from '../../test/independent-decisions.js'
import type { DecisionDraft } from '../decisions/index.js'
import type { RecordView } from '../record/index.js'
import { buildRecord } from './index.js'

const { record, at } = recordEachTest()

describe('decisions about statements', () => {
  it('are in the record, say who and when, and leave the queue', async () => {
    const path = await record()
    const drafts = await using(path, store => independent(store.view))
    await decided(path, Object.values(drafts))
    await using(path, store => {
      const { view } = store
      const who = { by: WHO.by, at: WHO.at }
      expect(statementWith(view, 'in the papers')).toMatchObject({
        confidence: 1,
        decided: { ...who, how: 'confirmed' },
      })
      expect(() => statementWith(view, 'she was proud of her')).toThrow()
      const corrected = statementWith(view, 'would be published in June')
      expect(corrected).toMatchObject({ decided: { ...who, how: 'corrected' } })
      expect(view.document(corrected.document)?.text.slice(...corrected.content[0]!)).toBe(
        'would be published in June',
      )
      expect(statementWith(view, 'Harbour master turns on')).toMatchObject({
        decided: { ...who, how: 'added' },
      })
      const assigned = statementWith(view, 'is well built')
      expect(assigned).toMatchObject({ speaker: 'ada-quill', decided: { how: 'assigned' } })
      expect(assigned.speakerReason).toContain(WHO.by)
      expect(statementWith(view, 'had not reached him').speaker).toBeUndefined()
      expect(view.waiting({ kinds: ['changed-reading'] }).total).toBe(0)
      expect(view.decisionsOn(corrected.document).map(({ decision }) => decision.kind)).toContain('note')
    })
  })

  it('come back after every rebuild, and hold for what is added later', async () => {
    const path = await record()
    const before = await decided(path, Object.values(await using(path, store => independent(store.view))))
    const more = at('more')
    mkdirSync(more)
    writeFileSync(
      at('more', 'echo.txt'),
      'The tide\n\n"We read about it in the papers," Fenn said on Monday.\n',
    )
    await buildRecord([at('pile'), more], path)
    await using(path, store => {
      const rows = derived(store.view)
      expect(derived(inMemory(store))).toEqual(rows)
      const statements = before.filter(row => row.startsWith('{"kind":"statement"'))
      expect(rows.filter(row => statements.includes(row))).toEqual(statements)
    })
  })

  it('undone, all of them, leave the record as it was', async () => {
    const path = await record()
    const before = await using(path, store => [derived(store.view), store.view.waiting()])
    const drafts = await using(path, store => independent(store.view))
    await decided(path, Object.values(drafts))
    const undo = Object.keys(drafts).map((_, i): DecisionDraft => ({ kind: 'undo', decision: i + 1 }))
    await decided(path, undo)
    expect(await using(path, store => [derived(store.view), store.view.waiting()])).toEqual(before)
    // And an undo undone brings back what it undid.
    await decided(path, [{ kind: 'undo', decision: undo.length + 1 }])
    await using(path, store => {
      expect(statementWith(store.view, 'in the papers').decided?.how).toBe('confirmed')
      expect(statementWith(store.view, 'she was proud of her').decided).toBeUndefined()
    })
  })

  it(
    'that are independent give the same record in any order, at once or one by one',
    { timeout: 120_000 },
    async () => {
      const path = await record()
      const drafts = await using(path, store => independent(store.view))
      const pristine = readFileSync(path)
      const whole = await decided(path, Object.values(drafts))
      await fc.assert(
        fc.asyncProperty(
          fc.shuffledSubarray(Object.values(drafts), { minLength: Object.keys(drafts).length }),
          fc.boolean(),
          async (order, oneByOne) => {
            const copy = at('copy.record')
            writeFileSync(copy, pristine)
            if (oneByOne) for (const draft of order) await decided(copy, [draft])
            else await decided(copy, order)
            expect(await using(copy, store => derived(store.view))).toEqual(whole)
          },
        ),
        { numRuns: 6 },
      )
    },
  )

  it('are orphaned when their document is replaced, and never moved', async () => {
    const path = await record()
    const drafts = await using(path, store => independent(store.view))
    await decided(path, [drafts['confirm']!, drafts['reject']!])
    writeFileSync(at('pile', 'argus.txt'), `${ARGUS}\nCorrected on 9 May.\n`)
    await buildRecord([at('pile')], path)
    await using(path, store => {
      const { view } = store
      expect(statementWith(view, 'in the papers').decided).toBeUndefined()
      expect(view.waiting({ kinds: ['orphaned-decision'] }).items).toMatchObject([{ decision: 1 }])
      expect([...view.decisions()].map(({ state }) => state.kind)).toEqual(['orphaned', 'in-force'])
      expect(() => statementWith(view, 'she was proud of her')).toThrow()
    })
    // With the old text back, it fits again.
    writeFileSync(at('pile', 'argus.txt'), ARGUS)
    await buildRecord([at('pile')], path)
    await using(path, store => {
      expect(statementWith(store.view, 'in the papers').decided?.how).toBe('confirmed')
      expect(store.view.waitingCounts().get('orphaned-decision')).toBeUndefined()
    })
  })

  it('about readings take one out of its utterance, or keep it and wait where it is none', async () => {
    const path = await record()
    const drafts = await using(path, store => independent(store.view))
    const readings = (view: RecordView): string[] =>
      [...view.utterances()].flatMap(({ base, occurrences }) =>
        occurrences.map(
          one => `${base.document === one.document ? 'base' : one.verdict} ${one.confirmed?.by ?? '-'}`,
        ),
      )
    expect(await using(path, ({ view }) => readings(view))).toEqual([
      'base -',
      'trimmed -',
      'altered -',
      'base -',
    ])
    await decided(path, [drafts['reject-match']!, drafts['confirm-match']!])
    expect(await using(path, ({ view }) => readings(view).toSorted())).toEqual([
      'base -',
      'base -',
      'base -',
      `trimmed ${WHO.by}`,
    ])
    const far: DecisionDraft = await using(path, ({ view }) => ({
      kind: 'confirm-match',
      occurrence: spanOf(view, 'she was proud of her'),
      base: spanOf(view, 'We read about it in the papers,'),
    }))
    await decided(path, [far, { kind: 'undo', decision: 1 }])
    await using(path, ({ view }) => {
      expect(readings(view)).toEqual(['base -', `trimmed ${WHO.by}`, 'altered -', 'base -'])
      expect(view.waiting({ kinds: ['orphaned-decision'] }).items).toMatchObject([{ decision: 3 }])
    })
  })
})
