import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../text/index.js'
import type { LoggedDecision } from './decision.js'
import { standing } from './standing.js'

/** A log of notes and undos: a number undoes the decision of that id, undefined is a note. */
function logOf(undos: readonly (number | undefined)[]): LoggedDecision[] {
  return undos.map((undoes, at) => ({
    id: at + 1,
    by: 'Cleo Marsh',
    at: '2024-06-01',
    reason: undefined,
    decision:
      undoes === undefined
        ? {
            kind: 'note',
            text: 'n',
            passage: {
              document: 'd' as DocumentId,
              span: { span: [0, 1], exact: 'a', prefix: '', suffix: '' },
            },
          }
        : { kind: 'undo', decision: undoes },
  }))
}

function ids(undos: readonly (number | undefined)[]): number[] {
  return standing(logOf(undos)).map(({ id }) => id)
}

describe('standing', () => {
  it.each([
    [[], []],
    [
      [undefined, undefined],
      [1, 2],
    ],
    [[undefined, 1], []],
    [[undefined, 1, 2], [1]],
    [[undefined, 1, 2, 3], []],
    [[undefined, 1, 1, 2], []],
    [[undefined, 9, 2], [1]],
    [
      [undefined, 3, undefined],
      [1, 3],
    ],
  ])('of a log with the undos %j leaves %j', (undos, left) => {
    expect(ids(undos)).toEqual(left)
  })

  it('is the same whatever the order in which the log is given, and a last undo takes away one decision at most', () => {
    const log = fc.array(fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }), { maxLength: 8 })
    fc.assert(
      fc.property(log, undos => {
        const entries = logOf(undos)
        expect(standing(entries.toReversed()).toSorted((a, b) => a.id - b.id)).toEqual(standing(entries))
        const note = undos.findIndex(one => one === undefined) + 1
        if (note === 0 || !ids(undos).includes(note)) return
        expect(ids([...undos, note])).toEqual(ids(undos).filter(id => id !== note))
        expect(ids([...undos, note, undos.length + 1])).toEqual(ids(undos))
      }),
    )
  })
})
