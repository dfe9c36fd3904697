import { describe, expect, it } from 'vitest'
import { align } from './align.js'
import { denseRuns } from './dense-runs.js'
import { tableOfWords } from './word-table.js'

function runs(reading: string, base: string): string[] {
  const own = tableOfWords(reading)
  const other = tableOfWords(base)
  const pairs = align({ reading: own.keys, base: other.keys })
  return denseRuns(own.keys, other.keys, pairs).map(({ from, to }) =>
    reading.slice(own.starts[from], own.ends[to - 1]),
  )
}

describe('denseRuns', () => {
  it('gives what stands together in the base, and no name found on the way', () => {
    expect(
      runs(
        'Even my rivals say that Ada Quill should have told you so. She took the helm and then she left the harbour.',
        'I put in a pilot that never steered the ferry, Ada Quill. She took the helm and then she left the harbour.',
      ),
    ).toEqual(['She took the helm and then she left the harbour'])
  })

  it('gives nothing of a sentence that shares a name or two', () => {
    expect(
      runs(
        'No other pilot has ever bowed so low before a harbour board.',
        'She chose to defend the harbour board against the fair questions of a free press.',
      ),
    ).toEqual([])
  })

  it('gives two runs with what the base lacks between them, and all of what is the same', () => {
    const reading =
      'I would like your board to do the harbour pilots a favour because our port has been through a lot and your port knows it. I would like you to find out what happened with the missing dredger.'
    const base =
      'I would like your board to do the harbour pilots a favour … I would like you to find out what happened with the missing dredger.'
    expect(runs(reading, base)).toEqual([
      'I would like your board to do the harbour pilots a favour',
      'I would like you to find out what happened with the missing dredger',
    ])
    expect(runs(base, base)).toHaveLength(1)
  })
})
