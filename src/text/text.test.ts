import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDamage, fold, lineAndColumn, paragraphs, sentences, tokenise, unfold } from './index.js'
import type { Span } from './index.js'

/** Any UTF-16, lone surrogates and print's own characters among it. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'.?!,:;"\'“”‘’«»\n\r\t aAbB1ÉéßıİſΣςﬁ…',
        '. ',
        '. A',
        '\u0301',
        '\u200b',
        '\ud83d',
        '\ude00',
        '\u2028',
      ),
      fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)),
    ),
    { maxLength: 80 },
  )
  .map(units => units.join(''))

const solid = (text: string): string => text.replace(/[\s\u0085\u200b]/g, '')
const slices = (text: string, spans: readonly Span[]): string[] => spans.map(span => text.slice(...span))

describe('paragraphs', () => {
  it('parts at single line breaks and leaves out empty lines', () => {
    expect(slices('One. \r\n\n  Two\nThree', paragraphs('One. \r\n\n  Two\nThree'))).toEqual([
      'One.',
      'Two',
      'Three',
    ])
    expect(paragraphs('')).toEqual([])
  })

  it('are not ended by a line that ends within a word', () => {
    const text = 'The ware-\nhouse was -\nshut at ten-\nA list\n- one'
    expect(slices(text, paragraphs(text))).toEqual([
      'The ware-\nhouse was -',
      'shut at ten-',
      'A list',
      '- one',
    ])
    expect(paragraphs('the ware-\r\nhouse')).toHaveLength(1)
  })

  it('covers all that is not white space', () => {
    fc.assert(fc.property(anyText, text => solid(slices(text, paragraphs(text)).join('')) === solid(text)))
  })
})

describe('tokenise', () => {
  const SIGN =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

  /** The tokens of a text without such signs as one expression has them: what the quick ways must give too. */
  const TOKEN =
    /\p{Lu}\.(?:\p{Lu}\.)+|[#@]?[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*(?:['’][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*\p{L}[\p{L}\p{M}\p{N}]*|\p{N}+(?:[.,]\p{N}+)*|\.(?: ?\.){2,}|…|--+|\S/gu

  it('parts words, numbers and marks', () => {
    const text = 'The U.S. text-book’s 3.5% . . . “#tag”--said'
    const spans = tokenise(text).map(token => token.span)
    expect(slices(text, spans).join('|')).toBe('The|U.S.|text|-|book’s|3.5|%|. . .|“|#tag|”|--|said')
  })

  it('takes each sign of a script without spaces for a word', () => {
    const text = '水门not开，ที่港で2031年'
    expect(
      slices(
        text,
        tokenise(text).map(token => token.span),
      ),
    ).toEqual(['水', '门', 'not', '开', '，', 'ที่', '港', 'で', '2031', '年'])
  })

  it('gives what one expression gives, for any text', () => {
    fc.assert(
      fc.property(
        anyText.filter(text => !SIGN.test(text)),
        text => {
          expect(
            slices(
              text,
              tokenise(text).map(token => token.span),
            ),
          ).toEqual(text.match(TOKEN) ?? [])
        },
      ),
    )
  })

  it('leaves out nothing but white space, and joins no sign to anything but its marks', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(..."水ที่かab1.,'’#@_ ́〇".split('')), { maxLength: 20 }), signs => {
        const text = signs.join('')
        const tokens = slices(
          text,
          tokenise(text).map(token => token.span),
        )
        expect(solid(tokens.join(''))).toBe(solid(text))
        for (const token of tokens) if (SIGN.test(token)) expect(token).toMatch(/^.\p{M}*$/u)
      }),
    )
  })
})

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['Mr. J. Ames of Rope Inc. left. He fell.', ['Mr. J. Ames of Rope Inc. left.', 'He fell.']],
    ['It closed at 5 p.m. Monday. It rained.', ['It closed at 5 p.m. Monday.', 'It rained.']],
    [
      'The U.S. Senate met. He is in the U.S. He stays.',
      ['The U.S. Senate met.', 'He is in the U.S.', 'He stays.'],
    ],
    ['Sen. Ann Poe, D-S.C. and Rep. Bo Lee sat.', ['Sen. Ann Poe, D-S.C. and Rep. Bo Lee sat.']],
    ['“Why?” Ms. Poe asked. “No!” one man wrote.', ['“Why?” Ms. Poe asked.', '“No!” one man wrote.']],
    ['“We stay. We wait,” she said.', ['“We stay.', 'We wait,” she said.']],
    ['He left. “I am old.” She wept.', ['He left.', '“I am old.”', 'She wept.']],
    [
      'He left the office.He wept over "it".Ames too.',
      ['He left the office.', 'He wept over "it".', 'Ames too.'],
    ],
    ['See node.js at www.Rope.Org for 3.5 points.', ['See node.js at www.Rope.Org for 3.5 points.']],
    ['No. 5 won. No. He lost.', ['No. 5 won.', 'No.', 'He lost.']],
  ])('%s', (text, expected) => expect(slices(text, sentences(text))).toEqual(expected))

  it('covers all that is not white space, in order', () => {
    fc.assert(fc.property(anyText, text => solid(slices(text, sentences(text)).join('')) === solid(text)))
  })
})

describe('fold', () => {
  it('unifies case, forms, marks, dashes and diacritics', () => {
    expect(fold('“Café” — ﬁne\u00a0O’Neill').text).toBe('"cafe" - fine o\'neill')
  })

  it('leads back to whole characters', () => {
    const text = 'a Cafe\u0301 ﬁn'
    const folded = fold(text)
    const at = folded.text.indexOf('cafe')
    expect(text.slice(...unfold(folded, [at, at + 4]))).toBe('Cafe\u0301')
    expect(text.slice(...unfold(folded, [folded.text.indexOf('f', 6), folded.text.length]))).toBe('ﬁn')
  })

  it('changes nothing the second time, for any character', () => {
    const changed: string[] = []
    for (let code = 0; code <= 0x10ffff; code++) {
      const { text } = fold(String.fromCodePoint(code))
      if (fold(text).text !== text) changed.push(code.toString(16))
    }
    expect(changed).toEqual([])
  })

  it('changes nothing the second time, and maps forward only', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { text: folded, starts, ends } = fold(text)
        expect(fold(folded).text).toBe(folded)
        expect(starts.length).toBe(folded.length)
        for (let i = 0; i < starts.length; i++) {
          expect(ends[i]).toBeGreaterThan(starts[i] ?? 0)
          if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1] ?? 0)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('lineAndColumn', () => {
  it('counts from 1, over every kind of line end', () => {
    const at = lineAndColumn('ab\ncd\r\ne\rf')
    expect([0, 2, 3, 7, 9].map(at)).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 3 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ])
    expect(at(-5)).toEqual({ line: 1, column: 1 })
    expect(at(99)).toEqual({ line: 4, column: 2 })
  })
})

describe('findDamage', () => {
  const notes = (text: string): string[] =>
    findDamage(text).map(({ kind, span }) => `${kind} ${text.slice(0, span[0]).slice(-6)}|`)

  it.each<[string, string[]]>([
    ['The mayor wrote:Sheand wrote: "No."', ['lost-text wrote:|', 'lost-text te:She|']],
    ['She left, he saidThe letter was long.', ['lost-text e said|']],
    ['The letter came. A letterby the port killed it.', ['lost-text letter|']],
    ['We see thatwhen it rains, it pours.', ['lost-text e that|']],
    ['He led the port., serving in many roles.', ['lost-start  port.|']],
    ['When it comes to ports,. It is late.', ['lost-end ports,|']],
    ['She left the office.He stayed.', ['lost-space ffice.|']],
    [', told the Courier that he had left.', ['lost-start |']],
    ['Cafï¿½ and caf\ufffd and cafÃ©.', ['garbled nd caf|', 'garbled nd caf|']],
  ])('%s', (text, expected) => expect(notes(text)).toEqual(expected))

  it('leaves clean print alone', () => {
    const clean = `Acme Inc., of Ames, Calif., said on Sept. 4, 2019 that eBay and iPhone sales fell. “Why?” she asked.
Nearby, the mayor cannot stay within the areas; maybe she will behave. See www.Rope.Org, node.js or U.S.A. Today.
"It is late," said O’Neill. 3.5 points, 1,400 people, D-S.C., e.g., a.m., and so on.`
    expect(notes(clean)).toEqual([])
  })

  it('gives spans inside the text, ordered, whatever the text', () => {
    fc.assert(
      fc.property(anyText, text => {
        let last = 0
        for (const { span } of findDamage(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(last)
          expect(span[1]).toBeLessThanOrEqual(text.length)
          last = span[0]
        }
      }),
    )
  })
})
