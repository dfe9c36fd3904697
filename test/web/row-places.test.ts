import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RowPlaces } from '../../web/src/lists/row-places.js'

/** Heights of rows, some of them found out: the same kept in a plain array. */
const list = fc
  .record({
    guess: fc.integer({ min: 1, max: 60 }),
    count: fc.integer({ min: 1, max: 70 }),
    found: fc.array(fc.tuple(fc.nat(69), fc.integer({ min: 1, max: 300 })), { maxLength: 100 }),
  })
  .map(({ guess, count, found }) => {
    const places = new RowPlaces(count, guess)
    const heights = Array.from({ length: count }, () => guess)
    for (const [at, height] of found) {
      const row = at % count
      expect(places.measured(row, height)).toBe(height - (heights[row] ?? 0))
      heights[row] = height
    }
    return { places, heights }
  })

function sum(heights: readonly number[]): number {
  return heights.reduce((all, one) => all + one, 0)
}

describe('RowPlaces', () => {
  it('sets each row below those before it, as high as it was found to be', () => {
    fc.assert(
      fc.property(list, ({ places, heights }) => {
        expect(places.height).toBe(sum(heights))
        for (const [row, height] of heights.entries()) {
          expect(places.heightOf(row)).toBe(height)
          expect(places.topOf(row)).toBe(sum(heights.slice(0, row)))
        }
      }),
    )
  })

  it('finds the row at each place, and the nearest beyond the ends', () => {
    fc.assert(
      fc.property(list, fc.double({ min: -100, max: 5000, noNaN: true }), ({ places, heights }, place) => {
        const row = places.at(place)
        if (place < 0) expect(row).toBe(0)
        else if (place >= places.height) expect(row).toBe(heights.length - 1)
        else {
          expect(places.topOf(row)).toBeLessThanOrEqual(place)
          expect(places.topOf(row + 1)).toBeGreaterThan(place)
        }
      }),
    )
  })

  it('takes no height of a row that it does not have', () => {
    const places = new RowPlaces(3, 10)
    expect(places.measured(3, 99)).toBe(0)
    expect(places.measured(-1, 99)).toBe(0)
    expect(places.height).toBe(30)
    expect(new RowPlaces(0, 10).at(5)).toBe(0)
  })
})
