import { describe, expect, it } from 'vitest'
import { guessAuthors } from './guess-authors.js'
import { guessKind, kindNamed } from './guess-kind.js'

const LETTER =
  '11 March 2024\n\nDear Mr Brine,\n\nI resign.\n\nYours sincerely,\n\nAda Quill\nHarbour master\n'
const RELEASE =
  'Friends of the Quay\n\nFriends of the Quay has reported Ada Quill to the Harbour Board.\n\nWords.\n\nFriends of the Quay thanks Tom Reed for his help.'
const RULES =
  'Code\n\n1. Officers shall keep the log.\n\n2. Officers must not post.\n\n3. An officer shall answer.\n\n4. The Board may ask.\n'
const POSTS = 'Account: @ada_q (Ada Quill)\n\n4 June 2023, 07:15\nFog again.\n\n12 June 2023\nNo siren.\n'
const TURNS = [
  'Chair: When?',
  'Ada Quill: At noon.',
  'Chair: By hand?',
  'Ada Quill: Yes.',
  'Chair: And then?',
  'Ada Quill: Home.',
].join('\n')

describe('guessKind', () => {
  it('knows a text by its form', () => {
    expect(guessKind(LETTER)).toBe('letter')
    expect(guessKind(RELEASE)).toBe('press-release')
    expect(guessKind('FOR IMMEDIATE RELEASE\n\nThe quay opens.')).toBe('press-release')
    expect(guessKind(RULES)).toBe('rule')
    expect(guessKind(POSTS)).toBe('post')
    expect(guessKind(TURNS)).toBe('transcript')
  })

  it('takes everything else for an article, a quoted letter included', () => {
    expect(guessKind('Ada Quill resigned on Monday. “Dear Mr Brine,” she wrote, “I resign.”')).toBe('article')
    expect(guessKind('')).toBe('article')
  })
})

describe('guessAuthors', () => {
  it('finds who speaks in a primary text', () => {
    expect(guessAuthors(LETTER, 'letter')).toEqual(['Ada Quill'])
    expect(guessAuthors(RELEASE, 'press-release')).toEqual(['Friends of the Quay'])
    expect(guessAuthors(POSTS, 'post')).toEqual(['Ada Quill'])
    expect(guessAuthors(LETTER, 'article')).toEqual([])
  })
})

describe('kindNamed', () => {
  it('understands words for kinds, and no others', () => {
    expect(kindNamed('Press release')).toBe('press-release')
    expect(kindNamed('tweet')).toBe('post')
    expect(kindNamed('poem')).toBeUndefined()
  })
})
