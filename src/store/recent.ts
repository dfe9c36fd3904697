/** The values that were used last, up to a number of them. */
export class Recent<Key, Value extends object> {
  readonly #most: number
  readonly #make: (key: Key) => Value | undefined
  readonly #values = new Map<Key, Value>()

  constructor(most: number, make: (key: Key) => Value | undefined) {
    this.#most = most
    this.#make = make
  }

  /** The value of `key`, made where it is not at hand; undefined where there is none. */
  get(key: Key): Value | undefined {
    const known = this.#values.get(key)
    if (known !== undefined) {
      // A Map keeps the order of insertion: what is used goes to its end.
      this.#values.delete(key)
      this.#values.set(key, known)
      return known
    }
    const made = this.#make(key)
    if (made === undefined) return undefined
    const [oldest] = this.#values.size >= this.#most ? this.#values.keys() : []
    if (oldest !== undefined) this.#values.delete(oldest)
    this.#values.set(key, made)
    return made
  }

  /** Forgets one value. */
  forget(key: Key): void {
    this.#values.delete(key)
  }

  clear(): void {
    this.#values.clear()
  }
}
