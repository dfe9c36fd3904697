import { expect, it } from 'vitest'
import { readableDate, shortDate } from './readable-date.js'

it.each([
  ['2023-11-01T09:30:00Z', '1 November 2023'],
  ['2024-02-09', '9 February 2024'],
  ['2023-11', 'November 2023'],
  ['2023', '2023'],
  ['2023?', '2023 (uncertain)'],
  ['2023-05~', 'about May 2023'],
  ['2023-02-27/2023-03-01', '27 February 2023 to 1 March 2023'],
  ['2024-13', '2024-13'],
  ['not a date', 'not a date'],
])('%s reads %s', (edtf, readable) => {
  expect(readableDate(edtf)).toBe(readable)
})

it('has a shorter form', () => {
  expect(shortDate('2023-11-01')).toBe('1 Nov 2023')
  expect(shortDate('2024-03-11/2024-03-17')).toBe('11 Mar 2024 to 17 Mar 2024')
})
