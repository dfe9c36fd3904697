import { describe, expect, it } from 'vitest'
import { compareReading } from './compare.js'

const SAID = `The crane was sound. Unless the owners can show me a newer certificate, I must assume that there is none. I have never said that the crew were careless, and we do not conclude from this that the wind moved the crane. It would be wrong to say that the port of Sarn had no plan. If the lock is replaced I would sail her tonight and take my own children. You may quote me: the pilots were consulted twice.`

/** Whether something is said to limit a reading that it leaves out. */
function isLimited(reading: string): boolean {
  return compareReading({
    base: [{ text: SAID, span: [0, SAID.length] }],
    reading: { text: reading, span: [0, reading.length] },
  }).limitCut
}

describe('what limits a trimmed reading', () => {
  it.each([
    'I must assume that there is none',
    'the wind moved the crane',
    'The crew were careless',
    'the port of Sarn had no plan',
    'sail her tonight and take my own children',
  ])('stands far before it in its sentence: %s', reading => {
    expect(isLimited(reading)).toBe(true)
  })

  it.each([
    'the pilots were consulted twice',
    'Unless the owners can show me a newer certificate, I must assume that there is none',
    'we do not conclude from this that the wind moved the crane',
    'the crew were careless',
  ])('does not stand before it, or is no clause of its own: %s', reading => {
    expect(isLimited(reading)).toBe(false)
  })
})
