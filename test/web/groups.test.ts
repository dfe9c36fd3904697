import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupedItems } from '../../web/src/lists/groups.js'

const groups = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 })
  .map(sizes => sizes.map((rows, number) => ({ key: String(number), name: `group ${number}`, rows })))

describe('groupedItems', () => {
  it('gives rows as they are without groups', () => {
    const items = groupedItems(3)
    expect(items.count).toBe(3)
    expect(items.at(2)).toEqual({ kind: 'row', index: 2 })
  })

  it('sets one heading before the rows of each group, and leaves out no row', () => {
    fc.assert(
      fc.property(groups, all => {
        const total = all.reduce((sum, one) => sum + one.rows, 0)
        const items = groupedItems(total, all)
        const walked = Array.from({ length: items.count }, (_, place) => items.at(place))
        const expected = all.flatMap(group => [
          { kind: 'heading', group },
          ...Array.from({ length: group.rows }, () => ({ kind: 'row' })),
        ])
        expect(walked.map(item => item.kind)).toEqual(expected.map(item => item.kind))
        const rows = walked.flatMap(item => (item.kind === 'row' ? [item.index] : []))
        expect(rows).toEqual(Array.from({ length: total }, (_, index) => index))
        walked.forEach((item, place) => {
          const row = item.kind === 'row' ? item.index : undefined
          expect(items.rowAt(place)).toBe(
            row ?? rows[place - walked.slice(0, place).filter(one => one.kind === 'heading').length],
          )
        })
      }),
    )
  })
})
