import { expect, it } from 'vitest'
import { differenceOf } from './report-difference.js'

it.each([
  [
    'that she might leave the mill in June',
    'I shall leave the mill in June',
    'with “might”, which is not there',
  ],
  [
    'that the masons hoped that the frost could spare it',
    'the masons perhaps hoped that the frost could spare it',
    'without “perhaps”',
  ],
  ['that it took her fourteen days', 'it took me forty-one days', 'with “fourteen” for “forty-one”'],
  ['that it took her 41 days', 'it took me forty-one days', undefined],
  [
    'that the mill cost £40 million, 12 per cent of all',
    'the mill cost £14 million, which is 12 per cent of all',
    'with “40 million” for “14 million”',
  ],
  [
    'that in every winter the yard kept no log at all',
    'in three winters the yard kept no log at all',
    'with “every winter” for “three winters”',
  ],
  ['that the yard might be sold', 'the yard may be sold', undefined],
  ['that silence helped the bill', 'silence about the bill helped it', undefined],
  ['that forty boats were lost', 'about forty boats were lost', 'without “about”'],
  ['that the yard would be sold', 'the yard will be sold', undefined],
])('%s, of “%s”', (report, clause, told) => {
  const expected = told === undefined ? undefined : `the draft reports it ${told}`
  expect(differenceOf(report, { clause, rest: '.' })).toBe(expected)
})

it('misses a condition that follows what is reported', () => {
  const said = { clause: 'the slipway will not last', rest: ' unless the piles are replaced.' }
  expect(differenceOf('that the slipway would not last', said)).toBe(
    'the draft reports it without “unless the piles are replaced”',
  )
  expect(differenceOf('that the slipway would not last unless it had new piles', said)).toBeUndefined()
})
