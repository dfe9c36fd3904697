import { describe, expect, it } from 'vitest'
import { utterancesIn, witness } from '../../test/witness-pile.js'
import { tableOfWords } from './word-table.js'

const LETTER = witness({
  id: 'letter',
  author: 'lin-haiyun',
  kind: 'letter',
  text: '我在港口工作了十九年。海水每年都在上涨，而我们的水闸已经二十年没有更换。请你们在春天来临之前修好水闸，并且公布我的全部报告。',
})
const PILE = [
  LETTER,
  witness({ id: 'a', text: '她写道：“海水每年都在上涨，而我们的水闸已经二十年没有更换。”' }),
  witness({ id: 'b', text: '信中表示：「请你们在春天来临之前立即修好水闸。」' }),
  witness({ id: 'c', text: '他说：“今天的天气很好，我们应该去海边走一走。”' }),
]

describe('a text in a script without spaces between words', () => {
  it('is found and compared sign by sign', () => {
    const readings = utterancesIn(PILE).map(({ base, occurrences }) => [
      base.why,
      ...occurrences.map(({ document, verdict, variants }) =>
        [
          document,
          verdict,
          ...variants.map(
            ({ kind, reading }) =>
              `${kind} ${PILE.find(({ id }) => id === document)?.text.slice(...reading)}`,
          ),
        ].join(' '),
      ),
    ])
    expect(readings).toContainEqual(['primary-text', 'a trimmed', 'b altered added 立即', 'letter verbatim'])
    expect(readings.flat().filter(reading => reading.startsWith('c '))).toEqual(['c verbatim'])
  })

  it('gives as many words as it has signs', () => {
    expect(tableOfWords(LETTER.text).keys).toHaveLength(
      [...LETTER.text].filter(sign => /\p{L}/u.test(sign)).length,
    )
  })
})
