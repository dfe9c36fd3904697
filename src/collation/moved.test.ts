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

it('a month on the other side of its day is a way of print', () => {
  const base = 'I shall hand over the keys on 30 April, and not before 14 May.'
  const read = (reading: string): ReturnType<typeof compareReading> =>
    compareReading({
      base: [{ text: base, span: [0, base.length] }],
      reading: { text: reading, span: [0, reading.length] },
    })
  expect(read('I shall hand over the keys on April 30').verdicts).toEqual(['punctuation', 'trimmed'])
  expect(read('hand over the keys on April 30, and not before May 14').verdicts).toEqual([
    'punctuation',
    'trimmed',
  ])
  expect(read('hand over the keys on May 30, and not before 14 May').verdict).toBe('altered')
})

it('what was moved is not cut off', () => {
  const base = 'I ask nothing for myself, unless the drawings leave the valley. We met in June.'
  const reading = 'Unless the drawings leave the valley, I ask nothing for myself.'
  const { limitCut, verdict } = compareReading({
    base: [{ text: base, span: [0, base.length] }],
    reading: { text: reading, span: [0, reading.length] },
  })
  expect({ limitCut, verdict }).toEqual({ limitCut: false, verdict: 'altered' })
})
