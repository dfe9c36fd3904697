import { expect, it } from 'vitest'
import { compareReading } from './compare.js'

const BASE = 'We lost the tide gauge at dusk. #LowerSill #SaveTheCut'
const PLAIN = 'The well-known pilot of the low-lying port took 12 per cent of the Lower Sill fee'

it.each([
  [BASE, 'We lost the tide gauge at dusk. Lower Sill, Save the Cut'],
  [BASE, 'the tide gauge at dusk. Lower Sill'],
  [PLAIN, 'wellknown pilot'],
  [PLAIN, 'the lowlying port'],
  [PLAIN, 'of the #LowerSill fee'],
  [PLAIN, 'took 12%'],
  [PLAIN, '12 percent of'],
  ['a wellknown pilot took 12% of #LowerSill', 'a well-known pilot took 12 per cent of Lower Sill'],
])('of “%s” the reading “%s” differs in print alone', (base, reading) => {
  const { verdicts, score } = compareReading({
    base: [{ text: base, span: [0, base.length] }],
    reading: { text: reading, span: [0, reading.length] },
  })
  expect(verdicts.filter(verdict => verdict !== 'trimmed')).toEqual(['punctuation'])
  expect(score).toBe(1)
})

it('tells of a word left out beside one that is joined', () => {
  const reading = 'the low-lying port took 12 per cent of #LowerSill fee'
  const { variants, verdict } = compareReading({
    base: [{ text: PLAIN, span: [0, PLAIN.length] }],
    reading: { text: reading, span: [0, reading.length] },
  })
  expect(verdict).toBe('cut')
  expect(variants.map(({ kind, base }) => [kind, PLAIN.slice(...base)])).toContainEqual(['dropped', 'the'])
})
