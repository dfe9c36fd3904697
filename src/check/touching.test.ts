import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Span } from '../text/index.js'
import { overlap } from '../text/index.js'
import { touching } from './touching.js'

const span = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): Span => [start, start + length])

it('finds the spans that share a place, as looking at all of them does', () => {
  fc.assert(
    fc.property(fc.array(span), span, (spans, place) => {
      const all = [...spans.keys()].filter(index => overlap(spans[index] ?? [0, 0], place) > 0)
      expect(touching(spans)(place)).toEqual(all)
    }),
  )
})
