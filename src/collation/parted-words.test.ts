import { describe, expect, it } from 'vitest'
import { compareReading } from './compare.js'
import { partedWords } from './parted-words.js'
import { tableOfWords } from './word-table.js'

const keysOf = (text: string): number[] => [...tableOfWords(text).keys]

const compare = (reading: string, base: string) =>
  compareReading({
    base: [{ text: base, span: [0, base.length] }],
    reading: { text: reading, span: [0, reading.length] },
  })

describe('words that print parts', () => {
  it('are one word over brackets, soft hyphens and line ends', () => {
    const text = '[T]he gov\u00ADernment want[ed] the ware-\nhouse'
    expect(partedWords(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '[T]he',
      'gov\u00ADernment',
      'want[ed]',
      'ware-\nhouse',
    ])
    expect(keysOf(text)).toEqual(keysOf('the government want the warehouse'))
  })

  it('are several words where a hyphen, a bracketed word or a footnote stands between them', () => {
    expect(partedWords('a well-known clerk [of Ostrey] wrote[1] -\nand left')).toEqual([])
    expect(keysOf('well-known [sic]')).toEqual(keysOf('well known sic'))
  })

  it('slice to what they cover', () => {
    const text = 'shut the ware-\r\nhouse at nine'
    const { starts, ends } = tableOfWords(text)
    expect([...starts].map((start, i) => text.slice(start, ends[i]))).toEqual([
      'shut',
      'the',
      'ware-\r\nhouse',
      'at',
      'nine',
    ])
  })

  it('make no difference in a reading, but for brackets', () => {
    const base = 'It was the government of officials who shut the warehouse.'
    expect(compare('the gov\u00ADernment of ofﬁcials who shut the ware-\nhouse', base).verdicts).toEqual([
      'trimmed',
    ])
    expect(compare('[T]he government of officials', base).verdicts).toEqual(['trimmed', 'bracketed'])
  })
})

describe('spellings of one word', () => {
  it('have one key, plurals too', () => {
    const pairs = [
      ['organised', 'organized'],
      ['Labour', 'labor'],
      ['metres', 'meters'],
      ['theatres', 'theaters'],
      ['three', '3'],
    ] as const
    for (const [one, other] of pairs) expect(keysOf(one), one).toEqual(keysOf(other))
    expect(keysOf('your')).not.toEqual(keysOf('yor'))
  })

  it('are a difference of spelling, and so is a compound written as one word', () => {
    expect(compare('the tyres of all 3 theatres', 'the tires of all three theaters').verdict).toBe(
      'punctuation',
    )
    expect(compare('the sixtyone clerks', 'the sixty-one clerks').verdict).toBe('punctuation')
  })
})
