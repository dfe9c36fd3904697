import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorsOf, excerptsNear, stretchesNear } from './anchors.js'

const slices = (text: string, reach: number): string[] =>
  stretchesNear(text, anchorsOf(['Gate', '0'], reach)).map(span => text.slice(...span))

describe('stretchesNear', () => {
  it('gives the words around each anchor, whole', () => {
    expect(slices('one two the gate four five', 4)).toEqual(['the gate'])
    expect(slices('a lockgate and a sluice-GATE!', 1)).toEqual(['sluice-GATE!'])
    expect(slices('shut since 1984 or so', 0)).toEqual(['1984'])
  })

  it('joins those that touch', () => {
    expect(slices('gate of the gate of the sea wall', 7)).toEqual(['gate of the gate of'])
  })

  it('gives none for a text without an anchor', () => {
    expect(slices('The siren was silent.', 40)).toEqual([])
    expect(slices('', 40)).toEqual([])
  })
})

describe('Excerpts', () => {
  it('finds what the whole text has of an expression with an anchor in every match, at the same places', () => {
    const words = fc.constantFrom(
      'gate',
      'Gate',
      'the',
      'old',
      ' ',
      '  ',
      '\n',
      '7',
      ',',
      '“',
      'é',
      '\ud83d',
      'gates',
    )
    const expression =
      /(?:(?<!\p{L})(?:the|old)\s{1,3})?(?<!\p{L})gate(?!\p{L})|\d(?:\s{1,3}old)?(?!\p{L})/giu
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), fc.integer({ min: 12, max: 40 }), (parts, reach) => {
        const text = parts.join('')
        const near = excerptsNear(text, anchorsOf(['gate', '0'], reach))
        const found = [...near.matches(expression)].map(match => [match.index, match[0]])
        expect(found).toEqual([...text.matchAll(expression)].map(match => [match.index, match[0]]))
      }),
    )
  })
})
