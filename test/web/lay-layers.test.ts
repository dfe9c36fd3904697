import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Layers, PlacedLayers } from '../../web/src/drawing/lay-layers.js'
import { layLayers } from '../../web/src/drawing/lay-layers.js'

const SIZE = { width: 100, height: 40 }

/** Boxes and lines by their numbers; a line leads from one box to another. */
function layers(count: number, lines: readonly (readonly [from: number, to: number])[]): Layers {
  const ties = lines.filter(([from, to]) => from !== to)
  return {
    boxes: Array.from({ length: count }, (_, id) => ({ id: String(id), ...SIZE })),
    ties: ties.map(([from, to], at) => ({
      key: `line ${at}`,
      from: String(from),
      to: String(to),
      words: at % 3 === 0 ? 'uncertain' : '',
    })),
    towards: 'right',
  }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Points of a path, a few on each of its parts. */
function pointsOf(path: string): Point[] {
  const points: Point[] = []
  let at: Point = { x: 0, y: 0 }
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLC])([^MLC]*)/g)) {
    const given = numbers.trim().split(/\s+/).map(Number)
    const pairs = Array.from({ length: given.length / 2 }, (_, n) => ({
      x: given[n * 2] ?? 0,
      y: given[n * 2 + 1] ?? 0,
    }))
    const end = pairs.at(-1) ?? at
    const [one, two] = command === 'C' ? [pairs[0] ?? at, pairs[1] ?? at] : [at, end]
    for (let step = command === 'M' ? 20 : 1; step <= 20; step++)
      points.push(cubic([at, one, two, end], step / 20))
    at = end
  }
  return points
}

function cubic([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const [p, q, r, s] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3]
  return { x: p * a.x + q * b.x + r * c.x + s * d.x, y: p * a.y + q * b.y + r * c.y + s * d.y }
}

/** The boxes of which a line runs through the inside. */
function crossed({ boxes, ties }: PlacedLayers): string[] {
  return [...ties].flatMap(([key, { path }]) =>
    [...boxes].flatMap(([id, { x, y }]) =>
      pointsOf(path).some(
        point => Math.abs(point.x - x) < SIZE.width / 2 - 1 && Math.abs(point.y - y) < SIZE.height / 2 - 1,
      )
        ? [`${key} runs through ${id}`]
        : [],
    ),
  )
}

describe('layLayers', () => {
  it('puts who took to the right of what it took from', () => {
    const { boxes } = layLayers(
      layers(3, [
        [0, 1],
        [1, 2],
        [0, 2],
      ]),
    )
    const [a, b, c] = ['0', '1', '2'].map(id => boxes.get(id)?.x ?? 0)
    expect(a).toBeLessThan(b ?? 0)
    expect(b).toBeLessThan(c ?? 0)
  })

  it('leads no line through a box, circles and long lines among them', () => {
    const line = fc.tuple(fc.nat(11), fc.nat(11))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), lines => {
        expect(crossed(layLayers(layers(12, lines)))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('begins and ends each line at the sides of its boxes', () => {
    const { boxes, ties } = layLayers(layers(2, [[0, 1]]))
    const points = pointsOf(ties.get('line 0')?.path ?? '')
    expect(points[0]?.x).toBe((boxes.get('0')?.x ?? 0) + SIZE.width / 2)
    expect(points.at(-1)?.x).toBeCloseTo((boxes.get('1')?.x ?? 0) - SIZE.width / 2, 0)
  })
})
