import { describe, expect, it } from 'vitest'
import { joinWrapped } from './join-wrapped.js'

const WRAPPED = `Keeper of the map room leaves

"I reported it nine times. You answered once, and the answer was a
bucket," Ada Quill wrote in a letter to the trustees dated 2 May, which
the library has taken down.

Ada Quill
Map room
`

describe('text that was broken to fit a width', () => {
  it('has a paragraph a line, and every offset where it was', () => {
    const joined = joinWrapped(WRAPPED)
    expect(joined).toContain('the answer was a bucket," Ada Quill')
    expect(joined).toContain('which the library has taken down.\n')
    expect(joined).toHaveLength(WRAPPED.length)
  })

  it('keeps the lines that end before there is no room', () => {
    expect(joinWrapped(WRAPPED)).toContain('\n\nAda Quill\nMap room\n')
  })

  it('gives two spaces for a line break of two characters', () => {
    expect(joinWrapped(WRAPPED.replaceAll('\n', '\r\n'))).toContain('was a  bucket')
  })

  it.each([
    ['an address', `https://library.example/${'why-the-keeper-of-the-map-room-has-left/'.repeat(3)}`, ' '],
    ['a line that was pasted', 'This was sent from an address that nobody reads. '.repeat(3).trim(), '\n'],
  ])('is known as such with %s that is wider than any line', (_, wide, after) => {
    const more = `The map room is closed until the trustees have found somebody who
will look after it, and its readers are asked to come back in June.
They can write to the library meanwhile.\n`
    const text = `${WRAPPED}\n${more}\n${wide}\nMap room\n`
    const joined = more.replaceAll(/\n(?!$)/g, ' ')
    expect(joinWrapped(text)).toBe(`${joinWrapped(WRAPPED)}\n${joined}\n${wide}${after}Map room\n`)
  })

  it.each([
    'Ada Quill wrote: “The board published the minutes of its▲meetings late, and in three cases▲it published nothing at all.”\nIt rained.\n',
    'Ada Quill wrote: "The board published the minutes of its▲meetings late."\n\nIt rained.\n',
  ])('is one paragraph where a quotation runs over the line break: %s', text => {
    expect(joinWrapped(text.replaceAll('▲', '\n'))).toBe(text.replaceAll('▲', ' '))
  })

  it.each([
    ['a quotation that is over', '“It rained,” said Ada Quill\nand left.\n'],
    ['verse', '“The sea is cold\nThe sea is wide”\n'],
    ['a line that ends its sentence', '“The sea is cold.\nand wide”\n'],
    ['a paragraph a line', `${'One long line of news. '.repeat(12)}\n\nAnother.\nAnd one more.\n`],
    [
      'a paragraph a line, most of them short',
      `The library said:\n\n${'One line of news of some length for it. '.repeat(2)}\nAnd two.\n${'And one. '.repeat(8)}\nOver.\n\n${'Long. '.repeat(20)}\n`,
    ],
    ['no empty lines', WRAPPED.replaceAll('\n\n', '\n').replaceAll('"', '')],
    ['a list', `# Points\n\n- ${'word '.repeat(12)}\n- ${'word '.repeat(12)}\n`],
  ])('is not found in %s', (_, text) => {
    expect(joinWrapped(text)).toBe(text)
  })
})
