import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotedPassages } from './quotations.js'
import { contains, overlap } from './span.js'

const inside = (text: string): string[] => quotedPassages(text).map(({ span }) => text.slice(...span))

describe('quotedPassages', () => {
  it.each([
    ['curly double', 'He said: “We stay.” She left.', ['We stay.']],
    ['straight double', 'He said: "We stay." She left.', ['We stay.']],
    ['curly single', '‘We can’t stay,’ he said.', ['We can’t stay,']],
    ['straight single', "'We can't stay,' he said. 'No.'", ["We can't stay,", 'No.']],
    ['two single marks for a double one', "''We stay,'' he said. ``No,'' she said.", ['We stay,', 'No,']],
    ['guillemets', 'Elle dit «bonjour» et »tschüss«.', ['bonjour', 'tschüss']],
    ['low and high', 'Er sagte „Guten Tag“ und ging.', ['Guten Tag']],
    ['corner brackets', '她说：「我们留下。」『不』', ['我们留下。', '不']],
    ['one inside another', '“He told me ‘no’ twice.”', ['He told me ‘no’ twice.', 'no']],
    ['doubles in doubles', '“She said “no” to me.” Then', ['She said “no” to me.', 'no']],
    ['mixed styles', '“We stay," he said.', ['We stay,']],
    ['a mark followed by a letter', 'a "horrid thing".Ames left, "so."But', ['horrid thing', 'so.']],
    ['a mark after a lost space', 'the world."You go," he said.', ['You go,']],
    ['inches', 'A 6" pipe and a 2\'4" one. "It fits," he said.', ['It fits,']],
    ['inches in a quotation', '"The 6" pipe fits," he said.', ['The 6" pipe fits,']],
    ['apostrophes', "O'Neill's boys' club, 'cause of the '90s, rock 'n' roll", []],
    [
      'a plural apostrophe inside',
      "'The boys' mothers' union is here,' he said.",
      ["The boys' mothers' union is here,"],
    ],
    ['a stray closing mark', 'We stay” she said. Nothing.', []],
    ['nothing inside', 'He wrote "" and “ ”.', []],
  ])('%s', (_, text, expected) => expect(inside(text)).toEqual(expected))

  it('ends an unclosed quotation with its paragraph', () => {
    const text = 'Paragraph 9: “While they may\nA new paragraph.'
    expect(quotedPassages(text)).toMatchObject([{ span: [14, 28], outer: [13, 28], closed: false, depth: 0 }])
  })

  it('ends an unclosed quotation before the next one, with its last whole sentence', () => {
    expect(inside('wrote: "We fail again.Ames added: "This is it" and')).toEqual([
      'We fail again.',
      'This is it',
    ])
    expect(inside('“One. He paused: “Two,” he said.')).toEqual(['One.', 'Two,'])
  })

  it.each([
    ['“We stay, she said. “We wait.”', ['We stay,', 'We wait.']],
    ['“Do we stay? Ann Poe asked.', ['Do we stay?']],
    ['“We stay, said the mayor.', ['We stay,']],
  ])('ends an unclosed quotation before its speaker: %s', (text, expected) =>
    expect(inside(text)).toEqual(expected),
  )

  it('joins the paragraphs of a long quotation', () => {
    const text = '“One.\n\n“Two.\n\n“Three,” he said.\n\n“Four,” she said.'
    expect(quotedPassages(text).map(({ continues }) => continues)).toEqual([undefined, 0, 1, undefined])
    expect(quotedPassages('“One.\nNot quoted.\n“Two.”').map(({ continues }) => continues)).toEqual([
      undefined,
      undefined,
    ])
  })

  it('gives ordered passages that nest or lie apart, whatever the text', () => {
    const unit = fc.constantFrom(...'"“”„‟«»‹›‘’‚\' \n.,ab1S', '\ud800', '\udc00', '😀')
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), units => {
        const text = units.join('')
        const passages = quotedPassages(text)
        for (const [index, { span, outer, closed, continues }] of passages.entries()) {
          expect(contains(outer, span)).toBe(true)
          expect(text.slice(...span).trim()).toBe(text.slice(...span))
          expect(span[1]).toBeGreaterThan(span[0])
          expect(text.slice(...outer)).not.toMatch(/\n/)
          if (!closed) expect(outer[1]).toBe(span[1])
          if (continues !== undefined) expect(continues).toBeLessThan(index)
          const next = passages[index + 1]
          if (next === undefined) continue
          expect(next.outer[0]).toBeGreaterThan(outer[0])
          if (overlap(outer, next.outer) > 0) expect(contains(outer, next.outer)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
