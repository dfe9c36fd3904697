import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST_PASSAGE, passages } from './passages.js'
import { markQuotations } from './quotation-state.js'
import { markSentenceStarts } from './sentence-starts.js'
import { emptyUnits, FLAG, readUnits, SHAPE, type Units } from './units.js'

function read(text: string): Units {
  const units = emptyUnits(Math.max(1, text.length))
  readUnits(text, [0, text.length], units)
  markQuotations(text, units)
  markSentenceStarts(units)
  return units
}

const words = (text: string): string[] => {
  const units = read(text)
  return Array.from({ length: units.count }, (_, i) => text.slice(units.start[i], units.end[i]))
}

/** The quotation state of each unit, as a digit. */
const states = (text: string): string => {
  const units = read(text)
  return [...units.quoted.subarray(0, units.count)].join('')
}

describe('units', () => {
  test('part words, numbers, marks and clitics', () => {
    expect(words("Ms. Poe's text-book cost $1,400.50, didn’t it?")).toEqual([
      'Ms',
      '.',
      'Poe',
      "'s",
      'text',
      '-',
      'book',
      'cost',
      '$',
      '1,400.50',
      ',',
      'didn',
      '’t',
      'it',
      '?',
    ])
    expect(words('the U.S. and O’Neill...')).toEqual(['the', 'U.S.', 'and', 'O’Neill', '...'])
    expect(words('office.He said')).toEqual(['office', '.', 'He', 'said'])
  })

  test('a word has one hash whatever its case', () => {
    const { word } = read('Said SAID said sand')
    expect(word[0]).toBe(word[1])
    expect(word[0]).toBe(word[2])
    expect(word[0]).not.toBe(word[3])
  })

  test('every character that is no space belongs to exactly one unit, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
        const units = read(text)
        let at = 0
        for (let i = 0; i < units.count; i++) {
          const [start, end] = [units.start[i] ?? 0, units.end[i] ?? 0]
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('quotation state', () => {
  test('is the same for every style of marks', () => {
    const curly = '“We will go,” she said. “It’s late.”'
    const expected = states(curly)
    expect(expected).toMatch(/^2.*3.*2.*3$/)
    for (const [open, close] of [
      ['"', '"'],
      ['‘', '’'],
      ["'", "'"],
      ['«', '»'],
    ] as const) {
      expect(states(curly.replaceAll('“', open).replaceAll('”', close))).toBe(expected)
    }
    expect(states(curly.replace(/[“”]/g, "''"))).toBe(expected)
    const reversed = curly.replaceAll('“', '»').replaceAll('”', '«')
    expect(states(reversed)).toBe(expected)
  })

  test('ends a quotation that was never closed with its paragraph', () => {
    expect(states('“No end\n\nhere')).toBe('2110')
  })

  test('opens anew at an opening mark inside an open quotation', () => {
    expect(states('“Lost, he said, “found”')).toBe('211111213')
    expect(states('"Lost, he said, "found"')).toBe('211111213')
  })

  test('takes an apostrophe for no mark', () => {
    expect(states("the voters' will, the '90s, don't")).toMatch(/^0+$/)
  })

  test('marks inner quotations as inner', () => {
    expect(states('“He said ‘no’ twice”')).toBe('21141413')
  })
})

describe('sentence starts', () => {
  const starts = (text: string): string[] => {
    const units = read(text)
    return words(text).filter((_, i) => ((units.flags[i] ?? 0) & FLAG.sentenceStart) !== 0)
  }

  test('stand after a stop and the marks that close after it, also where the space is lost', () => {
    expect(starts('It ends. “So be it.” Then.He left')).toEqual(['It', '“', 'Then', 'He'])
  })

  test('do not stand after titles and initials', () => {
    expect(starts('Sen. Poe of the U.S. Senate met J. Doe')).toEqual(['Sen'])
  })
})

describe('passages', () => {
  test('cover the text without gap or overlap, are never too long, and part no surrogate pair', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 0, max: 900 }),
        (piece, times) => {
          const text = piece.repeat(times)
          let at = 0
          for (const [start, end] of passages(text)) {
            expect(start).toBe(at)
            expect(end).toBeGreaterThan(start)
            expect(end - start).toBeLessThanOrEqual(LONGEST_PASSAGE)
            at = end
          }
          expect(at).toBe(text.length)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('shapes are told apart', () => {
    const { shape } = read('word Word WORD McDoe X 12 B12 .')
    expect([...shape.subarray(0, 8)]).toEqual([
      SHAPE.lower,
      SHAPE.capital,
      SHAPE.capitals,
      SHAPE.mixed,
      SHAPE.initial,
      SHAPE.digits,
      SHAPE.alphanumeric,
      SHAPE.mark,
    ])
  })
})
