import { describe, expect, it } from 'vitest'
import { documentOf, said, speaker } from '../../test/attributed.js'
import { resolvePeople } from './resolve-people.js'

/** Who says the last of these words, in a text in which Ada Quill has spoken before. */
function afterQuill(sentence: string, words: Parameters<typeof said>[1]): string | undefined {
  const text = `Ada Quill said the wall was old. ${sentence}`
  const { persons, speakers } = resolvePeople(documentOf(text), [
    said(text, { source: 'Ada Quill', content: 'the wall was old' }),
    said(text, { type: 'direct', ...words }),
  ])
  return persons[speakers[1]?.person ?? -1]?.name
}

describe('resolvePeople: what somebody else says is not the words of who spoke before', () => {
  it.each([
    ['“It was over,” a person with knowledge of it said.', 'a person with knowledge of it'],
    ['“It was over,” someone close to the port said.', 'someone close to the port'],
    ['“It was over,” one official said, who asked not to be named.', 'one official'],
    ['“It was over,” the math says.', 'the math'],
    ['“It was over,” 67 percent said.', '67 percent'],
    ['Critics called it this: “It was over,”', 'Critics'],
    ['A protester held a sign: “It was over,”', 'A protester'],
    ['“It was over,” said @harbourwatch.', '@harbourwatch'],
    ['“It was over,” a source in the room who said Bo Lindqvist stated.', 'Bo Lindqvist'],
    ['“It was over,” one Tarnbook user said.', 'one Tarnbook user'],
    ['“It was over,” the Lindqvist supporter said.', 'the Lindqvist supporter'],
    ['“It was over,” one of them, Bo Lindqvist, said.', 'one of them, Bo Lindqvist,'],
    ['An editorial in the Lantern said: “It was over,”', 'An editorial in the Lantern'],
  ])('%s', (sentence, source) => {
    const name = afterQuill(sentence, { source, content: '“It was over,”' })
    expect(name).toBe(source.replace(/^(?:an?|the|one of them,) |,$/giu, ''))
  })

  it('but a quotation goes on over a line that is no sentence', () => {
    const name = afterQuill('\n\nAdvertisement\n\n“It will fall.”', { content: '“It will fall.”' })
    expect(name).toBe('Ada Quill')
  })

  it('nor is a report that is only told of', () => {
    expect(
      afterQuill('One report said: “It was over,”', { source: 'One report', content: '“It was over,”' }),
    ).toBeUndefined()
  })

  it.each([
    ['A statement from the trust said: “We are sorry.”', 'A statement from the trust', 'trust'],
    ['A statement posted on the trust’s website read: “We are sorry.”', 'A statement', 'trust'],
    [
      'A letter by a clerk of the port said: “We are sorry.”',
      'A letter by a clerk of the port',
      'clerk of the port',
    ],
    ['The mayor’s letter said: “We are sorry.”', 'The mayor’s letter', 'mayor'],
    ['“We are sorry,” says the letter by Judge Tomas Brandt: “We are sorry.”', 'the letter', 'Tomas Brandt'],
    ['A statement released by Tomas Brandt said: “We are sorry.”', 'A statement', 'Tomas Brandt'],
  ])('a statement is whose it is said to be: %s', (sentence, source, name) => {
    expect(afterQuill(sentence, { source, content: '“We are sorry.”' })).toBe(name)
  })

  it('“we” outside quotation marks is whoever wrote the text', () => {
    expect(
      afterQuill('Here is what we know: “It was over,”', { source: 'we', content: '“It was over,”' }),
    ).toBeUndefined()
  })

  it('a phrase within the text’s own clause does not carry on another paragraph', () => {
    expect(
      afterQuill('\n\nThere is nothing wrong with invoking “a right to stay put” now.', {
        content: '“a right to stay put”',
      }),
    ).toBeUndefined()
  })
})

describe('resolvePeople: bodies', () => {
  it.each([
    ['The board of trustees', 'board of trustees', 'unnamed'],
    ['The board of Tarn College', 'board of Tarn College', 'body'],
    ['The council', 'council', 'unnamed'],
    ['The agency', 'Saltmere Harbour Agency', 'body'],
  ])('%s is no agency of news named before', (source, name, kind) => {
    const text = `The Saltmere Harbour Agency met the Tarnby News on Monday. ${source} said it was over.`
    expect(speaker(text, { source, content: 'it was over' })).toMatchObject({ name, kind })
  })

  it('“the board” is the board that has no name', () => {
    const text = 'The board of trustees met. The board said it was over.'
    const { persons, speakers } = resolvePeople(documentOf(text), [
      said(text, { source: 'The board of trustees', content: 'met' }),
      said(text, { source: 'The board', content: 'it was over', after: 'The board said' }),
    ])
    expect(speakers.map(({ person }) => persons[person ?? -1]?.name)).toEqual([
      'board of trustees',
      'board of trustees',
    ])
  })

  it('“it” is a body that has no name', () => {
    const text = 'The union said so. “They drove her out,” it said.'
    const { persons, speakers } = resolvePeople(documentOf(text), [
      said(text, { source: 'The union', content: 'so' }),
      said(text, { source: 'it', content: '“They drove her out,”', type: 'direct' }),
    ])
    expect(persons[speakers[1]?.person ?? -1]?.name).toBe('union')
  })

  it('is the person who bears the name of one', () => {
    const text = 'Michael Bloomberg spoke. Bloomberg said it was over.'
    expect(speaker(text, { source: 'Bloomberg', content: 'it was over' })?.name).toBe('Michael Bloomberg')
  })

  it('“the company” is the one named before, not one that is only described', () => {
    const text = 'A ferry company left. The Tarn Energy Group said so. The company said it was over.'
    const { persons, speakers } = resolvePeople(documentOf(text), [
      said(text, { source: 'A ferry company', content: 'left' }),
      said(text, { source: 'The company', content: 'it was over' }),
    ])
    expect(persons[speakers[1]?.person ?? -1]?.name).toBe('Tarn Energy Group')
  })

  it('“the Post” is a paper, not what somebody posted', () => {
    const text = 'The Saltmere Post wrote in May. Ada Quill said it was late. The Post said it was over.'
    const { persons, speakers } = resolvePeople(documentOf(text), [
      said(text, { source: 'Ada Quill', content: 'it was late' }),
      said(text, { source: 'The Post', content: 'it was over' }),
    ])
    expect(persons[speakers[1]?.person ?? -1]?.name).toBe('Saltmere Post')
  })

  it('is one with a word for writing in its name', () => {
    const text = 'The Tarn Political Report calls it over.'
    expect(speaker(text, { source: 'The Tarn Political Report', content: 'it over' })).toMatchObject({
      name: 'Tarn Political Report',
      kind: 'body',
    })
  })
})
