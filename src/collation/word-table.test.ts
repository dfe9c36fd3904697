import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from '../text/index.js'
import { partedWords } from './parted-words.js'
import { foldWord, hashRun, hashWord, spanOfWords, tableOfWords, wordsIn } from './word-table.js'

const PIECES = [
  'gate',
  'Gate’s',
  "don't",
  'U.S.',
  'a.m.',
  '1,400',
  '3.5%',
  '&',
  '#tag',
  '@orla',
  '“',
  '”',
  '...',
  '—',
  '-',
  ' ',
  '\n',
  'über',
  'x1',
  '.',
  ',',
  "'",
  '\uD800',
  '’tis',
]

describe('tableOfWords', () => {
  it('gives the words that tokenise gives, for any text that parts no word', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map(parts => parts.join('')),
    )
    fc.assert(
      fc.property(text, sample => {
        fc.pre(partedWords(sample).length === 0)
        const words = tokenise(sample).filter(
          ({ kind, span }) => kind !== 'mark' || /^[&%]$/u.test(sample.slice(...span)),
        )
        const table = tableOfWords(sample)
        expect([...table.starts]).toEqual(words.map(word => word.span[0]))
        expect([...table.ends]).toEqual(words.map(word => word.span[1]))
        expect([...table.keys]).toEqual(words.map(word => hashWord(foldWord(sample.slice(...word.span)))))
      }),
      { numRuns: 500 },
    )
  })

  it('finds the words of a span, and the span of words', () => {
    const text = 'The gate, they say, is shut.'
    const table = tableOfWords(text)
    const [from, to] = wordsIn(table, [4, 18])
    expect(text.slice(...spanOfWords(table, from, to))).toBe('gate, they say')
    expect(wordsIn(table, [5, 7])).toEqual([2, 2])
  })
})

describe('foldWord', () => {
  it('resolves what print varies', () => {
    expect(
      ['U.S.', 'US', "don't", 'don’t', '#Word', '@name', 'ﬁne', 'Ünder', '&', '%', '1,400', 'Straße'].map(
        foldWord,
      ),
    ).toEqual([
      'us',
      'us',
      'dont',
      'dont',
      'word',
      'name',
      'fine',
      'under',
      'and',
      'percent',
      '1400',
      'strasse',
    ])
  })
})

describe('hashRun', () => {
  it('tells the order and the length of words', () => {
    const { keys } = tableOfWords('one two three four')
    const turned = tableOfWords('two one three four').keys
    expect(hashRun(keys, 0, 4)).not.toBe(hashRun(turned, 0, 4))
    expect(hashRun(keys, 0, 3)).not.toBe(hashRun(keys, 0, 4))
  })
})

it('takes “per cent” for one word', () => {
  const text = 'Per cent, per\ncent or per, cent: 12 per cent'
  const { keys, starts, ends } = tableOfWords(text)
  expect([...keys]).toEqual([
    ...tableOfWords('percent % or per cents: 12%').keys.slice(0, 3),
    ...keys.slice(3),
  ])
  expect([...starts].map((start, i) => text.slice(start, ends[i]))).toEqual([
    'Per cent',
    'per\ncent',
    'or',
    'per',
    'cent',
    '12',
    'per cent',
  ])
  expect(foldWord('per cent')).toBe('percent')
})
