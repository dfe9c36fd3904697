import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlap, type Span } from '../text/index.js'
import { openCover } from './cover.js'

const span = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]): Span => [start, start + length])

test('a cover says what comparing with every span says', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), span, (spans, asked) => {
      expect(openCover(spans)(asked)).toBe(spans.some(one => overlap(one, asked) > 0))
    }),
  )
})
