import { createHash } from 'node:crypto'

/** What SQLite gives and takes as a value. */
export type SqlValue = string | number | bigint | Uint8Array | null

/*
 * Two lanes of 32 bits, each a hash of FNV's form: a step is one-to-one in the state for every unit and in the
 * unit for every state, so that one changed unit always changes the lane. Multipliers are odd and unlike each other (FNV-1a's
 * and the golden ratio's), and MurmurHash3's last step spreads what the sum adds up.
 */
const LOW_OFFSET = 0x811c9dc5
const HIGH_OFFSET = 0x2f0b4a17
const LOW_PRIME = 0x01000193
const HIGH_PRIME = 0x9e3779b1

/**
 * How many rows there are and the sum of their hashes: the same for the same rows, in whatever order they came
 * and went. A short row that is changed in one unit changes it for certain; any other change goes unseen once in 2^64.
 */
export class RowSum {
  rows = 0
  low = 0
  high = 0

  /** Adds a row, or with -1 takes one away. Linear in the length of its values. */
  add(values: readonly SqlValue[], times: 1 | -1): void {
    let low = LOW_OFFSET
    let high = HIGH_OFFSET
    for (const value of values) {
      const units = unitsOf(value)
      const type = value === null ? 0 : value instanceof Uint8Array ? 1 : typeof value === 'string' ? 2 : 3
      low = lane(units, Math.imul(low ^ type, LOW_PRIME) ^ units.length, LOW_PRIME)
      high = lane(units, Math.imul(high ^ type, HIGH_PRIME) ^ units.length, HIGH_PRIME)
    }
    this.rows += times
    this.low = (this.low + times * spread(low)) >>> 0
    this.high = (this.high + times * spread(high)) >>> 0
  }
}

/** From so many units on a digest stands for a value: SHA-256 takes 2 µs to set up, and a third of the lanes' time a unit. */
const LONG = 512

function unitsOf(value: SqlValue): string | Uint8Array {
  const units = value instanceof Uint8Array ? value : String(value)
  return units.length < LONG ? units : createHash('sha256').update(units).digest()
}

/** One lane over the bytes or code units of a value. */
function lane(units: string | Uint8Array, from: number, prime: number): number {
  let state = Math.imul(from, prime)
  if (typeof units === 'string') {
    for (let i = 0; i < units.length; i++) state = Math.imul(state ^ units.charCodeAt(i), prime)
  } else {
    for (let i = 0; i < units.length; i++) state = Math.imul(state ^ (units[i] ?? 0), prime)
  }
  return state
}

function spread(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
