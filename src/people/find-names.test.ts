import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNames } from './find-names.js'

const found = (text: string) =>
  findNames(text)
    .filter(name => name.kind !== 'word')
    .map(name => `${name.kind} ${text.slice(...name.span)}`)

describe('findNames', () => {
  it.each([
    ['The report was written by Ada Quill in a week.', ['person Ada Quill']],
    ['They met Sen. Mara B. Quill, Ohio Democrat, at noon.', ['person Mara B. Quill']],
    ['Secretary of State Ada Quill left the room.', ['person Ada Quill']],
    [
      'the chair, Anna van der Berg, spoke with Omar al-Hadid.',
      ['person Anna van der Berg', 'person Omar al-Hadid'],
    ],
    ['John Quill, Jr., and Mary O’Dowd agreed on it.', ['person John Quill, Jr.', 'person Mary O’Dowd']],
    ['He thanked Mr Tolliver for the help given.', ['person Tolliver']],
    [
      'a letter to the Office of the Harbour Commissioner (OHC) said',
      ['body Office of the Harbour Commissioner', 'body OHC'],
    ],
    [
      'the Committee on Fisheries and the Ministry of Ports replied',
      ['body Committee on Fisheries', 'body Ministry of Ports'],
    ],
    ['Port News reporter Ada Quill wrote it down.', ['body Port News', 'person Ada Quill']],
    [
      'It was the Home Harbour Office that paid the New York Herald.',
      ['body Home Harbour Office', 'body New York Herald'],
    ],
    ['The Harbour Council met. Then the Council voted.', ['body Harbour Council', 'body Council']],
    ['The council met. The Council voted.', []],
    [
      'Sen. Ada Quill Adeline Mary QuillPort workers strike over pay',
      ['person Ada Quill', 'person Adeline Mary Quill'],
    ],
    ['QUILL: It is over. Ms Quill left the RSPC on Monday.', ['person Quill', 'body RSPC']],
    ['A TV in the OHC office.', ['body OHC']],
  ])('finds the names of %j', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    'On Tuesday the council met in New York and Los Angeles.',
    'However, many believe that nothing will change before Christmas.',
    'The North Sea Treaty was signed in March.',
  ])('finds nobody in %j', text => {
    expect(found(text).filter(name => name.startsWith('person'))).toEqual([])
  })

  it('tells title and name apart', () => {
    const text = 'Yesterday Gen. Ada Quill resigned.'
    const [name] = findNames(text)
    expect(name?.title && text.slice(...name.title)).toBe('Gen.')
    expect(name?.given).toEqual(['ada'])
    expect(name?.surname).toBe('quill')
    expect(name?.gender).toBe('woman')
  })

  it('reads names out of headline capitals without taking the other words for names', () => {
    const text =
      'Harbour Workers Angry After Ada Quill Closes Northern Docks Again\n\nThe docks were closed on Monday.'
    expect(found(text)).toEqual(['person Ada Quill'])
  })

  it('gives ordered spans that lie apart, inside the text', () => {
    const word = fc.constantFrom(
      'Ada',
      'Quill',
      'the',
      'Office',
      'of',
      'Mr',
      'said',
      'van',
      '“',
      '.',
      ',',
      'OHC',
      '\n',
      'U.S.',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), words => {
        const text = words.join(' ')
        let last = 0
        for (const { span, outer } of findNames(text)) {
          expect(outer[0]).toBeGreaterThanOrEqual(last)
          expect(span[0]).toBeGreaterThanOrEqual(outer[0])
          expect(span[1]).toBeGreaterThan(span[0])
          expect(span[1]).toBeLessThanOrEqual(text.length)
          last = span[1]
        }
      }),
    )
  })
})
