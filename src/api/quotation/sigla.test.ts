import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { siglaOf } from './sigla.js'

function sigla(...names: string[]): string[] {
  const given = siglaOf(names.map((name, number) => ({ id: String(number), name })))
  return names.map((_, number) => given.get(String(number)) ?? '')
}

describe('siglaOf', () => {
  it('takes the word by which people call a paper or a person', () => {
    expect(sigla('The Quay Courant', 'Ada Quill', 'Millrace News')).toEqual(['C', 'Q', 'M'])
  })

  it('takes another word, then a second letter, where the first is taken', () => {
    expect(sigla('The Quay Courant', 'The Lower Courier', 'Courant', 'Lower')).toEqual(['C', 'L', 'Co', 'Lo'])
  })

  it('numbers documents of one name in their order', () => {
    expect(sigla('Courant', 'Herald', 'Courant')).toEqual(['C1', 'H', 'C2'])
  })

  it('keeps the script of the name', () => {
    expect(sigla('朝日新聞', 'Правда')).toEqual(['朝', 'П'])
    expect(sigla('صحيفة الضفة')).toEqual(['ض'])
  })

  it('tells every two witnesses apart, whatever they are called', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 }), { maxLength: 60 }), names => {
        const given = sigla(...names)
        expect(new Set(given).size).toBe(names.length)
        expect(given.every(one => one !== '')).toBe(true)
      }),
    )
  })
})
