import { describe, expect, it } from 'vitest'
import { extractAttributions } from './index.js'

const sourcesOf = (text: string): string[] =>
  extractAttributions(text).flatMap(({ source }) => source.map(span => text.slice(...span)))

describe('extractAttributions: titles of other articles', () => {
  it.each([
    'READ MORE: Trustees say the wall is safe',
    'Read more: Trustees say the wall is safe',
    'Also on the Lantern: Trustees say the wall is safe',
    'RELATED: Trustees say the wall is safe',
    'Ada Quill will leave in May. (WATCH: Trustees say the wall is safe)',
    'Ada Quill will leave in May. [ VIDEO: Trustees say the wall is safe ]',
  ])('are nobody’s statements: %s', line => {
    expect(sourcesOf(`The port met.\n\n${line}\n\nAda Quill said it was over.`)).toEqual(['Ada Quill'])
  })

  it.each([
    'More trustees say the wall is safe.',
    'Read the letter in which trustees say the wall is safe.',
    'The port met (though trustees say the wall is safe).',
  ])('are told from prose: %s', line => {
    expect(sourcesOf(`The port met.\n\n${line}`)).toHaveLength(1)
  })

  it('are no part of who speaks behind the colon', () => {
    expect(sourcesOf('Quill to quit: Board says it is over')).toContain('Board')
  })
})

describe('extractAttributions: words that a sentence presents', () => {
  it.each([
    ['Here is the first minister’s reply in full:', 'the first minister’s'],
    ['Read Ada Quill’s full statement below:', 'Ada Quill’s'],
    ['Below is the letter from the trustees:', 'the trustees'],
  ])('%s', (line, source) => {
    const text = `Bo Lindqvist asked. “Where are they?” Lindqvist said.\n\n${line}\n\n“They will come. I have no more to say.”`
    const found = extractAttributions(text).find(({ content }) =>
      text.slice(...(content[0] ?? [0, 0])).startsWith('“They'),
    )
    expect(found?.source.map(span => text.slice(...span))).toEqual([source])
  })
})
