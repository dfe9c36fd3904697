import { describe, expect, it } from 'vitest'
import type { Attribution } from '../attribution/index.js'
import type { DocumentPeople, Person } from '../people/index.js'
import type { DocumentId, SourceDocument } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { findCredits } from './credit.js'

const NOBODY: DocumentPeople = { persons: [], speakers: [], author: undefined }

function article(text: string, known: Partial<SourceDocument> = {}): SourceDocument {
  return {
    ...bareDocument('0000000000000001' as DocumentId, text),
    language: 'en',
    ...known,
  }
}

const credits = (text: string, known: Partial<SourceDocument> = {}) => {
  const document = article(text, known)
  return findCredits(document, [], NOBODY).map(({ name, relation, cue, span }) => {
    expect(span === undefined ? name : text.slice(...span)).toBe(name)
    return [relation, name, cue === undefined ? undefined : text.slice(...cue)]
  })
}

describe('findCredits', () => {
  it('takes a person who has an outlet’s name for no outlet', () => {
    expect(credits('Mr. Forbes left. “The gates are shut,” Forbes said.')).toEqual([])
    const person: Person = { name: 'Una Forbes', kind: 'person', mentions: [], roles: [], aliases: [] }
    const text = 'Una Forbes left. According to Forbes, the gates are shut.'
    expect(findCredits(article(text), [], { ...NOBODY, persons: [person] })).toEqual([])
    expect(credits('The gates are shut, according to Forbes.')).toHaveLength(1)
  })

  it('takes an account that has a name like a person’s for no person', () => {
    const text = 'The campaign account Fair Ferry drew attention to it.'
    const person: Person = {
      name: 'Fair Ferry',
      kind: 'person',
      mentions: [{ span: [21, 31], form: 'full-name' }],
      roles: [],
      aliases: [],
    }
    expect(findCredits(article(text), [], { ...NOBODY, persons: [person] })).toHaveLength(1)
  })

  it('takes the owner of a website for no outlet', () => {
    expect(credits('Nobody was hurt, according to the Ferry Board’s website.')).toEqual([])
  })

  it.each([
    [
      '“We were warned,” she said, as reported by The Harbour Courier.',
      'taken-from',
      'The Harbour Courier',
      'as reported by',
    ],
    ['“It is over,” she said on CNN’s “The Night Desk”.', 'told-to', 'CNN', 'said on'],
    ['“It is over,” she said Sunday on NBC.', 'told-to', 'NBC', 'said Sunday on'],
    ['He defended it during an appearance on Fox News.', 'told-to', 'Fox News', 'an appearance on'],
    ['She named no date in a Quay Gazette interview.', 'told-to', 'Quay Gazette', 'interview'],
    ['The plan has a price (via the Quay Gazette): four boats.', 'taken-from', 'Quay Gazette', 'via '],
    [
      'The Quay Gazette’s Wren Halloran has reported that it is over.',
      'taken-from',
      'The Quay Gazette',
      'has reported',
    ],
    ['This article first appeared on Quay News.', 'published-in', 'Quay News', 'first appeared on'],
    [
      'The campaign account Fair Ferry drew attention to it.',
      'taken-from',
      'Fair Ferry',
      'drew attention to',
    ],
    ['An account calling itself Fair Ferry gathered the posts.', 'taken-from', 'Fair Ferry', 'gathered'],
    ['He told KQUA-TV that it was late.', 'told-to', 'KQUA-TV', 'told'],
    ['It is over, the Star-Ledger reported.', 'taken-from', 'Star-Ledger', 'reported'],
    ['The vote was lost, according to the Statesman.', 'taken-from', 'Statesman', 'according to'],
    ['The vote was lost, according to the Quay Gazette.', 'taken-from', 'Quay Gazette', 'according to'],
    [
      'The Tidewater Tribune has quoted a spokesperson who denied it.',
      'taken-from',
      'The Tidewater Tribune',
      'has quoted',
    ],
    ['Ms. Quill told the Kestrel newspaper that she would go.', 'told-to', 'Kestrel', 'told'],
    [
      'He declined, in response to a request for comment from the Associated Press.',
      'told-to',
      'Associated Press',
      'in response to a request for comment from',
    ],
    [
      'She said in a statement to the Quay Gazette that it was over.',
      'told-to',
      'Quay Gazette',
      'in a statement to',
    ],
    ['A spokesperson sent the Quay Gazette a short statement.', 'told-to', 'Quay Gazette', 'sent'],
    [
      'It stands in an essay published on Monday in The Atlantic.',
      'published-in',
      'The Atlantic',
      'published on Monday in',
    ],
    ['The memo, obtained by the Harbour Times, is dated May.', 'obtained-by', 'Harbour Times', 'obtained by'],
    ['PORT HALL (AP) — The quay was closed.', 'agency', 'AP', undefined],
    [
      'The Associated Press contributed to this report.',
      'agency',
      'The Associated Press',
      'contributed to this report',
    ],
  ])('reads %s', (...[text, relation, name, cue]) => {
    expect(credits(text)).toEqual([[relation, name, cue]])
  })

  it('gives each of several outlets that one cue credits', () => {
    expect(
      credits('She told the Quay Gazette and the Harbour Times that she would go.').map(([, name]) => name),
    ).toEqual(['Quay Gazette', 'Harbour Times'])
  })

  it('takes no outlet that is only mentioned, no poll and no host', () => {
    expect(
      credits(
        'She once read the Quay Gazette at breakfast. Wren Halloran of the Quay Gazette, said no. A Harbour Times poll found little. Fox News host Dan Pell laughed.',
      ),
    ).toEqual([])
  })

  it('knows an agency by its closing line, which names nobody', () => {
    const text = 'The quay was closed. (Reporting by Dan Pell; Editing by Ruth Amory)'
    expect(credits(text)).toEqual([['agency', 'Reuters', '(Reporting by Dan Pell; Editing by Ruth Amory)']])
  })

  it('takes no person for an outlet', () => {
    const text = 'The clerk told Ruth Post that it was late.'
    const people: DocumentPeople = {
      persons: [
        {
          name: 'Ruth Post',
          kind: 'person',
          mentions: [{ span: [15, 24], form: 'full-name' }],
          roles: [],
          aliases: [],
        },
      ],
      speakers: [],
      author: undefined,
    }
    expect(findCredits(article(text), [], NOBODY)).toHaveLength(1)
    expect(findCredits(article(text), [], people)).toEqual([])
  })

  it('leaves out what a quoted person credits', () => {
    const text = '“It is false, whatever was reported by the Quay Gazette,” he said.'
    const quoted: Attribution = {
      source: [[60, 62]],
      cue: [[63, 67]],
      content: [[1, 56]],
      type: 'direct',
      confidence: 1,
      via: [],
      addressee: undefined,
      medium: undefined,
      occasion: undefined,
    }
    expect(findCredits(article(text), [quoted], NOBODY)).toEqual([])
  })

  it('credits an agency named as author, and an address of another outlet', () => {
    expect(
      credits('The quay was closed.', { publisher: 'Quay Gazette', authors: ['Associated Press'] }),
    ).toEqual([['agency', 'Associated Press', undefined]])
    expect(
      credits('The quay was closed.', { publisher: 'Quay Gazette', url: 'https://www.cnn.com/a/b' }),
    ).toEqual([['canonical', 'CNN', undefined]])
    expect(
      credits('The quay was closed.', { publisher: 'CNN (Online)', url: 'https://edition.cnn.com/a/b' }),
    ).toEqual([])
  })
})
