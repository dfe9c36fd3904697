import { expect, it } from 'vitest'
import { compareReading } from './compare.js'

const SENTENCE =
  'Before the spring floods came, the council had sworn to mend the sill at its own cost, and it slept for three long years while we baled.'

it.each([
  [
    'from the beginning into the sentence',
    'the council had sworn to mend the sill at its own cost before the spring floods came',
  ],
  ['inside it', 'Before the spring floods came, the council had sworn at its own cost to mend the sill'],
  ['from its end', 'while we baled, it slept for three long years'],
  ['both sides of what stays', 'while we baled for three long years, it slept'],
])('a clause that was moved %s is moved, not added and dropped', (_, reading) => {
  const { verdict, variants } = compareReading({
    base: [{ text: SENTENCE, span: [0, SENTENCE.length] }],
    reading: { text: reading, span: [0, reading.length] },
  })
  expect(verdict).toBe('altered')
  expect(new Set(variants.map(({ kind }) => kind).filter(kind => kind !== 'punctuation'))).toEqual(
    new Set(['moved']),
  )
})
