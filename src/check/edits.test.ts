import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, composeEdits, movedBy, originOf } from './edits.js'
import type { ProposedEdit } from './propose-fix.js'

/** Edits of a text of `length` that do not overlap and do not touch. */
function editsFor(length: number): fc.Arbitrary<ProposedEdit[]> {
  return fc
    .tuple(
      fc.uniqueArray(fc.nat(length), { maxLength: 8 }),
      fc.array(fc.string({ maxLength: 4 }), { minLength: 4, maxLength: 4 }),
    )
    .map(([points, words]) => {
      const sorted = points.toSorted((a, b) => a - b)
      return words.flatMap((word, index): ProposedEdit[] => {
        const [start, end] = [sorted[2 * index], sorted[2 * index + 1]]
        return start === undefined || end === undefined ? [] : [{ span: [start, end], words: word }]
      })
    })
}

const twice = fc.string({ maxLength: 40 }).chain(text =>
  editsFor(text.length).chain(before => {
    const after = applyEdits(text, before)
    return editsFor(after.length).map(added => ({ text, before, after, added }))
  }),
)

describe('composeEdits', () => {
  it('gives edits that do at once what two rounds do', () => {
    fc.assert(
      fc.property(twice, ({ text, before, after, added }) => {
        const all = composeEdits(text.length, before, added)
        expect(applyEdits(text, all)).toBe(applyEdits(after, added))
        for (const [index, { span }] of all.entries())
          expect(span[0]).toBeGreaterThanOrEqual(all[index - 1]?.span[1] ?? 0)
      }),
    )
  })

  it('is nothing where nothing was done', () => {
    expect(composeEdits(12, [], [])).toEqual([])
  })

  it('undoes an insertion that is taken out again', () => {
    const before = [{ span: [4, 4], words: 'not ' }] as const
    expect(composeEdits(10, before, [{ span: [4, 8], words: '' }])).toEqual([])
  })

  it('makes one edit of words that are changed twice', () => {
    const before = [{ span: [2, 5], words: 'three' }] as const
    expect(composeEdits(10, before, [{ span: [2, 7], words: '3' }])).toEqual([{ span: [2, 5], words: '3' }])
  })
})

describe('movedBy', () => {
  it('says where a place of the text lies after the edits', () => {
    const edits = [
      { span: [2, 4], words: 'longer' },
      { span: [6, 6], words: 'x' },
    ] as const
    expect([0, 2, 4, 5].map(at => movedBy(edits, at))).toEqual([0, 2, 8, 9])
    expect([movedBy(edits, 6, 'before'), movedBy(edits, 6)]).toEqual([10, 11])
  })

  it('keeps what stands between edits as it was', () => {
    fc.assert(
      fc.property(twice, ({ text, before, after }) => {
        for (let at = 0; at < text.length; at++) {
          if (before.some(({ span }) => span[0] <= at && at < span[1])) continue
          expect(after[movedBy(before, at)]).toBe(text[at])
          expect(originOf(before, movedBy(before, at))).toBe(at)
        }
      }),
    )
  })
})
