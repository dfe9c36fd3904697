import { describe, expect, it } from 'vitest'
import { findDamage } from './damage.js'

/** The text with a mark at each place where words are missing. */
function marked(text: string): string {
  return findDamage(text)
    .filter(({ kind }) => kind === 'lost-text')
    .toReversed()
    .reduce((shown, { span: [at] }) => `${shown.slice(0, at)}▲${shown.slice(at)}`, text)
}

it('misses no space behind a quotation mark in a script without spaces', () => {
  expect(findDamage('我们没有向“海鸥号”开火。')).toEqual([])
  expect(findDamage('They fired at “the gull”on Monday.')).toMatchObject([{ kind: 'lost-space' }])
})

describe('words that a copy lost', () => {
  it.each([
    'Venn, who lives on▲ , had warned the board.',
    'She will speak at▲ or at the Guildhall on Monday.',
    'In a letter to the▲ he wrote that the gate was shut.',
    'The board published a▲ for the first time.',
  ])('%s', text => {
    expect(marked(text.replace('▲', ''))).toBe(text)
  })

  it.each([
    'They went on and on about the gate, by and by, and travelled to and from the port.',
    'She spoke of . . . whatever came to her. “Do you want the support of . . . the board?”',
    'All the of-the-moment talk was of an at least plausible plan, a by no means unlikely one.',
    'The Who played, and the A of the alphabet was lost.',
  ])('are not seen in: %s', text => {
    expect(marked(text)).toBe(text)
  })
})
