import { describe, expect, it } from 'vitest'
import { numberOfWords } from './number-words.js'

const read = (words: string): number | undefined => numberOfWords(words.split(' '))

describe('numberOfWords', () => {
  it.each([
    ['forty one', 41],
    ['three hundred', 300],
    ['a hundred', 100],
    ['twelve hundred', 1200],
    ['two hundred and five', 205],
    ['one thousand two hundred and twenty one', 1221],
    ['5,000', 5000],
    ['4.5 million', 4_500_000],
    ['2 million three hundred thousand', 2_300_000],
    ['two dozen', 24],
    ['20 1', 21],
    ['zero', 0],
  ])('%s is %i', (words, number) => {
    expect(read(words)).toBe(number)
  })

  it.each([
    'nine eight',
    'three and four',
    'forty and',
    'and five',
    'twenty twenty',
    'hundred quays',
    'a',
    '',
  ])('reads no number in "%s"', words => {
    expect(read(words)).toBeUndefined()
  })
})
