import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOfWords } from '../collation/index.js'
import type { WordTable } from '../collation/index.js'
import { packWords, unpackWords } from './packed-words.js'

function throughBytes(table: WordTable): WordTable {
  // As a store gives them: somewhere in the bytes of others.
  const { keys, starts, ends } = unpackWords(Buffer.concat([Buffer.alloc(3), packWords(table)]).subarray(3))
  return { keys, starts, ends }
}

describe('packed words', () => {
  it('are unpacked to the words that the text has', () => {
    const text = 'The “harbour’s” sea-gate\n\n  was shut – twice – by A. Quill & Co. in 2,031.'
    expect(throughBytes(tableOfWords(text))).toEqual(tableOfWords(text))
    expect(throughBytes(tableOfWords(''))).toEqual(tableOfWords(''))
  })

  it('keep every key and place, however far apart', () => {
    const word = fc.record({
      key: fc.integer({ min: 0, max: 0xffffffff }),
      gap: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 100_000 })),
      length: fc.integer({ min: 1, max: 20_000 }),
    })
    fc.assert(
      fc.property(fc.array(word, { maxLength: 200 }), words => {
        const starts = new Uint32Array(words.length)
        const ends = new Uint32Array(words.length)
        let at = 0
        words.forEach(({ gap, length }, i) => {
          starts[i] = at + gap
          ends[i] = at = at + gap + length
        })
        const table = { keys: Uint32Array.from(words, ({ key }) => key), starts, ends }
        expect(throughBytes(table)).toEqual(table)
      }),
    )
  })
})
