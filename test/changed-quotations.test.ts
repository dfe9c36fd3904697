import { describe, expect, it } from 'vitest'
import { CHANGES } from '../bench/changes/changes.js'
import { wilson } from '../bench/changes/interval.js'
import { itemsOf } from '../bench/changes/items.js'
import { lotteryOf } from '../bench/changes/lottery.js'
import { quotable, quote } from '../bench/changes/quotation.js'
import { sampleTexts } from '../bench/changes/texts.js'
import { equalRuns } from '../bench/collation/by-hand.js'

const texts = [await sampleTexts()]
const itemsWith = (seed: number, name: string) =>
  CHANGES.filter(change => change.name === name).flatMap(change => [
    ...itemsOf(change, { texts, count: 2, seed }),
  ])

describe('quotations changed by program', () => {
  it('are the same for the same seed, and others for another', () => {
    const printed = (seed: number) => itemsWith(seed, 'word dropped').map(item => item.planted.witness.text)
    expect(printed(3)).toEqual(printed(3))
    expect(printed(3)).not.toEqual(printed(4))
  })

  it('stand in their host where they are said to', () => {
    for (const { name } of CHANGES)
      for (const { planted, changed } of itemsWith(5, name)) {
        expect(planted.spans.map(span => planted.witness.text.slice(...span))).toEqual(changed.parts)
      }
  })

  it('come of the very places of the source that they name', () => {
    for (const { changed, source } of itemsWith(5, 'unchanged'))
      expect(changed.parts).toEqual(changed.places.map(span => source.text.slice(...span)))
    for (const { changed, source } of itemsWith(5, 'two places spliced'))
      expect(changed.parts[0]).toBe(changed.places.map(span => source.text.slice(...span)).join('. '))
  })

  it('differ from the source in what the change is called for', () => {
    const words = (text: string) => text.match(/[\p{L}\p{N}’']+/gu) ?? []
    for (const { changed, source } of itemsWith(5, 'word dropped')) {
      expect(words(changed.parts.join(' ')).length).toBe(
        words(source.text.slice(...(changed.places[0] ?? [0, 0]))).length - 1,
      )
    }
    for (const { changed, source } of itemsWith(5, 'negation removed')) {
      const negations = (text: string) => words(text).filter(word => /^(?:not|no|never)$/u.test(word)).length
      expect(negations(changed.parts.join(' '))).toBe(
        negations(source.text.slice(...(changed.places[0] ?? [0, 0]))) - 1,
      )
    }
  })

  it('are drawn for every change at some length', () => {
    const without = CHANGES.filter(({ name }) => itemsWith(7, name).length === 0).map(({ name }) => name)
    // The sample affair has neither dashes nor percentages in its primary texts.
    expect(without).toEqual(['other dashes', '% for percent', 'percent for %'])
  })
})

it('a text is quotable where it has no quotations of its own', () => {
  const text =
    'The clerk came in at nine and left the door open behind her.\n\n“Shut it,” said the warden, and so it went on for the whole day.'
  const found = quotable(text)
  expect(found).toHaveLength(1)
  const words = found.map(paragraph => quote({ text, paragraphs: found }, paragraph, [1, 4]).words)
  expect(words).toEqual([['clerk', 'came', 'in']])
})

it('the shortest edit script keeps the longest common words', () => {
  const run = (a: string, b: string) => {
    const keys = (text: string) => Uint32Array.from(text, letter => letter.charCodeAt(0))
    return equalRuns(keys(a), keys(b)).map(({ a: from, length }) => a.slice(from, from + length))
  }
  expect(run('abcabba', 'cbabac').join('')).toHaveLength(4)
  expect(run('same', 'same')).toEqual(['same'])
  expect(run('abc', 'xyz')).toEqual([])
})

it('the interval of a share holds it, and narrows with the count', () => {
  expect(wilson(98, 100).map(share => share.toFixed(3))).toEqual(['0.930', '0.994'])
  expect(wilson(0, 0)).toEqual([0, 1])
})

it('a lottery draws the same numbers for the same seed', () => {
  const drawn = (seed: number) => {
    const lottery = lotteryOf(seed)
    return [lottery.below(1000), lottery.below(1000), lottery.below(1000)]
  }
  expect(drawn(1)).toEqual([627, 2, 527])
  expect(drawn(2)).not.toEqual(drawn(1))
  expect(
    lotteryOf(1)
      .shuffle([1, 2, 3, 4])
      .toSorted((a, b) => a - b),
  ).toEqual([1, 2, 3, 4])
})
