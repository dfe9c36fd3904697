import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from './draft.js'
import { wordsOf } from './draft.js'
import { draftQuotations } from './draft-quotations.js'

/** The words of each quotation of a Markdown draft. */
function quoted(text: string, format: Draft['format'] = 'markdown'): string[] {
  const draft = { text, format }
  return draftQuotations(draft, wordsOf(draft)).map(({ span }) => text.slice(span[0], span[1]))
}

describe('the quotations of a draft', () => {
  it('are what stands in marks of any kind, a quotation inside another being part of it', () => {
    expect(quoted('“One ‘two’ three,” and "four five", and «six seven».')).toEqual([
      'One ‘two’ three,',
      'four five',
      'six seven',
    ])
  })

  it('are block quotations too, a paragraph each, without the line that credits them', () => {
    const text = 'She wrote:\n\n> The gate was\n> open.\n>\n> Nobody came.\n> — Ada Quill\n\nThat was all.\n'
    expect(quoted(text)).toEqual(['The gate was\n> open.', 'Nobody came.'])
    expect(quoted(text, 'text')).toEqual([])
  })

  it('are the marks inside a block quotation where there are any', () => {
    expect(quoted('> “The gate was open,” she wrote.\n')).toEqual(['The gate was open,'])
  })

  it('are closed by their last paragraph alone where each of several opens one', () => {
    const closed = (text: string): boolean[] =>
      draftQuotations({ text, format: 'text' }, text).map(one => one.closed)
    expect(closed('She wrote: “The gate was open.\n\n“Nobody came.\n\n“We left.” That was all.\n')).toEqual([
      true,
      true,
      true,
    ])
    expect(closed('She wrote: “The gate was open.\n\nNobody came. “We left.”\n')).toEqual([false, true])
  })

  it('are not the titles of links, code, tags or comments', () => {
    const text =
      '[link](https://a.example "a title here") `"in code here"` <a title="a tag here">x</a> <!-- "a comment here" -->\n\n```\n"a block of code"\n```\n\n"The real one."'
    expect(quoted(text)).toEqual(['The real one.'])
  })

  it('are not what stands above the text for programs', () => {
    expect(quoted('---\ntitle: "The Long Ebb has come at last"\n---\n\n"The real one."')).toEqual([
      'The real one.',
    ])
    expect(quoted('+++\r\ntitle = "a b"\r\n+++\r\n"The real one."')).toEqual(['The real one.'])
    expect(quoted('---\n\n"Between rules."\n\n---\n')).toEqual(['Between rules.'])
  })

  it('see through emphasis', () => {
    const draft = { text: '“We have **again** sold the *night*.”', format: 'markdown' } as const
    expect(wordsOf(draft).replaceAll(/\s+/g, ' ')).toBe('“We have again sold the night .”')
  })

  it('keep every offset: blanking never moves a character', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            '"',
            '“',
            '”',
            '>',
            '*',
            '_',
            '`',
            '\n',
            ' ',
            '[',
            ']',
            '(',
            ')',
            '<',
            '-',
            '!',
          ),
        }),
        text => {
          const words = wordsOf({ text, format: 'markdown' })
          expect(words).toHaveLength(text.length)
          for (let at = 0; at < text.length; at++) expect([text[at], ' ']).toContain(words[at])
        },
      ),
    )
  })

  it('take linear time on a line of marks', () => {
    // What is quadratic in these 200,000 characters does not end within the time that a test is given.
    const text = '“*<[('.repeat(40_000)
    expect(wordsOf({ text, format: 'markdown' })).toHaveLength(text.length)
  })
})

it('hold the quotations inside them', () => {
  const text = '“She told me ‘the gate was open’ and ‘nobody came’,” he said. “That was ‘all’.”'
  const found = draftQuotations({ text, format: 'text' }, text)
  expect(found.map(({ within }) => within.map(({ span }) => text.slice(...span)))).toEqual([
    ['the gate was open', 'nobody came'],
    ['all'],
  ])
})
