/** Rows of a list that go together under a heading. */
export interface RowGroup {
  /** Names it among the others. */
  readonly key: string
  /** Its words. */
  readonly name: string
  /** How many rows it has: groups follow each other without gaps, in the order of the rows. */
  readonly rows: number
}

/** What stands at a place of a list with headings. */
export type GroupedItem =
  | { readonly kind: 'heading'; readonly group: RowGroup }
  | { readonly kind: 'row'; readonly index: number }

/** Rows with a heading before each group, by place. */
export interface GroupedItems {
  readonly count: number
  at(place: number): GroupedItem
  /** The row at a place; of a heading, its first. */
  rowAt(place: number): number
}

/** Sets a heading before each group. Without groups, places are rows. Finding a place is logarithmic in the groups. */
export function groupedItems(total: number, groups: readonly RowGroup[] = []): GroupedItems {
  if (groups.length === 0) {
    return { count: total, at: index => ({ kind: 'row', index }), rowAt: index => index }
  }
  const starts: number[] = []
  let next = 0
  for (const group of groups) {
    starts.push(next)
    next += group.rows + 1
  }
  const groupAt = (place: number): number => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= place) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    count: next,
    at(place) {
      const number = groupAt(place)
      const group = groups[number]
      if (group !== undefined && starts[number] === place) return { kind: 'heading', group }
      return { kind: 'row', index: place - number - 1 }
    },
    rowAt: place => {
      const number = groupAt(place)
      return starts[number] === place ? place - number : place - number - 1
    },
  }
}
