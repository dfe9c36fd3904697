import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identicalRuns, indexRuns, runsOfFew } from './runs.js'
import { tableOfWords } from './word-table.js'

/** Few words, so that runs repeat and overlap. */
const words = (maxLength: number) =>
  fc.array(fc.constantFrom('the', 'gate', 'was', 'open', 'again'), { maxLength }).map(list => list.join(' '))

describe('runs of a few words in a text', () => {
  it('are those that an index of the text gives', () => {
    fc.assert(
      fc.property(words(20), words(200), (few, text) => {
        const [quoting, carrying] = [tableOfWords(few), tableOfWords(text)]
        const indexed = identicalRuns(quoting, [0, quoting.keys.length], indexRuns(carrying))
        expect(runsOfFew(quoting, carrying)).toEqual(indexed)
      }),
    )
  })

  it('are as long as the words agree', () => {
    const few = tableOfWords('the old gate was open again')
    const text = tableOfWords('They said the old gate was open, and again: the old gate was open again.')
    expect(runsOfFew(few, text)).toEqual([
      { quoting: 0, carrying: 2, length: 5 },
      { quoting: 0, carrying: 9, length: 6 },
    ])
  })
})
