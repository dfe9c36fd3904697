/* The recurrence of a layer: four states at a time, a block. */

/* Where in `fixed` each constant stands, four times over: read from memory they cost one load a use, where V8 makes
 * each anew from two numbers. */
const HIGHEST = 0, LOWEST = 16, HALF = 32, C108 = 48, C432 = 64, C36 = 80, STEPS = 96, MOST = 112, LEAST = 128, ROUND = 144

/** 0.5 + 0.5 tanh(x / 2), tanh as a quotient of polynomials: exactly 0 up to -6 and 1 from 6 on. */
@inline
function gate(x: v128, fixed: usize): v128 {
  x = f32x4.pmax(f32x4.pmin(x, v128.load(fixed, HIGHEST)), v128.load(fixed, LOWEST))
  const y = f32x4.mul(x, x)
  return f32x4.add(
    v128.load(fixed, HALF),
    f32x4.div(
      f32x4.mul(x, f32x4.add(v128.load(fixed, C108), y)),
      f32x4.add(v128.load(fixed, C432), f32x4.mul(v128.load(fixed, C36), y)),
    ),
  )
}

/** x * 1024 rounded to the nearest whole number, held within 8191. Adding 1.5 * 2^23 leaves the whole part
 *  in the low bits of a float; halves go to even. */
@inline
function step(x: v128, fixed: usize): v128 {
  const scaled = f32x4.mul(x, v128.load(fixed, STEPS))
  const held = f32x4.pmax(f32x4.pmin(scaled, v128.load(fixed, MOST)), v128.load(fixed, LEAST))
  return i32x4.sub(f32x4.add(held, v128.load(fixed, ROUND)), v128.load(fixed, ROUND))
}

function writeFixed(fixed: usize): void {
  v128.store(fixed, f32x4.splat(6), HIGHEST)
  v128.store(fixed, f32x4.splat(-6), LOWEST)
  v128.store(fixed, f32x4.splat(0.5), HALF)
  v128.store(fixed, f32x4.splat(108), C108)
  v128.store(fixed, f32x4.splat(432), C432)
  v128.store(fixed, f32x4.splat(36), C36)
  v128.store(fixed, f32x4.splat(1024), STEPS)
  v128.store(fixed, f32x4.splat(8191), MOST)
  v128.store(fixed, f32x4.splat(-8191), LEAST)
  v128.store(fixed, f32x4.splat(12582912), ROUND)
}

/** One direction of one recurrent layer over n units, in place; what has no block passes the layer by.
 *  u: int32 sums, `rowU` bytes a unit: of each block candidates, forget and output sums, four each.
 *  x: float rows of 512 bytes. codes: the same in int16 steps of 1/1024, rows of 256 bytes.
 *  own: of each block, four each: the three scales, the two weights of the last state, the two biases.
 *  places: of each block its offset in a row of x, an int32. state: room for 16 bytes a block and 160 more.
 *  backwards: 1 to run from the last unit to the first. */
export function scan(
  u: usize, rowU: i32, x: usize, codes: usize, own: usize, places: usize, state: usize, n: i32, blocks: i32, backwards: i32,
): void {
  const stop = state + <usize>(blocks << 4), fixed = stop
  memory.fill(state, 0, <usize>(blocks << 4))
  writeFixed(fixed)
  for (let i = 0; i < n; i++) {
    const t = <usize>(backwards ? n - 1 - i : i)
    const row = x + t * 512, codeRow = codes + t * 256
    let ut = u + t * <usize>rowU, at = own, held = state, place = places
    while (held < stop) {
      const offset = <usize>load<u32>(place)
      const xt = row + offset
      const before = v128.load(held)
      const candidate = f32x4.mul(f32x4.convert_i32x4_s(v128.load(ut)), v128.load(at))
      const forget = gate(
        f32x4.add(
          f32x4.add(
            f32x4.mul(f32x4.convert_i32x4_s(v128.load(ut, 16)), v128.load(at, 16)),
            f32x4.mul(v128.load(at, 48), before),
          ),
          v128.load(at, 80),
        ),
        fixed,
      )
      const output = gate(
        f32x4.add(
          f32x4.add(
            f32x4.mul(f32x4.convert_i32x4_s(v128.load(ut, 32)), v128.load(at, 32)),
            f32x4.mul(v128.load(at, 64), before),
          ),
          v128.load(at, 96),
        ),
        fixed,
      )
      const now = f32x4.add(candidate, f32x4.mul(forget, f32x4.sub(before, candidate)))
      v128.store(held, now)
      const past = v128.load(xt)
      const out = f32x4.add(past, f32x4.mul(output, f32x4.sub(now, past)))
      v128.store(xt, out)
      const four = step(out, fixed)
      v128.store64_lane(codeRow + (offset >> 1), i16x8.narrow_i32x4_s(four, four), 0)
      held += 16
      ut += 48
      at += 112
      place += 4
    }
  }
}
