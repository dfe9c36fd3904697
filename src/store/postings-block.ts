/**
 * Postings: which document has which hash. Pair `i` says that the document with ordinal
 * `ordinals[i]` has `hashes[i]`; pairs are sorted by hash, then ordinal, without
 * repeats.
 */
export interface Postings {
  readonly hashes: Uint32Array
  readonly ordinals: Uint32Array
}

/*
 * A block is pairs as variable-length integers of 7 bits a byte, lowest first, the high bit set on all but the last: the step from
 * the hash before, then the ordinal where the hash is new, else the step from the ordinal before. In a
 * bucket of a large record a pair takes about 4 bytes instead of 8.
 */

/** The pairs `[from, to)` of sorted `postings` as a block. Linear. */
export function packPostings(postings: Postings, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array((to - from) * 10)
  let length = 0
  const write = (value: number): void => {
    let rest = value
    while (rest >= 0x80) {
      bytes[length++] = (rest & 0x7f) | 0x80
      rest >>>= 7
    }
    bytes[length++] = rest
  }
  let hash = 0
  let ordinal = 0
  for (let i = from; i < to; i++) {
    const nextHash = postings.hashes[i] ?? 0
    const nextOrdinal = postings.ordinals[i] ?? 0
    const step = nextHash - hash
    write(step)
    write(step === 0 && i > from ? nextOrdinal - ordinal : nextOrdinal)
    hash = nextHash
    ordinal = nextOrdinal
  }
  return bytes.slice(0, length)
}

/**
 * Calls `found` with each pair of a block whose hash is among `wanted`, which are sorted, without repeats. Decodes the steps
 * alone, no further than the last of them, and keeps nothing: for a block that is asked for once, an eighth of what unpacking
 * costs.
 */
export function scanPostings(
  block: Uint8Array,
  wanted: Uint32Array,
  found: (ordinal: number, hash: number) => void,
): void {
  let hash = 0
  let next = 0
  let want = wanted[0] ?? Infinity
  for (let at = 0; at < block.length;) {
    // Most steps are two bytes long: these are read without a loop.
    let byte = block[at++] ?? 0
    let step = byte & 0x7f
    if (byte >= 0x80) {
      byte = block[at++] ?? 0
      step |= (byte & 0x7f) << 7
      for (let shift = 14; byte >= 0x80; shift += 7) {
        byte = block[at++] ?? 0
        step |= (byte & 0x7f) << shift
      }
    }
    hash += step >>> 0
    while (want < hash) want = wanted[++next] ?? Infinity
    if (want === Infinity) return
    if (want === hash) at = visitHolders(block, at, ordinal => found(ordinal, hash))
    else while ((block[at++] ?? 0) >= 0x80);
  }
}

/** Calls `found` with the ordinals of the hash whose first is at `from`; gives where the next hash is. */
function visitHolders(block: Uint8Array, from: number, found: (ordinal: number) => void): number {
  let at = from
  let ordinal = 0
  do {
    // Each but the first stands behind a step of nothing.
    if (at > from) at++
    let step = 0
    for (let shift = 0, byte = 0x80; byte >= 0x80; shift += 7) {
      byte = block[at++] ?? 0
      step |= (byte & 0x7f) << shift
    }
    ordinal += step >>> 0
    found(ordinal)
  } while (at < block.length && block[at] === 0)
  return at
}

/** The pairs of a block, in their order. Linear. */
export function unpackPostings(block: Uint8Array): Postings {
  const hashes = new Uint32Array(block.length >>> 1)
  const ordinals = new Uint32Array(block.length >>> 1)
  let count = 0
  let hash = 0
  let ordinal = 0
  let at = 0
  while (at < block.length) {
    let step = 0
    let shift = 0
    let byte = 0
    do {
      byte = block[at++] ?? 0
      step |= (byte & 0x7f) << shift
      shift += 7
    } while (byte >= 0x80)
    let next = 0
    shift = 0
    do {
      byte = block[at++] ?? 0
      next |= (byte & 0x7f) << shift
      shift += 7
    } while (byte >= 0x80)
    const again = step === 0 && count > 0
    hash = (hash + step) >>> 0
    ordinal = again ? ordinal + next : next
    hashes[count] = hash
    ordinals[count++] = ordinal
  }
  return { hashes: hashes.slice(0, count), ordinals: ordinals.slice(0, count) }
}

/** The index of the first pair whose hash is at least `hash`; the number of pairs where none is. Logarithmic. */
export function lowerBound(hashes: Uint32Array, hash: number): number {
  let low = 0
  let high = hashes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((hashes[middle] ?? 0) < hash) low = middle + 1
    else high = middle
  }
  return low
}

/** More than any ordinal: 32 bits of hash above 21 of ordinal are exact in a float's 53 bits. */
const ORDINALS = 2 ** 21

/** Sorts pairs by hash, then ordinal, and leaves out repeats. */
export function sortPostings(postings: Postings): Postings {
  const { hashes, ordinals } = postings
  // A pair as one number: typed arrays sort without a comparator.
  const keys = new Float64Array(hashes.length)
  for (let i = 0; i < keys.length; i++) keys[i] = (hashes[i] ?? 0) * ORDINALS + (ordinals[i] ?? 0)
  keys.sort()
  const sortedHashes = new Uint32Array(keys.length)
  const sortedOrdinals = new Uint32Array(keys.length)
  let count = 0
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] ?? 0
    if (i > 0 && key === keys[i - 1]) continue
    const hash = Math.floor(key / ORDINALS)
    sortedHashes[count] = hash
    sortedOrdinals[count++] = key - hash * ORDINALS
  }
  return { hashes: sortedHashes.subarray(0, count), ordinals: sortedOrdinals.subarray(0, count) }
}
