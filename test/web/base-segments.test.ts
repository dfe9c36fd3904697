import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../../web/src/pages/quotation/base-segments.js'

const text = 'The gauge did not fail.'
const paragraph = { document: 'a', span: [100, 100 + text.length] as const, text }

describe('segmentsOf', () => {
  it('cuts where words differ, and numbers the place where it ends', () => {
    const segments = segmentsOf(paragraph, {
      places: [{ document: 'a', span: [114, 117] }],
      carried: [{ document: 'a', span: [100, 117] }],
    })
    expect(segments).toEqual([
      { text: 'The gauge did ', place: undefined, carried: true, ends: false },
      { text: 'not', place: 0, carried: true, ends: true },
      { text: ' fail.', place: undefined, carried: false, ends: false },
    ])
  })

  it('gives a place without words where others added some', () => {
    const segments = segmentsOf(paragraph, { places: [{ document: 'a', span: [109, 109] }], carried: [] })
    expect(segments.map(one => [one.text, one.place])).toEqual([
      ['The gauge', undefined],
      ['', 0],
      [' did not fail.', undefined],
    ])
  })

  it('leaves other documents and other paragraphs alone', () => {
    const elsewhere = [
      { document: 'b', span: [101, 105] as const },
      { document: 'a', span: [0, 50] as const },
    ]
    expect(segmentsOf(paragraph, { places: elsewhere, carried: elsewhere })).toHaveLength(1)
  })

  const spans = fc
    .array(fc.tuple(fc.integer({ min: 90, max: 130 }), fc.nat({ max: 9 })))
    .map(all => all.map(([start, length]) => ({ document: 'a', span: [start, start + length] as const })))

  it('gives all words of the paragraph, in order, whatever it is cut by', () => {
    fc.assert(
      fc.property(spans, spans, (places, carried) => {
        const ordered = places.toSorted((a, b) => a.span[0] - b.span[0])
        const segments = segmentsOf(paragraph, { places: ordered, carried })
        expect(segments.map(one => one.text).join('')).toBe(text)
      }),
    )
  })
})
