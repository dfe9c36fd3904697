import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../text/index.js'
import { placeOfQuoted, quoteSpan } from './quoted-span.js'

/** A text and a span of it that is not empty. */
const quoted = fc
  .tuple(fc.string({ minLength: 1, maxLength: 60 }), fc.nat(), fc.nat())
  .map(([text, a, b]): { text: string; span: Span } => {
    const start = a % text.length
    return { text, span: [start, start + 1 + (b % (text.length - start))] }
  })

describe('a quoted span', () => {
  it('stands in its own text where it was', () => {
    fc.assert(
      fc.property(quoted, ({ text, span }) => {
        const one = quoteSpan(text, span)
        expect(one?.exact).toBe(text.slice(...span))
        expect(one && placeOfQuoted(text, one)).toEqual(span)
      }),
    )
  })

  it('is found with its words wherever it is found', () => {
    fc.assert(
      fc.property(quoted, fc.string({ maxLength: 60 }), ({ text, span }, other) => {
        const one = quoteSpan(text, span)!
        for (const place of [placeOfQuoted(other, one), placeOfQuoted(other + text, one)])
          if (place !== undefined)
            expect((place[1] > other.length ? other + text : other).slice(...place)).toBe(one.exact)
      }),
    )
  })

  const text = 'The board met on Monday. “No,” said Quill. The board met again. “No,” said Fenn, and left.'
  const no = quoteSpan(text, [text.lastIndexOf('No'), text.lastIndexOf('No') + 2])!

  it('follows its words where all that stood around them stands elsewhere', () => {
    const longer = `Corrected. ${text}`
    const place = placeOfQuoted(longer, no)!
    expect(longer.slice(place[0] - 20, place[1] + 12)).toBe(text.slice(no.span[0] - 20, no.span[1] + 12))
  })

  it('is orphaned where its words or those around them changed, or stand twice', () => {
    expect(placeOfQuoted(`Corrected. ${text.replace('said Fenn', 'says Fenn')}`, no)).toBeUndefined()
    expect(placeOfQuoted(`Twice: ${text} ${text}`, no)).toBeUndefined()
    expect(placeOfQuoted('', no)).toBeUndefined()
  })

  it('is none outside its text, or without words', () => {
    for (const span of [
      [-1, 2],
      [3, 3],
      [4, 2],
      [0, 200],
      [0.5, 2],
    ] as const)
      expect(quoteSpan(text, span)).toBeUndefined()
  })
})
