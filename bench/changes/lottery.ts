/** A generator of numbers that gives the same ones for the same seed. */
export interface Lottery {
  /** A number in [0, 1). */
  draw(): number
  /** A whole number in [0, below). */
  below(below: number): number
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T
  /** The list in another order. */
  shuffle<T>(list: readonly T[]): T[]
}

/** A lottery by Mulberry32 (Ettinger, public domain): 32 bits of state, enough for some million draws. */
export function lotteryOf(seed: number): Lottery {
  let state = seed >>> 0
  const draw = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(draw() * limit)
  return {
    draw,
    below,
    pick<T>(list: readonly T[]): T {
      const one = list[below(list.length)]
      if (one === undefined) throw new RangeError('nothing to pick from')
      return one
    },
    shuffle<T>(list: readonly T[]): T[] {
      const out = [...list]
      for (let i = out.length - 1; i > 0; i--) {
        const k = below(i + 1)
        const [a, b] = [out[i], out[k]]
        if (a !== undefined && b !== undefined) [out[i], out[k]] = [b, a]
      }
      return out
    },
  }
}
