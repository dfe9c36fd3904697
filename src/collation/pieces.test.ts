import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../text/index.js'
import type { Comparison } from './compare.js'
import { compareReading } from './compare.js'

const LETTER =
  'The lower lock was drained in May and filled again in June. I wrote then that the sill would not bear another spring flood ' +
  'unless the piles were driven deeper.\n\n' +
  'It took the committee thirty weeks to send an answer, and the answer had nine words. We lost two barges and a crane, a good ' +
  'deal of paint, and the patience of every skipper on the cut between Harle and the sea.\n\n' +
  'People asked me whether I was bitter. I was not bitter. I was weary of telling clever men that water runs downhill.\n\n' +
  'We want a new sill, a new keeper and a new board.'

function compare(reading: string, quoted = false): Comparison {
  const base = [...LETTER.matchAll(/[^\n]+/gu)].map(match => ({
    text: LETTER,
    span: [match.index, match.index + match[0].length] as const,
    quoted,
  }))
  return compareReading({ base, reading: { text: reading, span: [0, reading.length] } })
}

describe('a reading put together from places of its base', () => {
  it.each([
    [
      'in their order, far apart',
      'The lower lock was drained in May. We want a new sill, a new keeper and a new board.',
    ],
    [
      'the other way round',
      'We want a new sill, a new keeper and a new board. The lower lock was drained in May.',
    ],
    [
      'a long one and a short one',
      'I was weary of telling clever men that water runs downhill. The answer had nine words.',
    ],
    ['three words and three words', 'water runs downhill, the answer had nine words'],
    ['three', 'We want a new sill. I was weary of telling clever men. We lost two barges and a crane.'],
    [
      'with a mark between',
      'We want a new sill, a new keeper and a new board … The lower lock was drained in May.',
    ],
  ])('%s: is spliced', (_, reading) => {
    const { verdict, score } = compare(reading)
    expect({ verdict, score }).toEqual({ verdict: 'spliced', score: 1 })
  })

  it('gives both places', () => {
    const { baseSpan } = compare('We want a new sill, a new keeper. The lower lock was drained in May.')
    expect(LETTER.slice(...baseSpan)).toMatch(
      /^The lower lock was drained in May[^]*We want a new sill, a new keeper$/u,
    )
  })

  it('tells what was changed in each too', () => {
    const { verdicts, variants } = compare(
      'We want a new sill, a new warden and a new board. The lower lock was drained in April.',
    )
    expect(verdicts).toEqual(['altered', 'spliced'])
    expect(variants.map(variant => variant.kind)).toContain('replaced')
  })

  it('says where a limit was cut off at the joint', () => {
    const reading = 'We want a new board. The sill would not bear another spring flood.'
    expect(compare(`${reading} People asked me.`).limitCut).toBe(true)
  })

  it('is not spliced where neighbouring sentences, or parts of one, changed places', () => {
    const sentences = compare('I was not bitter. People asked me whether I was bitter.')
    expect(sentences.verdicts).not.toContain('spliced')
    const clause = compare(
      'It took the committee to send an answer thirty weeks, and the answer had nine words.',
    )
    expect(clause.variants.map(variant => variant.kind)).toContain('moved')
    expect(clause.verdicts).not.toContain('spliced')
  })

  it('is spliced from what one witness quotes, and not from what two do', () => {
    const reading = 'We want a new sill, a new keeper and a new board. The lower lock was drained in May.'
    expect(compare(reading, true).verdict).toBe('spliced')
    const apart = [...LETTER.matchAll(/[^\n]+/gu)].map((match, i) => ({
      document: `witness${i}` as DocumentId,
      text: LETTER,
      span: [match.index, match.index + match[0].length] as const,
      quoted: true,
    }))
    const { score } = compareReading({ base: apart, reading: { text: reading, span: [0, reading.length] } })
    expect(score).toBeLessThan(1)
  })

  it('is not made of words that merely stand somewhere', () => {
    const { verdicts } = compare(
      'The board of the lock was asked in June whether the crane and the keeper had lost the answer.',
    )
    expect(verdicts).not.toContain('spliced')
  })
})
