/** Finds the table row of a word by its hash. */
export interface WordRows {
  /** The row, or the row of the unknown word. Constant time. */
  readonly find: (hash: number) => number
}

/** A table with open addressing, at most a quarter full, over the hashes of the rows in order. */
export function wordRows(keys: Int32Array): WordRows {
  let size = 1024
  while (size < keys.length * 4) size *= 2
  const mask = size - 1
  const rows = new Int32Array(size).fill(-1)
  const spread = (hash: number): number => (Math.imul(hash, 0x9e3779b1) >>> 7) & mask
  for (let row = 0; row < keys.length; row++) {
    let at = spread(keys[row] ?? 0)
    while (rows[at] !== -1) at = (at + 1) & mask
    rows[at] = row
  }
  return {
    find: hash => {
      for (let at = spread(hash); ; at = (at + 1) & mask) {
        const row = rows[at] ?? -1
        if (row === -1) return keys.length
        if (keys[row] === hash) return row
      }
    },
  }
}
