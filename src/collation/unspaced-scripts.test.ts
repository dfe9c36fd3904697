import { describe, expect, it } from 'vitest'
import type { SpeakerId } from '../people/index.js'
import type { DocumentId } from '../text/index.js'
import { quotedPassages } from '../text/index.js'
import { groupUtterances } from './group-utterances.js'
import { findCarried } from './links.js'
import { memoryLookup } from './memory-lookup.js'
import { tableOfWords } from './word-table.js'
import type { Passage, Witness } from './witness.js'

function witness(id: string, text: string, kind: Witness['kind'] = 'article'): Witness {
  const author = kind === 'letter' ? ('lin-haiyun' as SpeakerId) : undefined
  const passage = (span: Passage['span']): Passage => ({
    span,
    marked: author === undefined,
    closed: true,
    speaker: author,
    said: undefined,
    statement: undefined,
  })
  const passages =
    author === undefined ? quotedPassages(text).map(one => passage(one.span)) : [passage([0, text.length])]
  return {
    id: id as DocumentId,
    text,
    kind,
    publisher: id,
    published: undefined,
    author,
    damage: [],
    passages,
  }
}

const LETTER = witness(
  'letter',
  '我在港口工作了十九年。海水每年都在上涨，而我们的水闸已经二十年没有更换。请你们在春天来临之前修好水闸，并且公布我的全部报告。',
  'letter',
)
const PILE = [
  LETTER,
  witness('a', '她写道：“海水每年都在上涨，而我们的水闸已经二十年没有更换。”'),
  witness('b', '信中表示：「请你们在春天来临之前立即修好水闸。」'),
  witness('c', '他说：“今天的天气很好，我们应该去海边走一走。”'),
]

describe('a text in a script without spaces between words', () => {
  it('is found and compared sign by sign', () => {
    const lookup = memoryLookup(PILE)
    const utterances = groupUtterances(
      PILE.flatMap(one => findCarried(one, lookup)),
      PILE,
    )
    const readings = utterances.map(({ base, occurrences }) => [
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
