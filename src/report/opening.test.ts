import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bothEnds, opening } from './opening.js'

describe('opening', () => {
  it('gives a short text whole, and of a longer one its first whole words', () => {
    expect(opening('The siren\n was silent.', 40)).toBe('The siren was silent.')
    expect(opening('The siren was silent.', 12)).toBe('The siren …')
    expect(opening('The siren was silent.', 13)).toBe('The siren was …')
  })

  it('cuts a script that parts no words where it must, and no character in two', () => {
    const words = '新聞 ' + '警報は鳴らなかったと住民は証言した'.repeat(4)
    expect(opening(words, 40)).toHaveLength(42)
    expect(opening('𠮷'.repeat(30), 21)).toBe(`${'𠮷'.repeat(10)} …`)
  })

  it('is never much longer than it may be', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 4, max: 80 }), (text, longest) => {
        expect(opening(text, longest).length).toBeLessThanOrEqual(longest + 2)
        expect(bothEnds(text, longest).length).toBeLessThanOrEqual(longest + 3)
      }),
    )
  })
})

describe('bothEnds', () => {
  it('keeps the first and the last words', () => {
    expect(bothEnds('We knew of the river and the valley did not', 20)).toBe('We knew of … did not')
  })
})
