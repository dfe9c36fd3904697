import { describe, expect, it } from 'vitest'
import { documentOf, said, speaker } from '../../test/attributed.js'
import type { Attribution } from '../attribution/index.js'
import { findNames } from './find-names.js'
import { resolvePeople } from './resolve-people.js'

const namesIn = (text: string): string[] => findNames(text).map(({ text: name }) => name)

describe('findNames: names that look like other words', () => {
  it.each([
    ['Todd Young spoke. Young said no. But Young had left.', ['Todd Young', 'Young', 'Young']],
    ['Todd Young spoke. Young people left. The Young left.', ['Todd Young']],
    ['Ada March spoke. In March it rained. March said no.', ['Ada March', 'March']],
    ['Sen. Todd Young spoke. Sen. Young left.', ['Todd Young', 'Young']],
    ['John deGravelles wrote. It was deGravelles.', ['John deGravelles', 'deGravelles']],
    ['Ada Quill spoke. ButQuill left.', ['Ada Quill', 'Quill']],
    ['On Monday Black Lives Matter met.', ['Black Lives Matter']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })
})

describe('resolvePeople: who the words around a quotation without source name', () => {
  it.each([
    ['Ada Quill’s “there you go again” line did not work.', '“there you go again”', 'Ada Quill'],
    ['“The wall is old.”\n\nAda Quill, Harbour Review', '“The wall is old.”', 'Ada Quill'],
    ['“The wall is old.”\n\n— Ada Quill, engineer at the port', '“The wall is old.”', 'Ada Quill'],
    ['Ada Quill hit back on Monday:\n\n“The wall is old.”', '“The wall is old.”', 'Ada Quill'],
    ['It was late and, according to spokeswoman Ada Quill, “not asked for”.', '“not asked for”', 'Ada Quill'],
    ['“The wall is old.”\n\nAda Quill left the port.', '“The wall is old.”', undefined],
    ['Ada Quill came out to “We Are The Harbour.” It rained.', '“We Are The Harbour.”', undefined],
  ])('%j', (text, content, name) => {
    expect(speaker(text, { content, type: 'direct' })?.name).toBe(name)
  })

  it.each([
    ['Ada Quill’s statement read: “It is over.”', 'Ada Quill’s statement read', 'Ada Quill'],
    [
      'A grateful Ada Quill, happy about the money, told the crowd: “It is over.”',
      'told the crowd',
      'Ada Quill',
    ],
    ['In June, happy about the money, told the crowd: “It is over.”', 'told the crowd', undefined],
  ])('%s', (text, cue, name) => {
    const at = text.indexOf(cue)
    const found: Attribution = {
      ...said(text, { content: '“It is over.”', type: 'direct' }),
      cue: [[at, at + cue.length]],
    }
    const { persons, speakers } = resolvePeople(documentOf(text), [found])
    expect(persons[speakers[0]?.person ?? -1]?.name).toBe(name)
  })
})

describe('resolvePeople: pronouns', () => {
  it('passes over a name that only tells which', () => {
    const text =
      'Bo Quill left in May.\n\nFor Tomas Brandt, the expanded Quill inquiry is wrong. “No,” he said.'
    expect(speaker(text, { source: 'he', content: '“No,”', type: 'direct' })?.name).toBe('Tomas Brandt')
  })

  it('goes on with who spoke before where the cue says so', () => {
    const text = 'Bo Lindqvist said it was old. Tomas Brandt was not there in May. He added that it leaked.'
    const added = said(text, { source: 'He', content: 'that it leaked' })
    const at = text.indexOf('added')
    const { persons, speakers } = resolvePeople(documentOf(text), [
      said(text, { source: 'Bo Lindqvist', content: 'it was old' }),
      { ...added, cue: [[at, at + 5]] },
    ])
    expect(persons[speakers[1]?.person ?? -1]?.name).toBe('Bo Lindqvist')
  })

  it('takes a letter that goes on for who wrote it', () => {
    const text = 'The Tarn Port Board met. It was late, Ada Quill’s letter said. It said nobody came.'
    const { persons, speakers } = resolvePeople(documentOf(text), [
      said(text, { source: 'Ada Quill’s letter', content: 'It was late' }),
      said(text, { source: 'It', content: 'nobody came', after: 'It said' }),
    ])
    expect(persons[speakers[1]?.person ?? -1]?.name).toBe('Ada Quill')
  })

  it('finds who is named only in what they are said to have said', () => {
    const text = 'The Tarn Port Board accepted, it said on Friday.'
    expect(speaker(text, { source: 'it', content: 'The Tarn Port Board accepted' })?.name).toBe(
      'Tarn Port Board',
    )
  })
})
