import { describe, expect, test } from 'vitest'
import { sourceSpan } from './source-span.js'

const trimmed = (source: string): string => {
  const [start, end] = sourceSpan(`Then ${source} said so.`, [5, 5 + source.length])
  return `Then ${source} said so.`.slice(start, end)
}

describe('a source', () => {
  test.each([
    ['The harbour council on Friday', 'The harbour council'],
    ['Ada Poe, the mayor, in a written statement', 'Ada Poe, the mayor'],
    ['A divided court late Friday', 'A divided court'],
    ['Bo Lind of his time at sea', 'Bo Lind'],
    ['who in May', 'who'],
    ['which together', 'which'],
  ])('leaves out when and in what it was said: %s', (given, expected) => {
    expect(trimmed(given)).toBe(expected)
  })

  test.each([
    'The Friday club',
    'One of his aides',
    'Ada Poe of the port',
    'the committee on harbours',
    'a person familiar with the plan',
    'who',
    'on Friday',
    'those who in the spring had asked for a new wall by the old pier',
  ])('stays as it is: %s', given => {
    expect(trimmed(given)).toBe(given)
  })
})
