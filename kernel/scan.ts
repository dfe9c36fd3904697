/* The recurrence of a layer: four states at a time, a block. */

/* Where in `fixed` each constant stands, four times over: read from memory they cost one load a use, where V8 makes
 * each anew from two numbers. */
const ZERO = 0, ONE = 16, THREE = 32, ROUND = 48

/** t^3 / (1 - 3t(1 - t)) for t within 0 and 1, which others are brought to. With t = 1/2 + x / 12 this is
 *  1/2 + tanh(x / 2) / 2, tanh as the quotient x(27 + x^2) / (27 + 9x^2): 0 up to x = -6 and 1 from 6 on. */
@inline
function gate(t: v128, fixed: usize): v128 {
  const one = v128.load(fixed, ONE)
  const held = f32x4.pmax(f32x4.pmin(t, one), v128.load(fixed, ZERO))
  const square = f32x4.mul(held, held)
  const mixed = f32x4.mul(v128.load(fixed, THREE), f32x4.sub(held, square))
  return f32x4.div(f32x4.mul(square, held), f32x4.sub(one, mixed))
}

/** What a gate is told from: its sums, scaled, and the last state, weighed. */
@inline
function weighed(sums: v128, scale: v128, last: v128, weight: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sums), scale), f32x4.mul(weight, last))
}

/** One block of one unit. sums: candidates, forget and output sums. past: what stood in the block before the layer.
 *  own: three scales, two weights of the last state. held: the last state, in and out. x, codes: where what comes out
 *  is laid as floats and, rounded, as int16. Adding 1.5 * 2^23 leaves the whole part in the low bits of a float;
 *  halves go to even, and what is beyond 16 bits is brought to their ends. */
@inline
function advance(
  candidates: v128, forgets: v128, outputs: v128, past: v128, own: usize, held: usize, x: usize, codes: usize, fixed: usize,
): void {
  const before = v128.load(held)
  const candidate = f32x4.mul(f32x4.convert_i32x4_s(candidates), v128.load(own))
  const forget = gate(weighed(forgets, v128.load(own, 16), before, v128.load(own, 48)), fixed)
  const output = gate(weighed(outputs, v128.load(own, 32), before, v128.load(own, 64)), fixed)
  const now = f32x4.add(candidate, f32x4.mul(forget, f32x4.sub(before, candidate)))
  v128.store(held, now)
  const out = f32x4.add(past, f32x4.mul(output, f32x4.sub(now, past)))
  v128.store(x, out)
  const four = i32x4.sub(f32x4.add(out, v128.load(fixed, ROUND)), v128.load(fixed, ROUND))
  v128.store64_lane(codes, i16x8.narrow_i32x4_s(four, four), 0)
}

/** Clears the states of so many blocks and writes the constants behind them; gives where those stand. */
function begin(state: usize, blocks: i32): usize {
  const fixed = state + <usize>(blocks << 4)
  memory.fill(state, 0, <usize>(blocks << 4))
  v128.store(fixed, f32x4.splat(0), ZERO)
  v128.store(fixed, f32x4.splat(1), ONE)
  v128.store(fixed, f32x4.splat(3), THREE)
  v128.store(fixed, f32x4.splat(12582912), ROUND)
  return fixed
}

/** One direction of one recurrent layer over n units, in place; what has no block passes the layer by.
 *  u: int32 sums, `rowU` bytes a unit: of each block candidates, forget and output sums, four each.
 *  x: float rows of 512 bytes. codes: the same as int16, rows of 256 bytes.
 *  own: of each block, four each: the three scales, the two weights of the last state.
 *  places: of each block its offset in a row of x, an int32. state: room for 16 bytes a block and 64 more.
 *  backwards: 1 to run from the last unit to the first. */
export function scan(
  u: usize, rowU: i32, x: usize, codes: usize, own: usize, places: usize, state: usize, n: i32, blocks: i32, backwards: i32,
): void {
  const fixed = begin(state, blocks)
  for (let i = 0; i < n; i++) {
    const t = <usize>(backwards ? n - 1 - i : i)
    const row = x + t * 512, codeRow = codes + t * 256
    let ut = u + t * <usize>rowU, at = own, place = places
    for (let held = state; held < fixed; held += 16) {
      const offset = <usize>load<u32>(place), xt = row + offset
      advance(
        v128.load(ut), v128.load(ut, 16), v128.load(ut, 32), v128.load(xt), at, held, xt, codeRow + (offset >> 1), fixed,
      )
      ut += 48
      at += 80
      place += 4
    }
  }
}

/* A kept row: int32 sums of all 32 blocks as `scan` reads them, then floats, four a block. A direction has 16. */
const KEPT: usize = 2048, FLOATS: usize = 1536, SIDE = 16

/** One direction of the first layer over n units, whose sums and floats are those of the word and of its layout,
 *  added as they are read: laying them down first costs a third of the layer's time. refs: pairs of int32, the number
 *  of the word's row and of the layout's; x, codes, own, state, backwards: as in `scan`; own of the direction. */
export function scanFirst(
  refs: usize, words: usize, layouts: usize, x: usize, codes: usize, own: usize, state: usize, n: i32, backwards: i32,
): void {
  const fixed = begin(state, SIDE)
  const first: usize = backwards ? SIDE : 0
  for (let i = 0; i < n; i++) {
    const t = <usize>(backwards ? n - 1 - i : i)
    const ref = refs + t * 8
    let word = words + <usize>load<u32>(ref) * KEPT + first * 48
    let layout = layouts + <usize>load<u32>(ref, 4) * KEPT + first * 48
    let wordFloats = words + <usize>load<u32>(ref) * KEPT + FLOATS + first * 16
    let layoutFloats = layouts + <usize>load<u32>(ref, 4) * KEPT + FLOATS + first * 16
    let row = x + t * 512 + first * 16, codeRow = codes + t * 256 + first * 8, at = own
    for (let held = state; held < fixed; held += 16) {
      advance(
        i32x4.add(v128.load(word), v128.load(layout)),
        i32x4.add(v128.load(word, 16), v128.load(layout, 16)),
        i32x4.add(v128.load(word, 32), v128.load(layout, 32)),
        f32x4.add(v128.load(wordFloats), v128.load(layoutFloats)),
        at, held, row, codeRow, fixed,
      )
      word += 48
      layout += 48
      wordFloats += 16
      layoutFloats += 16
      row += 16
      codeRow += 8
      at += 80
    }
  }
}
