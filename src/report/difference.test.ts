import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Variant } from '../collation/index.js'
import { compareReading } from '../collation/index.js'
import { differenceOf, differencePieces } from './difference.js'

/** The difference between two texts as the terminal shows it. */
function shown(base: string, reading: string): string {
  const { variants } = compareReading({
    base: [{ text: base, span: [0, base.length] }],
    reading: { text: reading, span: [0, reading.length] },
  })
  return line(base, reading, variants)
}

function line(base: string, reading: string, variants: readonly Variant[]): string {
  const parts = differenceOf({
    readingText: reading,
    readingSpan: [0, reading.length],
    baseWords: variant => base.slice(variant.base[0], variant.base[1]),
    variants,
  })
  return differencePieces(parts)
    .map(part => part.text)
    .join('')
}

describe('the aligned difference', () => {
  it('shows a dropped word where it stood, with a space on each side', () => {
    expect(shown('We have again sold the night for a season.', 'We have sold the night for a season.')).toBe(
      'We have [-again-] sold the night for a season.',
    )
  })

  it('shows a replaced word as dropped, then added', () => {
    expect(shown('I wish I had read them in May.', 'I wish I had seen them in May.')).toBe(
      'I wish I had [-read-] {+seen+} them in May.',
    )
  })

  it('keeps the spaces around an ellipsis outside the signs', () => {
    const base = 'The board knew of it only in the last week, and not in full, when it voted to go ahead.'
    expect(shown(base, 'The board knew of it ... when it voted to go ahead.')).toBe(
      'The board knew of it [-only in the last week, and not in full,-] {+...+} when it voted to go ahead.',
    )
  })

  it('shows no mark that both have as a change', () => {
    const base = 'It was on 2 May, sixteen days after the water, and it was about parking.'
    expect(shown(base, 'It was on 2 May, and it was about parking.')).toBe(
      'It was on 2 May, [-sixteen days after the water,-] and it was about parking.',
    )
  })

  it('gives the reading alone where nothing differs', () => {
    expect(line('same words', 'same words', [])).toBe('same words')
  })

  it('shows very long runs by their ends', () => {
    const long = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ')
    const text = line(`a ${long} b`, 'a b', [
      { kind: 'dropped', reading: [2, 2], base: [2, 2 + long.length] },
    ])
    expect(text).toMatch(/^a \[-word0 .* … .* word79-\] b$/)
    expect(text.length).toBeLessThan(200)
  })

  it('gives back the reading when what was dropped is left out, white space apart', () => {
    const word = fc.constantFrom('river', 'gauge', 'siren', 'night', 'valley', 'water')
    const words = fc.array(word, { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(words, words, fc.array(fc.nat(11), { maxLength: 3 }), (base, reading, cuts) => {
        const from = base.join(' ')
        const to = reading.join(' ')
        const at = cuts.map(cut => Math.min(cut, to.length)).toSorted((a, b) => a - b)
        const variants = at.map((place): Variant => ({
          kind: 'dropped',
          reading: [place, place],
          base: [0, Math.min(5, from.length)],
        }))
        const parts = differenceOf({
          readingText: to,
          readingSpan: [0, to.length],
          baseWords: variant => from.slice(variant.base[0], variant.base[1]),
          variants,
        })
        const kept = parts.filter(part => part.kind !== 'dropped').map(part => part.text)
        expect(kept.join('').replaceAll(/\s/g, '')).toBe(to.replaceAll(/\s/g, ''))
      }),
    )
  })
})
