/**
 * The words of a text as parallel typed arrays, in order: word `i` is `text.slice(starts[i], ends[i])`
 * and its key (`wordKey`) is `keys[i]`. Twelve bytes a word, so that a large pile's tables fit
 * in memory. Marks are left out, except `&` and `%`, which print uses for words.
 */
export interface WordTable {
  readonly keys: Uint32Array
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/**
 * Words as they are found, in arrays that are long enough for every second character to begin one, and grow where signs
 * are words.
 */
export class WordList {
  #keys: Uint32Array
  #starts: Uint32Array
  #ends: Uint32Array
  #count = 0

  constructor(length: number) {
    const most = (length >> 1) + 1
    this.#keys = new Uint32Array(most)
    this.#starts = new Uint32Array(most)
    this.#ends = new Uint32Array(most)
  }

  get count(): number {
    return this.#count
  }

  add(key: number, start: number, end: number): void {
    if (this.#count === this.#keys.length) this.#grow()
    this.#keys[this.#count] = key
    this.#starts[this.#count] = start
    this.#ends[this.#count] = end
    this.#count++
  }

  /** Makes one word of the last and the one at `start` where the last is `key` and stands one character before; else does nothing. */
  joinLast(
    key: number | undefined,
    start: number,
    to: { readonly key: number | undefined; readonly end: number },
  ): boolean {
    const last = this.#count - 1
    if (last < 0 || to.key === undefined || this.#keys[last] !== key || this.#ends[last] !== start - 1)
      return false
    this.#keys[last] = to.key
    this.#ends[last] = to.end
    return true
  }

  #grow(): void {
    const longer = (list: Uint32Array): Uint32Array => {
      const grown = new Uint32Array(2 * list.length)
      grown.set(list)
      return grown
    }
    this.#keys = longer(this.#keys)
    this.#starts = longer(this.#starts)
    this.#ends = longer(this.#ends)
  }

  /** Forgets the words from the given number on. */
  cut(count: number): void {
    this.#count = count
  }

  table(): WordTable {
    const part = (list: Uint32Array): Uint32Array => list.slice(0, this.#count)
    return { keys: part(this.#keys), starts: part(this.#starts), ends: part(this.#ends) }
  }
}
