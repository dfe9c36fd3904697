import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainStyle } from './style.js'
import { formatTable } from './table.js'

const COLUMNS = [
  { title: 'date' },
  { title: 'title', flexible: true },
  { title: 'count', right: true },
] as const
const ROWS = [
  ['2024-03-14', 'Letter to the chair of the harbour board about the new breakwater', '7'],
  ['2024', 'Tides', '12'],
]

describe('a table', () => {
  it('is as wide as it needs to be where there is room, numbers to the right', () => {
    expect(formatTable(COLUMNS, ROWS.slice(1), plainStyle(80))).toBe('date  title  count\n2024  Tides     12')
  })

  it('folds what does not fit, in its own column', () => {
    expect(formatTable(COLUMNS, ROWS, plainStyle(44)).split('\n')).toEqual([
      'date        title                      count',
      '2024-03-14  Letter to the chair of         7',
      '            the harbour board about',
      '            the new breakwater',
      '2024        Tides                         12',
    ])
  })

  it('has a line a row, however long, where everything is to be shown whole', () => {
    const lines = formatTable(COLUMNS, ROWS, plainStyle(44, true)).split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain(ROWS[0]?.[1])
  })

  it('is nothing without rows', () => {
    expect(formatTable(COLUMNS, [], plainStyle(80))).toBe('')
  })

  it('loses no letter at any width', () => {
    const cell = fc.stringMatching(/^[a-z]{0,9}(?: [a-z]{1,9}){0,6}$/)
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 40, max: 120 }),
        (rows, width) => {
          const letters = (text: string): string => [...text.replaceAll(/\s/g, '')].toSorted().join('')
          const shown = formatTable(COLUMNS, rows, plainStyle(width))
          expect(letters(shown)).toBe(letters(`datetitlecount${rows.flat().join('')}`))
        },
      ),
    )
  })
})
