/**
 * Where the rows of a list stand whose heights are known only of those that were drawn; the others are taken to be as high as a guess. What a
 * row is higher than the guess is kept in a tree of sums (P. Fenwick, 1994): a height that turns out otherwise, the place of a row and the
 * row at a place are each logarithmic in the rows. Adding up 100,000 places anew for each row that is higher than one line took 5.8 ms of a
 * frame. Lengths are pixels.
 */
export class RowPlaces {
  readonly count: number
  readonly #guess: number
  /** By how much each row is higher than the guess. */
  readonly #more: Float64Array
  /** Sums of that: the one at `n`, counted from 1, is of as many rows before it as the lowest bit of `n` says. */
  readonly #sums: Float64Array

  constructor(count: number, guess: number) {
    this.count = count
    this.#guess = guess
    this.#more = new Float64Array(count)
    this.#sums = new Float64Array(count + 1)
  }

  /** All rows together. */
  get height(): number {
    return this.topOf(this.count)
  }

  heightOf(row: number): number {
    return this.#guess + (this.#more[row] ?? 0)
  }

  /** How far below the start of the list a row begins; of the row after the last, the end of the list. */
  topOf(row: number): number {
    let top = row * this.#guess
    for (let at = row; at > 0; at -= at & -at) top += this.#sums[at] ?? 0
    return top
  }

  /** The row that stands at a place; the first or the last for a place before or behind them. */
  at(place: number): number {
    let [row, left] = [0, place]
    for (let step = 2 ** Math.floor(Math.log2(Math.max(1, this.count))); step >= 1; step /= 2) {
      const height = step * this.#guess + (this.#sums[row + step] ?? 0)
      if (row + step > this.count || height > left) continue
      row += step
      left -= height
    }
    return Math.max(0, Math.min(row, this.count - 1))
  }

  /** Takes the height of a row that was drawn; gives by how much it is higher than was thought. */
  measured(row: number, height: number): number {
    if (row < 0 || row >= this.count) return 0
    const more = height - this.heightOf(row)
    if (more === 0) return 0
    this.#more[row] = (this.#more[row] ?? 0) + more
    for (let at = row + 1; at <= this.count; at += at & -at) this.#sums[at] = (this.#sums[at] ?? 0) + more
    return more
  }
}
