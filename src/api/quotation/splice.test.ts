import { describe, expect, it } from 'vitest'
import type { Occurrence, Utterance, UtteranceId } from '../../collation/index.js'
import type { ContentsIndex } from '../../report/index.js'
import type { DocumentId, Span } from '../../text/index.js'
import { bareDocument } from '../../text/index.js'
import { spliceOf, spliceSources } from './splice.js'

const LETTER = `We held the gate for an hour that night. ${'The water rose in the lower field and nobody came to see it. '.repeat(2)}\n\nWe have called it prudence, and we were wrong.`

/** The splice of a reading of the letter, with these verdicts. */
function splice(
  reading: string,
  verdicts: Occurrence['verdicts'] = ['spliced'],
): ReturnType<typeof spliceOf> {
  const [letter, paper] = ['letter' as DocumentId, 'paper' as DocumentId]
  const texts = new Map([
    [letter, LETTER],
    [paper, reading],
  ])
  // What is asked of an index here: texts and places.
  const index = {
    document: (id: DocumentId) => bareDocument(id, texts.get(id) ?? ''),
    place: (_: DocumentId, [start]: Span) => `at ${start}`,
  } as unknown as ContentsIndex
  const one: Occurrence = {
    document: paper,
    span: [0, reading.length],
    marked: true,
    verdict: verdicts[0] ?? 'verbatim',
    verdicts,
    variants: [],
    baseDocument: letter,
    baseSpan: [0, LETTER.length],
    limitCut: false,
    speaker: undefined,
    statement: undefined,
  }
  const utterance: Utterance = {
    id: 'u' as UtteranceId,
    speaker: undefined,
    base: {
      document: letter,
      span: [0, LETTER.length],
      parts: [{ document: letter, span: [0, LETTER.length], aside: false }],
      why: 'primary-text',
      reason: 'the primary text',
    },
    occurrences: [one],
  }
  return spliceOf(one, utterance, spliceSources(index))
}

describe('spliceOf', () => {
  it('finds both places, whatever their case and marks, and what lies between them', () => {
    const found = splice('“We held the gate for an hour and we have called it ‘prudence’,”')
    expect(found?.pieces.map(piece => piece.words)).toEqual([
      'We held the gate for an hour',
      'We have called it prudence',
    ])
    expect(found?.between[0]?.isBack).toBe(false)
    expect(found?.between[0]?.words).toBe(28)
    expect(found?.between[0]?.text).toMatch(/^that night\. The water rose/)
  })

  it('says so where the source has the second place first', () => {
    const found = splice('we have called it prudence; we held the gate for an hour')
    expect(found?.pieces.map(piece => piece.place)).toEqual([`at ${LETTER.indexOf('We have')}`, 'at 0'])
    expect(found?.between[0]?.isBack).toBe(true)
  })

  it('is none where a few words were cut, and where nothing says that it is spliced', () => {
    expect(splice('We held the gate that night. The water rose')).toBeNull()
    expect(splice('We held the gate for an hour and we have called it prudence', ['altered'])).toBeNull()
  })
})
