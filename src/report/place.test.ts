import { describe, expect, it } from 'vitest'
import type { DocumentId, DocumentKind, SourceDocument, Span } from '../text/index.js'
import { bareDocument } from '../text/index.js'
import { placesIn } from './place.js'

function document(text: string, kind: DocumentKind): SourceDocument {
  return {
    ...bareDocument('a1' as DocumentId, text),
    kind,
  }
}

const RULE =
  '# Code of the Port\n\n## Part C\n\n11. A clerk shall keep the tide tables.\n\n12. A clerk may hum, but shall not sing.\n\nIn force from 2020.'

describe('places', () => {
  const spanOf = (text: string, words: string): Span => [
    text.indexOf(words),
    text.indexOf(words) + words.length,
  ]

  it('of a rule text are its provisions by their own number, and paragraphs elsewhere', () => {
    const place = placesIn(document(RULE, 'rule'))
    expect(place(spanOf(RULE, 'keep the tide tables'))).toBe('provision 11')
    expect(place(spanOf(RULE, '12. A clerk'))).toBe('provision 12')
    expect(place(spanOf(RULE, 'tables.\n\n12. A clerk'))).toBe('provisions 11 to 12')
    expect(place(spanOf(RULE, 'Part C'))).toBe('paragraph 2')
    expect(place(spanOf(RULE, 'Part C\n\n11. A'))).toBe('paragraph 2 to provision 11')
  })

  it('of any other text are its paragraphs, empty ones left out', () => {
    const text = 'One.\n\n\nTwo.\nThree.'
    const place = placesIn(document(text, 'article'))
    expect(place([0, 4])).toBe('paragraph 1')
    expect(place(spanOf(text, 'Two.\nThree'))).toBe('paragraphs 2 to 3')
    expect(place([text.length, text.length])).toBe('paragraph 3')
    expect(placesIn(undefined)([0, 0])).toBe('paragraph 1')
  })
})
