import { describe, expect, it } from 'vitest'
import { citationOf, quoted } from '../../web/src/words/citation.js'
import { apart, directionOf } from '../../web/src/words/direction.js'

const DOCUMENT = {
  id: '0123456789abcdef',
  kind: 'letter',
  title: 'Letter to the harbour board',
  publisher: 'Ada Quill',
  published: '2024-03-11',
  authors: ['Ada Quill'],
  url: 'https://quay.example/letter',
  sha256: 'f'.repeat(64),
}

describe('a citation', () => {
  it('names the words, where they stand, and what fixes them', () => {
    const { text, link } = citationOf(
      { words: 'The gate\nheld.', document: DOCUMENT, span: [12, 26], place: 'paragraph 2' },
      'http://127.0.0.1:4000',
    )
    expect(link).toBe('http://127.0.0.1:4000/documents/0123456789abcdef?at=12-26')
    expect(text).toBe(
      `“The gate held.” “Letter to the harbour board”, Ada Quill, 11 March 2024, paragraph 2. <https://quay.example/letter>. Record document 0123456789abcdef, characters 12 to 26, SHA-256 of its bytes ${'f'.repeat(64)}: ${link}`,
    )
  })

  it('has quotation marks once', () => {
    expect(quoted('the gate held')).toBe('“the gate held”')
    expect(quoted('“The gate held.”')).toBe('“The gate held.”')
    expect(quoted('"The gate held."')).toBe('"The gate held."')
    expect(quoted('«Le quai tient.»')).toBe('«Le quai tient.»')
  })

  it('has quotations within the words in single marks', () => {
    expect(quoted('“The gate held,” she wrote')).toBe('“‘The gate held,’ she wrote”')
    expect(quoted('“The gate,” she wrote, “held.”')).toBe('“‘The gate,’ she wrote, ‘held.’”')
    expect(quoted('"It held" and "stood"')).toBe('“‘It held’ and ‘stood’”')
  })
})

describe('directionOf', () => {
  it('goes by the first letter', () => {
    expect(directionOf('“12. שער')).toBe('rtl')
    expect(directionOf('البوابة gate')).toBe('rtl')
    expect(directionOf('gate البوابة')).toBe('ltr')
    expect(directionOf('“…” 12')).toBe('ltr')
  })

  it('sets words from the right apart, and leaves others as they are', () => {
    expect(apart('gate')).toBe('gate')
    expect(apart('שער')).toBe('\u2068שער\u2069')
  })
})
