import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  WHO,
  decided,
  derived,
  inMemory,
  recordEachTest,
  statementWith,
  using,
} from '../../test/decided-pile.js'
import type { SpeakerId } from '../people/index.js'
import { buildRecord } from './index.js'

const { record, at } = recordEachTest()

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
    writeFileSync(at('pile', 'courant.txt'), 'Tides\n\nFenn told the Courant that the board would answer.\n')
    await buildRecord([at('pile')], path)
    await using(path, store => {
      expect(store.view.waiting({ kinds: ['orphaned-decision'] }).items).toMatchObject([{ decision: 1 }])
      expect(inMemory(store).waiting().items).toEqual(store.view.waiting().items)
    })
  })
})
