import { describe, expect, it } from 'vitest'
import type { DocumentId, DocumentKind, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { analyse } from './analyse.js'

function passages(text: string, kind: DocumentKind, authors: readonly string[] = []) {
  const document: SourceDocument = {
    ...bareDocument('d1' as DocumentId, text),
    kind,
    authors,
  }
  const { people, passages: found } = analyse(document)
  return found.map(one => ({
    words: text.slice(...one.span),
    marked: one.marked,
    closed: one.closed,
    who: one.person === undefined ? undefined : people.persons[one.person]?.name,
  }))
}

describe('passagesOf', () => {
  it('takes each stretch between quotation marks, with who says it', () => {
    expect(passages('“The gauge did not fail,” Ada Quill said. “It told the truth.”', 'article')).toEqual([
      { words: 'The gauge did not fail,', marked: true, closed: true, who: 'Ada Quill' },
      { words: 'It told the truth.', marked: true, closed: true, who: 'Ada Quill' },
    ])
  })

  it('takes a quotation that is never closed, and one that nobody is said to have said', () => {
    expect(
      passages(
        'The rule says: “An officer shall not comment in public\n\nHe called it “the quiet quay plan”.',
        'article',
      ),
    ).toMatchObject([
      { words: 'An officer shall not comment in public', closed: false },
      { words: 'the quiet quay plan', closed: true },
    ])
  })

  it('takes the own words of a primary text, outside of what it quotes', () => {
    const text =
      'You told us that “false alarms cost visitors”, and we believed you for a year.\n\nI leave the log to you.'
    expect(passages(text, 'letter', ['Ada Quill']).map(({ words, marked }) => [words, marked])).toEqual([
      ['You told us that', false],
      ['false alarms cost visitors', true],
      [', and we believed you for a year.', false],
      ['I leave the log to you.', false],
    ])
    expect(passages('The quay was quiet. Nothing was said.', 'article')).toEqual([])
  })

  it('parts what a body tells of a person’s words from its own', () => {
    const text =
      'The wall was mended in May. Runa Calder said the wall would stand for forty years. The port stays open.'
    const document: SourceDocument = {
      ...bareDocument('d1' as DocumentId, text),
      kind: 'press-release',
      authors: ['Pellworth Harbour Board'],
    }
    const parts = (one: SourceDocument): unknown[] =>
      analyse(one).passages.map(({ span, reported }) => [text.slice(...span), reported])
    expect(parts(document)).toEqual([
      ['The wall was mended in May.', undefined],
      ['Runa Calder said the wall would stand for forty years.', true],
      ['The port stays open.', undefined],
    ])
    expect(parts({ ...document, kind: 'letter', authors: ['Ada Quill'] })).toEqual([[text, undefined]])
  })

  it('gives what a post or letter passes on to nobody', () => {
    const own = (text: string, kind: DocumentKind): unknown[] =>
      passages(text, kind, ['Benjo Tal']).map(({ words, who }) => [words, who])
    expect(own('RT @harbour_ada: I have left the board of the quay tonight. 💙', 'post')).toEqual([
      ['I have left the board of the quay tonight. 💙', undefined],
    ])
    expect(own('I have left the board of the quay tonight. 💙', 'post')).toEqual([
      ['I have left the board of the quay tonight. 💙', 'Benjo Tal'],
    ])
    expect(own('I will not sign what I never read.\n\n> Please sign it all by Monday.', 'letter')).toEqual([
      ['I will not sign what I never read.', 'Benjo Tal'],
      ['Please sign it all by Monday.', undefined],
    ])
  })

  it('takes what an author tells of others for the author’s, and no heading or address', () => {
    const text =
      'Harbour clerk reported\n\nMs Quill says that the wall of the port is old and will fall.\n\nYours faithfully,\nThe Board'
    expect(passages(text, 'press-release', ['Pellworth Harbour Board'])).toEqual([
      {
        words: 'Ms Quill says that the wall of the port is old and will fall.',
        marked: false,
        closed: true,
        who: 'Pellworth Harbour Board',
      },
    ])
  })
})
