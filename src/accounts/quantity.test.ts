import { describe, expect, it } from 'vitest'
import { AMOUNT, parseQuantity, printQuantity, QUANTITY, readQuantity } from './quantity.js'

const read = (text: string, pattern = QUANTITY): string | undefined => {
  const groups = new RegExp(pattern, 'iu').exec(text)?.groups
  const quantity = readQuantity(groups?.['number'] ?? '', groups?.['claim'])
  return quantity === undefined ? undefined : printQuantity(quantity)
}

describe('readQuantity', () => {
  it.each([
    ['1,400 people', '1400'],
    ['forty-one minutes', '41'],
    ['two hundred and five homes', '205'],
    ['1.4 million people', '1400000'],
    ['two dozen guests', '24'],
    ['about 140 people', 'about 140'],
    ['more than three hundred', 'at least 300'],
    ['up to 90', 'at most 90'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each(['79% of them', '$400', '£14 million', 'version 3.2.1'])(
    'reads no number of things in %s',
    text => {
      expect(read(text)).toBe(undefined)
    },
  )

  it('reads the whole of an amount of money', () => {
    expect(read('a wall of £14 million', AMOUNT)).toBe('14000000')
    expect(read('a wall of $400', AMOUNT)).toBe('400')
  })

  it('reads no number where two stand side by side', () => {
    expect(readQuantity('three and four', undefined)).toBeUndefined()
  })

  it('reads back what it prints', () => {
    for (const text of ['41', 'about 140', 'at least 300', 'at most 90', '1.5']) {
      const quantity = parseQuantity(text)
      expect(quantity === undefined ? undefined : printQuantity(quantity)).toBe(text)
    }
    expect(parseQuantity('many')).toBeUndefined()
  })
})
