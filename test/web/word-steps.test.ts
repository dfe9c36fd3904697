import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typeOf } from '../../web/src/decisions/parts.js'
import { readSpan } from '../../web/src/pages/reader/reader-address.js'
import {
  nearestEnd,
  nearestStart,
  stepEnd,
  stepStart,
  wholeWords,
  wordAt,
} from '../../web/src/words/word-steps.js'

const TEXT = 'The gate, she wrote, held. “It held,” he said.'
const from = (words: string): number => TEXT.indexOf(words)

describe('steps by words', () => {
  it('moves an end to the end of the next word or mark, and back', () => {
    const gate = from('gate') + 4
    expect(stepEnd(TEXT, gate, 'forward')).toBe(gate + 1)
    expect(stepEnd(TEXT, gate + 1, 'forward')).toBe(from('she') + 3)
    expect(stepEnd(TEXT, gate, 'backward')).toBe(3)
  })

  it('moves a start to the start of the next word, and back', () => {
    expect(stepStart(TEXT, from('she'), 'forward')).toBe(from('wrote'))
    expect(stepStart(TEXT, from('gate'), 'backward')).toBe(0)
  })

  it('makes the words whole that a span cuts, but in scripts that part none', () => {
    expect(wholeWords(TEXT, [from('gate') + 2, from('wrote') + 1])).toEqual([from('gate'), from('wrote') + 5])
    expect(wholeWords(TEXT, [from('she'), from('she') + 3])).toEqual([from('she'), from('she') + 3])
    const chinese = '他说闸门没有关上'
    expect(wholeWords(chinese, [3, 5])).toEqual([3, 5])
  })

  it('stays at the ends of the text', () => {
    expect(stepStart(TEXT, 0, 'backward')).toBe(0)
    expect(stepEnd(TEXT, TEXT.length, 'forward')).toBe(TEXT.length)
  })

  it('finds the word at a place, and words where no spaces part them', () => {
    expect(TEXT.slice(...(wordAt(TEXT, from('wrote') + 2) ?? [0, 0]))).toBe('wrote')
    const chinese = '他说闸门没有关上'
    expect(stepEnd(chinese, 1, 'forward')).toBeLessThan(chinese.length)
  })

  it('lets what is dragged come to lie at the nearest end of a word', () => {
    expect(nearestStart(TEXT, from('wrote') + 1)).toBe(from('wrote'))
    expect(nearestEnd(TEXT, from('wrote') + 4)).toBe(from('wrote') + 5)
  })

  it('goes on to the end of any text and back to its start, without standing still', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}(?: [a-z]{1,8}){0,40}$/), text => {
        let at = 0
        let steps = 0
        while (at < text.length && steps <= text.length) {
          at = stepEnd(text, at, 'forward')
          steps++
        }
        expect(steps).toBe(text.split(' ').length)
        while (at > 0 && steps > 0) {
          at = stepStart(text, at, 'backward')
          steps--
        }
        expect([at, steps]).toEqual([0, 0])
      }),
    )
  })
})

describe('the parts of a statement that a person sets', () => {
  it('are direct where all content stands in quotation marks, mixed where some does, else indirect', () => {
    const shown = { text: TEXT, start: 100 }
    const span = (words: string): readonly [number, number] => [
      100 + from(words),
      100 + from(words) + words.length,
    ]
    expect(typeOf([span('“It held,”')], shown)).toBe('direct')
    expect(typeOf([span('The gate'), span('“It held,”')], shown)).toBe('mixed')
    expect(typeOf([span('The gate')], shown)).toBe('indirect')
  })
})

describe('a passage in an address', () => {
  it('is read where it is one, and nothing else is', () => {
    expect(readSpan('120-182')).toEqual([120, 182])
    for (const wrong of [null, '', '5', '9-3', '4-4', '-1-4', '1-2-3', 'a-b'])
      expect(readSpan(wrong)).toBeUndefined()
  })
})
