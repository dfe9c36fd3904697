import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shingles, tableOfWords } from '../collation/index.js'
import { mayShareNarrative, narrativePlaces, narrativeRuns, narrativeSamples } from './narrative-samples.js'

const word = fc.integer({ min: 0, max: 200 }).map(n => `w${n}`)
const words = (minLength: number, maxLength: number) => fc.array(word, { minLength, maxLength })
const samplesOf = (text: string) => {
  const table = tableOfWords(text)
  return narrativeSamples(table, narrativePlaces(text, table))
}
const runsOf = (text: string) => {
  const table = tableOfWords(text)
  return narrativeRuns(table, narrativePlaces(text, table))
}

describe('narrativeSamples', () => {
  it('has one of every run of six that two texts share, whatever stands around it', () => {
    fc.assert(
      fc.property(
        words(6, 6),
        fc.tuple(words(0, 9), words(0, 9), words(0, 9)),
        (run, [before, after, other]) => {
          const [one, two] = [
            [...before, ...run, ...after],
            [...other, ...run],
          ].map(all => samplesOf(all.join(' ')))
          const own = new Set(shingles(run.join(' ')))
          const common = one?.filter(hash => own.has(hash) && two?.includes(hash))
          expect(common?.length).toBeGreaterThan(0)
        },
      ),
    )
  })

  it('has three of a passage of twenty words, and some half of a text’s runs', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 20, maxLength: 20 }), words(0, 9), (passage, other) => {
        const whole = samplesOf([...other, ...passage].join(' '))
        expect(samplesOf(passage.join(' ')).filter(hash => whole.includes(hash)).length).toBeGreaterThan(2)
      }),
    )
    const text = Array.from({ length: 2000 }, (_, i) => `word${i}`).join(' ')
    expect(samplesOf(text).length).toBeLessThan(0.6 * shingles(text).length)
  })

  it('is empty for fewer than six words', () => {
    expect(samplesOf('the gate was shut again')).toEqual(new Uint32Array())
  })
})

describe('mayShareNarrative', () => {
  const runs = runsOf(
    'The gate was shut at dawn after the keeper had walked the whole length of the wall with a lamp.',
  )
  const may = (text: string) => mayShareNarrative(runs, tableOfWords(text))

  it('is told by the words that stand in identical runs of six', () => {
    expect(
      may('At noon the gate was shut at dawn after the keeper had walked the whole length of the wall.'),
    ).toBe(true)
    expect(
      may(
        'The gate was shut at dawn after noon; the keeper had walked the whole length of it, the wall with a lamp.',
      ),
    ).toBe(false)
    expect(may('The gate was open. The keeper had a lamp.')).toBe(false)
  })

  it('is not told by words in quotation marks, nor over them', () => {
    const quoting =
      'He said: “The gate was shut at dawn after the keeper had walked the whole length of the wall.” He left then.'
    expect(runsOf(quoting)).toEqual(new Set())
    expect(samplesOf(quoting)).toEqual(new Uint32Array())
    expect(
      mayShareNarrative(runsOf(quoting), tableOfWords('The gate was shut at dawn after the keeper.')),
    ).toBe(false)
  })
})
