import { expect, it } from 'vitest'
import { notesWithoutReason, suppressionsIn } from './suppressions.js'

/** The reason for which the words are let stand. */
function reasonFor(words: string, text: string): string | undefined {
  const at = text.indexOf(words)
  return suppressionsIn({ text, format: 'text' })([at, at + words.length])
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

it('holds for the paragraph right above it where an empty line follows', () => {
  const text =
    'She “went home”.\n<!-- onrecord-ignore "went home": a proverb -->\n\nHe “stayed out”.\n<!-- onrecord-ignore: agreed -->\nThey “sat down”.'
  expect(reasonFor('went home', text)).toBe('a proverb')
  expect(reasonFor('stayed out', text)).toBeUndefined()
  expect(reasonFor('sat down', text)).toBe('agreed')
})

it('tells of notes without a reason', () => {
  const text = '<!-- onrecord-ignore -->\nShe “went home”.\n\n[onrecord-ignore:]\n\nWe onrecord-ignore it.'
  const beside = { note: [3, 3], covers: [3, 9], reason: '' } as const
  const found = notesWithoutReason({ text, format: 'text', letStand: [beside] })
  expect(found.map(({ note, reason }) => [text.slice(...note), reason])).toEqual([
    ['<!-- onrecord-ignore -->', ''],
    ['[onrecord-ignore:]', ''],
    ['', ''],
  ])
  expect(suppressionsIn({ text, format: 'text', letStand: [beside] })([3, 9])).toBeUndefined()
})

it('asks for a reason', () => {
  expect(reasonFor('went home', 'She “went home”. <!-- onrecord-ignore -->')).toBeUndefined()
  expect(reasonFor('went home', 'She “went home”. <!-- onrecord-ignore: -->')).toBeUndefined()
})

it('has a line of its own in plain text', () => {
  const text =
    'onrecord-ignore: a proverb\nShe “went home”.\nHe “stayed out”.\n[onrecord-ignore: agreed]\n“So it goes.”'
  expect(reasonFor('went home', text)).toBe('a proverb')
  expect(reasonFor('stayed out', text)).toBeUndefined()
  expect(reasonFor('So it goes', text)).toBe('agreed')
  expect(reasonFor('went home', 'We write onrecord-ignore: like this. She “went home”.')).toBeUndefined()
})

it('covers what shares a character with what it is fixed to, where it came with the draft', () => {
  const text = 'She “went home”, he “stayed out”.'
  const covers = [text.indexOf('home'), text.indexOf('home') + 4] as const
  const reason = suppressionsIn({
    text,
    format: 'text',
    letStand: [{ note: [covers[0], covers[0]], covers, reason: 'agreed' }],
  })
  expect(reason([5, 14])).toBe('agreed')
  expect(reason([22, 32])).toBeUndefined()
})
