import { expect, it } from 'vitest'
import { dateInWords } from './date-in-words.js'

it.each([
  ['2024-02-29T08:00:00Z', '29 February 2024'],
  ['2024-02-09', '9 February 2024'],
  ['2024-02', 'February 2024'],
  ['2024', '2024'],
  ['2024-13', '2024-13'],
  ['2024?', '2024?'],
])('tells %s as %s', (edtf, words) => expect(dateInWords(edtf)).toBe(words))
