import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newDocx } from './new-docx.js'
import { readManuscript } from './read-manuscript.js'

describe('newDocx', () => {
  it('is read as the paragraphs of the text, and takes edits as tracked changes', async () => {
    const text = 'A heading\n\nShe said: “It was  never safe.” & left.\n  Nobody answered.\n'
    const { bytes, moved } = newDocx(text)
    const read = await readManuscript(bytes, 'docx')
    expect(read.text).toBe('A heading\n\nShe said: “It was  never safe.” & left.\n\nNobody answered.')
    const at = text.indexOf('never')
    const edit = { span: [moved(at), moved(at + 5)] as const, words: 'not', source: 'the letter' }
    const revised = await read.revise!([edit])
    expect(revised.left).toEqual([])
    expect((await readManuscript(revised.bytes, 'docx')).text).toContain('“It was  not safe.”')
  })

  it('knows where each letter went', async () => {
    const words = fc.array(
      fc.constantFrom('word', '“Ja.”', '<b>', '&amp;', ' ', '\n', '\n\n', '\t', 'é', '字', '😀'),
      {
        maxLength: 25,
      },
    )
    await fc.assert(
      fc.asyncProperty(words, async parts => {
        const text = parts.join('')
        const { bytes, moved } = newDocx(text)
        const read = await readManuscript(bytes, 'docx')
        for (let at = 0; at < text.length; at++) {
          if (/\S/u.test(text[at] ?? '')) expect(read.text[moved(at)]).toBe(text[at])
        }
      }),
      { numRuns: 40 },
    )
  })
})
