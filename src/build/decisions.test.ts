import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  ARGUS,
  WHO,
  asDraft,
  decided,
  decidedPile,
  derived,
  inMemory,
  spanOf,
  statementWith,
  using,
} from '../../test/decided-pile.js'
import type { DecisionDraft } from '../decisions/index.js'
import type { SpeakerId } from '../people/index.js'
import type { RecordView } from '../record/index.js'
import { addDecisions, buildRecord, deriveAgain } from './index.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-decisions-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function record(): Promise<string> {
  return decidedPile(folder)
}

/** Some decisions that have nothing to do with each other, by what they decide. */
function independent(view: RecordView): Record<string, DecisionDraft> {
  const proud = asDraft(statementWith(view, 'she was proud of her'))
  const survey = asDraft(statementWith(view, 'the survey would be published'))
  const papers = asDraft(statementWith(view, 'We read about it in the papers'))
  const reached = asDraft(statementWith(view, 'that the letter had not reached him'))
  const twice = statementWith(view, 'is well built')
  const headline = spanOf(view, 'Harbour master turns on breakwater')
  return {
    confirm: { kind: 'confirm', statement: papers },
    reject: { kind: 'reject', statement: proud },
    correct: {
      kind: 'correct',
      statement: survey,
      to: { ...survey, content: [spanOf(view, 'would be published in June').span] },
    },
    add: {
      kind: 'add',
      statement: {
        document: headline.document,
        source: [],
        cue: [],
        content: [headline.span],
        type: 'indirect',
      },
    },
    assign: {
      kind: 'assign',
      statement: asDraft(twice),
      speaker: {
        id: view.speaker(statementWith(view, 'tide tables').speaker!)!.id,
        name: 'Ada Quill',
        kind: 'person',
      },
    },
    nobody: { kind: 'assign', statement: reached, speaker: null },
    'reject-match': {
      kind: 'reject-match',
      occurrence: spanOf(
        view,
        'I do not say that the new breakwater is well built. I say that it was built in the wrong place,',
      ),
      base: spanOf(
        view,
        'I do not say that the new breakwater is badly built. I say that it was built in the wrong place.',
      ),
    },
    'confirm-match': {
      kind: 'confirm-match',
      occurrence: spanOf(
        view,
        'I do not say that the new breakwater is badly built. I say that it was built in the wrong place,',
      ),
      base: spanOf(
        view,
        'I do not say that the new breakwater is badly built. I say that it was built in the wrong place.',
      ),
    },
    note: { kind: 'note', passage: headline, text: 'the desk wrote this' },
  }
}

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
    const more = join(folder, 'more')
    mkdirSync(more)
    writeFileSync(
      join(more, 'echo.txt'),
      'The tide\n\n"We read about it in the papers," Fenn said on Monday.\n',
    )
    await buildRecord([join(folder, 'pile'), more], path)
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
    const undo = Object.keys(drafts).map((_, at): DecisionDraft => ({ kind: 'undo', decision: at + 1 }))
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
            const copy = join(folder, 'copy.record')
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
    writeFileSync(join(folder, 'pile', 'argus.txt'), `${ARGUS}\nCorrected on 9 May.\n`)
    await buildRecord([join(folder, 'pile')], path)
    await using(path, store => {
      const { view } = store
      expect(statementWith(view, 'in the papers').decided).toBeUndefined()
      expect(view.waiting({ kinds: ['orphaned-decision'] }).items).toMatchObject([{ decision: 1 }])
      expect([...view.decisions()].map(({ state }) => state.kind)).toEqual(['orphaned', 'in-force'])
      expect(() => statementWith(view, 'she was proud of her')).toThrow()
    })
    // With the old text back, it fits again.
    writeFileSync(join(folder, 'pile', 'argus.txt'), ARGUS)
    await buildRecord([join(folder, 'pile')], path)
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

describe('decisions about speakers', () => {
  const fenn = { id: 'osric-fenn' as SpeakerId, name: 'Osric Fenn', kind: 'person' as const }
  const ada = { id: 'ada-quill' as SpeakerId, name: 'Ada Quill', kind: 'person' as const }
  const bea = { id: 'bea-quill' as SpeakerId, name: 'Bea Quill', kind: 'person' as const }

  it('merge two under the second, across names, and undone part them again', async () => {
    const path = await record()
    const before = await using(path, store => derived(store.view))
    await decided(path, [{ kind: 'merge', speaker: fenn, into: bea }])
    await using(path, ({ view }) => {
      expect(view.speaker(fenn.id)).toBeUndefined()
      expect(view.speaker(bea.id)).toMatchObject({
        name: 'Bea Quill',
        aliases: expect.arrayContaining(['Osric Fenn']) as unknown,
        decided: { by: WHO.by },
      })
      expect(statementWith(view, 'in the papers').speaker).toBe(bea.id)
      expect(view.speakersWith(['person:fenn']).map(({ id }) => id)).toEqual([bea.id])
      expect(
        view
          .rolesOf(bea.id)
          .map(({ role }) => role)
          .join(),
      ).toContain('chair of the board')
    })
    await decided(path, [{ kind: 'undo', decision: 1 }])
    expect(await using(path, store => derived(store.view))).toEqual(before)
  })

  it('split off the persons of a document as a new speaker, or as one that is there', async () => {
    const path = await record()
    const argus = await using(path, ({ view }) => statementWith(view, 'in the papers').document)
    await decided(path, [
      {
        kind: 'split',
        speaker: fenn,
        parts: [{ document: argus }],
        into: { name: 'Otis Fenn', kind: 'person' },
      },
    ])
    await using(path, ({ view }) => {
      expect(statementWith(view, 'in the papers').speaker).toBe('otis-fenn')
      expect(statementWith(view, 'answer in writing').speaker).toBe('fenn')
    })
    const courant = await using(path, ({ view }) => statementWith(view, 'is well built').document)
    await decided(path, [{ kind: 'split', speaker: bea, parts: [{ document: courant }], into: ada }])
    await using(path, ({ view }) => {
      expect(statementWith(view, 'is well built').speaker).toBe(ada.id)
      expect(view.speaker(bea.id)).toBeUndefined()
    })
  })

  it('are shown before they are made, and the preview writes nothing', async () => {
    const path = await record()
    await using(path, store => {
      const before = derived(store.view)
      const merge = { ...WHO, kind: 'merge' as const, speaker: fenn, into: ada }
      const preview = store.view.previewSpeakers(merge)
      expect(preview).toEqual({
        before: [
          { speaker: 'ada-quill', name: 'Ada Quill', documents: 2, statements: 2 },
          { speaker: 'osric-fenn', name: 'Osric Fenn', documents: 2, statements: 3 },
        ],
        after: [{ speaker: 'ada-quill', name: 'Ada Quill', documents: 3, statements: 5 }],
        nothing: undefined,
      })
      expect(inMemory(store).previewSpeakers(merge)).toEqual(preview)
      const lost = { name: 'Nobody Here', kind: 'person' as const }
      expect(store.view.previewSpeakers({ ...merge, speaker: lost }).nothing).toBeDefined()
      expect(derived(store.view)).toEqual(before)
    })
  })

  it('of a speaker who is no longer there are orphaned', async () => {
    const path = await record()
    await decided(path, [{ kind: 'merge', speaker: bea, into: ada }])
    writeFileSync(
      join(folder, 'pile', 'courant.txt'),
      'Tides\n\nFenn told the Courant that the board would answer.\n',
    )
    await buildRecord([join(folder, 'pile')], path)
    await using(path, store => {
      expect(store.view.waiting({ kinds: ['orphaned-decision'] }).items).toMatchObject([{ decision: 1 }])
      expect(inMemory(store).waiting().items).toEqual(store.view.waiting().items)
    })
  })
})
