import { describe, expect, it } from 'vitest'
import { unwrapped } from './unwrap.js'

const LONG = 'She said that the quay had been under water for'

describe('a paragraph that was broken to fit', () => {
  it('runs on in Markdown, but not into a block of its own', () => {
    const text = 'One\ntwo.\n\n# Head\nThree\n- four\n- five\n> six\n> seven\n> — Ada Quill\neight\r\nnine'
    expect(unwrapped({ text, format: 'markdown' })).toBe(
      'One two.\n\n# Head\nThree\n- four\n- five\n> six > seven\n> — Ada Quill eight  nine',
    )
  })

  it('runs on in plain text that has empty lines between its paragraphs', () => {
    const text = `${LONG}\nfifty minutes.\nThen she left.\n\nSaltmere\n4 May\n`
    expect(unwrapped({ text, format: 'text' })).toBe(
      `${LONG} fifty minutes.\nThen she left.\n\nSaltmere\n4 May\n`,
    )
  })

  it('does not in plain text with a paragraph a line', () => {
    const text = `${LONG}\nfifty minutes.\n`
    expect(unwrapped({ text, format: 'text' })).toBe(text)
  })

  it('runs on there too where a quotation runs over the line, but not into a note', () => {
    const text = 'Ada Quill wrote: “The quay\nwas under\nwater.”\nShe “left\nonrecord-ignore: agreed'
    expect(unwrapped({ text, format: 'text' })).toBe(
      'Ada Quill wrote: “The quay was under water.”\nShe “left\nonrecord-ignore: agreed',
    )
  })

  it('runs on at a soft line break of a word processor', () => {
    expect(unwrapped({ text: 'one\u000Btwo\u2028three', format: 'text' })).toBe('one two three')
  })
})
