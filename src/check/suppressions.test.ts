import { expect, it } from 'vitest'
import { suppressionsIn } from './suppressions.js'

/** The reason for which the words are let stand. */
function reasonFor(words: string, text: string): string | undefined {
  const at = text.indexOf(words)
  return suppressionsIn(text)([at, at + words.length])
}

it('holds for the paragraph that it stands in', () => {
  const text = 'She “went home”. <!-- onrecord-ignore: agreed with her -->\n\nHe “stayed out”.'
  expect(reasonFor('went home', text)).toBe('agreed with her')
  expect(reasonFor('stayed out', text)).toBeUndefined()
})

it('holds for the next paragraph where it stands alone', () => {
  const text = '<!-- onrecord-ignore: a proverb -->\n\nShe “went home”.\n\nHe “stayed out”.'
  expect(reasonFor('went home', text)).toBe('a proverb')
  expect(reasonFor('stayed out', text)).toBeUndefined()
})

it('asks for a reason', () => {
  expect(reasonFor('went home', 'She “went home”. <!-- onrecord-ignore -->')).toBeUndefined()
  expect(reasonFor('went home', 'She “went home”. <!-- onrecord-ignore: -->')).toBeUndefined()
})
