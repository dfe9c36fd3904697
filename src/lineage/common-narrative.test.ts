import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '../text/index.js'
import { commonNarrative } from './common-narrative.js'
import { narrativePairs } from './narrative-pairs.js'
import { narrativeWords } from './narrative-words.js'

const words = (text: string) => narrativeWords({ text } as SourceDocument)

const PASSAGE = 'the keeper walked the whole length of the wall with a lamp'

describe('commonNarrative', () => {
  it('gives the places of a common passage in both texts', () => {
    const left = `At dawn ${PASSAGE}, alone.`
    const right = `They say that ${PASSAGE} and saw nothing.`
    const [found, ...others] = commonNarrative(words(left), words(right), 8)
    expect(others).toEqual([])
    expect(found?.words).toBe(12)
    expect(left.slice(...(found?.left ?? [0, 0]))).toBe(PASSAGE)
    expect(right.slice(...(found?.right ?? [0, 0]))).toBe(PASSAGE)
  })

  it('goes on over a few changed words', () => {
    const rest = 'and found the lower sluice standing open to the tide'
    const [found] = commonNarrative(words(`${PASSAGE} ${rest}`), words(`${PASSAGE} then turned ${rest}`), 8)
    expect(found?.words).toBe(22)
  })

  it('leaves quotations and boilerplate out', () => {
    expect(commonNarrative(words(`“${PASSAGE}”`), words(PASSAGE), 8)).toEqual([])
    expect(commonNarrative(words(`Sign up: ${PASSAGE}`), words(`Sign up: ${PASSAGE}`), 8)).toEqual([])
  })

  it('is whole for a text and itself, and slices to its words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('wall', 'lamp', 'tide', 'gate', 'night', 'keeper', 'sluice', 'ﬁre', 'été'), {
          minLength: 8,
          maxLength: 60,
        }),
        list => {
          const text = list.join(' ')
          const found = commonNarrative(words(text), words(text), 8)
          expect(found).toEqual([{ words: list.length, left: [0, text.length], right: [0, text.length] }])
        },
      ),
    )
  })
})

describe('narrativePairs', () => {
  it('pairs texts that share eight words or more, and no others', () => {
    const texts = [
      `Once ${PASSAGE}.`,
      'Nothing here is like the others at all in any way.',
      `Later ${PASSAGE}!`,
    ]
    expect(narrativePairs(texts.map(words))).toEqual([[0, 2]])
  })
})
