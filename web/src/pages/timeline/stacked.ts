/** Something that takes room from one place to another. */
export interface Stretch {
  readonly x: number
  readonly width: number
}

/** A stretch with the row in which it lies. */
export interface Stacked<T> {
  readonly item: T
  readonly row: number
}

/**
 * Lays stretches into rows so that none lies over another, each in the first row where there is room; with no more than
 * `most` rows, the last holds what is left.
 */
export function stacked<T extends Stretch>(items: readonly T[], most: number): Stacked<T>[] {
  const ends: number[] = []
  return items
    .toSorted((a, b) => a.x - b.x || b.width - a.width)
    .map(item => {
      const free = ends.findIndex(end => end <= item.x)
      const row = Math.min(most - 1, free < 0 ? ends.length : free)
      ends[row] = Math.max(ends[row] ?? 0, item.x + item.width + GAP)
      return { item, row }
    })
}

/** Between neighbours, in the unit of the stretches. */
const GAP = 2
