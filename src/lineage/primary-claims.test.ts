import { describe, expect, it } from 'vitest'
import { SPEECH, arrows, document, pile, reasons, utterance } from '../../test/lineage-pile.js'
import type { Utterance } from '../collation/index.js'
import type { SpeakerId } from '../people/index.js'
import type { SourceDocument } from '../text/index.js'
import { deriveLineage } from './derive-lineage.js'

describe('primary texts', () => {
  const letter = document('letter', `Dear Sir, ${SPEECH}. I am going now.`, {
    kind: 'letter',
    publisher: 'Ada Quill',
    published: '2024-03-01',
  })
  const gazette = document('gazette', `“${SPEECH},” she wrote.`, {
    publisher: 'Quay Gazette',
    published: '2024-03-02',
  })
  const times = document('times', `As reported by the Quay Gazette, “${SPEECH},” she wrote.`, {
    publisher: 'Harbour Times',
    published: '2024-03-03',
  })

  it('are where their words come from, but for what came by a credited article', () => {
    const words = utterance(
      letter,
      SPEECH,
      [letter, gazette, times].map(one => ({ in: one, words: SPEECH })),
    )
    expect(arrows(deriveLineage(pile([letter, gazette, times], [words])))).toEqual([
      'gazette > letter',
      'times > gazette',
    ])
  })

  it('are said to give no more words than their taker has', () => {
    const spliced = 'We have again traded a season of bookings, and called it prudence'
    const brief = document('brief', `“${spliced},” she wrote.`, { published: '2024-03-02' })
    const words = utterance(letter, SPEECH, [
      { in: letter, words: SPEECH },
      { in: brief, words: spliced, of: SPEECH },
    ])
    expect(reasons(deriveLineage(pile([letter, brief], [words])))).toContain('has 12 words of the letter')
  })

  it('are told to be a later copy where they are younger than who quotes them', () => {
    const copy = { ...letter, published: '2024-03-09' }
    const words = utterance(
      copy,
      SPEECH,
      [copy, gazette].map(one => ({ in: one, words: SPEECH })),
    )
    const edges = deriveLineage(pile([copy, gazette], [words]))
    expect(arrows(edges)).toEqual(['gazette > letter'])
    expect(reasons(edges)).toContain(
      'the record’s copy is younger (9 March 2024), and keeps what was written before',
    )
  })

  it('are a second source of whoever has words that the credited article lacks', () => {
    const more = document('times', `${times.text} “I am going now.”`, {
      publisher: 'Harbour Times',
      published: '2024-03-03',
    })
    const words = utterance(
      letter,
      SPEECH,
      [letter, gazette, more].map(one => ({ in: one, words: SPEECH })),
    )
    const end = utterance(
      letter,
      'I am going now',
      [letter, more].map(one => ({ in: one, words: 'I am going now' })),
    )
    const edges = deriveLineage(pile([letter, gazette, more], [words, end]))
    expect(arrows(edges)).toEqual(['gazette > letter', 'times > gazette', 'times > letter'])
    expect(reasons(edges)).toContain('which Quay Gazette lacks')
  })
})

describe('a talk', () => {
  const phrase = 'What does that mean'
  const talk = document('talk', `Ada Quill: ${SPEECH}. ${phrase}?`, {
    kind: 'transcript',
    publisher: 'Quay Radio',
    published: '2024-03-01',
  })
  const edges = (words: string, known: Partial<SourceDocument>, speaker?: string): readonly string[] => {
    const taker = document('taker', `“${words},” she said.`, { published: '2024-03-03', ...known })
    const said = utterance(talk, words, [
      { in: talk, words },
      { in: taker, words },
    ])
    const occurrences = said.occurrences.map(one =>
      one.document === talk.id || speaker === undefined ? one : { ...one, speaker: speaker as SpeakerId },
    )
    const quill = occurrences.map(one => ({ ...one, speaker: one.speaker ?? ('ada-quill' as SpeakerId) }))
    return arrows(deriveLineage(pile([talk, taker], [{ ...said, occurrences: quill }])))
  }

  it('is where its words are from, in a paper of the same month', () => {
    expect(edges(SPEECH, { publisher: 'Harbour Times' })).toEqual(['taker > talk'])
  })

  it('is not the source of set phrases, of what was quoted long after, nor of its own station’s forms', () => {
    expect(edges(phrase, { publisher: 'Harbour Times' })).toEqual([])
    expect(edges(SPEECH, { publisher: 'Harbour Times', published: '2025-03-01' })).toEqual([])
    expect(edges(SPEECH, { publisher: 'Quay Radio', published: '2024-03-20' })).toEqual([])
  })
})

describe('a set phrase without quotation marks', () => {
  const letter = (phrase: string): SourceDocument =>
    document('letter', `Dear Sir, it ${phrase}. ${SPEECH}.`, { kind: 'letter', published: '2024-03-01' })
  const edges = (phrase: string, marked: boolean): readonly string[] => {
    const text = marked ? `The hedge “${phrase}” now.` : `The hedge ${phrase} now.`
    const [sent, other] = [letter(phrase), document('gardens', text, { published: '2024-03-02' })]
    const both = utterance(sent, phrase, [
      { in: sent, words: phrase },
      { in: other, words: phrase },
    ])
    const bare = both.occurrences.map(one =>
      one.document === sent.id ? one : { ...one, marked, statement: undefined, speaker: undefined },
    )
    return arrows(deriveLineage(pile([sent, other], [{ ...both, occurrences: bare }])))
  }

  it('is taken from nobody', () => {
    expect(edges('has been that way for a long time', false)).toEqual([])
    expect(edges('has been that way for a long time', true)).toEqual(['gardens > letter'])
    expect(edges('limped over every ratchet of its capstan', false)).toEqual(['gardens > letter'])
  })
})

describe('first publishers', () => {
  const parts = [
    'traded a long night of warning for a short season',
    'of bookings and we have called it prudence in every paper that',
    'the board has ever seen or signed or sealed or sent',
  ]
  const whole = parts.join(' ')
  const review = document('review', `“${whole},” writes Ada Quill.`, {
    publisher: 'The Marsh Review',
    published: '2024-03-01',
  })
  const times = document('times', `“${parts[0]},” she said in a statement published in the Marsh Review.`, {
    publisher: 'Harbour Times',
    published: '2024-03-02',
  })
  const silent = document('silent', `“${parts[0]},” she said. “${parts[1]}.” And: “${parts[2]}.”`, {
    publisher: 'Hill Echo',
    published: '2024-03-01',
  })
  const words = (...others: SourceDocument[]): Utterance =>
    utterance(review, whole, [
      { in: review, words: whole },
      { in: times, words: parts[0] ?? '' },
      ...others.flatMap(one =>
        parts.filter(part => one.text.includes(part)).map(part => ({ in: one, words: part })),
      ),
    ])

  it('are where a document without a credit has much of the words from', () => {
    const edges = deriveLineage(pile([review, times, silent], [words(silent)]))
    expect(arrows(edges)).toEqual(['silent > review', 'times > review'])
    expect(reasons(edges)).toContain('published first, as Harbour Times says')
  })

  it('are not signed for a single sentence', () => {
    const brief = document('silent', `“${parts[0]},” she said.`, {
      publisher: 'Hill Echo',
      published: '2024-03-01',
    })
    expect(arrows(deriveLineage(pile([review, times, brief], [words(brief)])))).toEqual(['times > review'])
  })
})
