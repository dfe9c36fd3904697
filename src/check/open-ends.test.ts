import { expect, it } from 'vitest'
import { compareReading } from '../collation/index.js'
import { withOpenEnds } from './open-ends.js'

/** What the record has and what the draft has at each point of difference. */
function points(base: string, reading: string): (readonly [string, string])[] {
  const compared = {
    base: { text: base, span: [0, base.length] as const },
    reading: { text: reading, span: [0, reading.length] as const },
  }
  const comparison = compareReading({ base: [compared.base], reading: compared.reading })
  const { variants } = withOpenEnds(comparison, compared)
  return variants.map(variant => [base.slice(...variant.base), reading.slice(...variant.reading)] as const)
}

it('shows a changed last word against the word that stood there', () => {
  expect(
    points(
      'It told the truth to a machine that had been told not to listen.',
      'It told the truth to a machine that had been told not to hear',
    ),
  ).toEqual([['listen', 'hear']])
})

it('shows a changed first word against the word that stood there', () => {
  expect(
    points(
      'Nobody told the truth to the machine that night.',
      'Somebody told the truth to the machine that night.',
    ),
  ).toEqual([['Nobody', 'Somebody']])
})

it('leaves words added after the end of the sentence as added', () => {
  expect(
    points('The gate was open all that night. Nobody came.', 'The gate was open all that night, alas'),
  ).toEqual([['', ', alas']])
})
