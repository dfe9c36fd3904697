/*
 * The tagger's arithmetic in AssemblyScript with SIMD. `npm run kernel` compiles it and writes the bytes to
 * src/attribution/tagger/kernel-bytes.ts; plain-kernel.ts there does the same in TypeScript, bit for bit:
 * integer products summed in 32 bits, and single-precision steps in one fixed order, without fused
 * operations.
 */

/** out[t][j] = sum over k of x[t][k] * w[k][j]; n a multiple of 4, columns of 8, inner of 2.
 *  x: int16 rows. w: panels of 8 columns; in a panel, for each pair of k, 8 columns of two int16. */
export function dense(x: usize, w: usize, out: usize, n: i32, inner: i32, columns: i32): void {
  const rowX = <usize>(inner << 1), rowOut = <usize>(columns << 2)
  for (let t = 0; t < n; t += 4) {
    let at = w
    const rows = x + <usize>t * rowX
    for (let j = 0; j < columns; j += 8) {
      let a0 = i32x4.splat(0), a1 = a0, b0 = a0, b1 = a0, c0 = a0, c1 = a0, d0 = a0, d1 = a0
      let from = rows
      const stop = rows + rowX
      while (from < stop) {
        const w0 = v128.load(at), w1 = v128.load(at, 16)
        let s = v128.load32_splat(from)
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(s, w0))
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(s, w1))
        s = v128.load32_splat(from + rowX)
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(s, w0))
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(s, w1))
        s = v128.load32_splat(from + 2 * rowX)
        c0 = i32x4.add(c0, i32x4.dot_i16x8_s(s, w0))
        c1 = i32x4.add(c1, i32x4.dot_i16x8_s(s, w1))
        s = v128.load32_splat(from + 3 * rowX)
        d0 = i32x4.add(d0, i32x4.dot_i16x8_s(s, w0))
        d1 = i32x4.add(d1, i32x4.dot_i16x8_s(s, w1))
        at += 32
        from += 4
      }
      let to = out + <usize>t * rowOut + <usize>(j << 2)
      v128.store(to, a0)
      v128.store(to, a1, 16)
      to += rowOut
      v128.store(to, b0)
      v128.store(to, b1, 16)
      to += rowOut
      v128.store(to, c0)
      v128.store(to, c1, 16)
      to += rowOut
      v128.store(to, d0)
      v128.store(to, d1, 16)
    }
  }
}

/** tanh as a quotient of polynomials, exactly 1 from 3 on. */
// @ts-ignore: decorator
@inline
function squash(x: v128): v128 {
  x = f32x4.pmax(f32x4.pmin(x, f32x4.splat(3)), f32x4.splat(-3))
  const y = f32x4.mul(x, x)
  return f32x4.div(
    f32x4.mul(x, f32x4.add(f32x4.splat(27), y)),
    f32x4.add(f32x4.splat(27), f32x4.mul(f32x4.splat(9), y)),
  )
}

// @ts-ignore: decorator
@inline
function gate(x: v128): v128 {
  const half = f32x4.splat(0.5)
  return f32x4.add(half, f32x4.mul(half, squash(f32x4.mul(half, x))))
}

/** One direction of one recurrent layer over n units.
 *  u: int32 rows of 6h, from this direction's candidates on. scale: 3h, weights of the last state: 2h,
 *  biases: 2h, one after another at `own`. x, y: float rows of 2h, from this direction's half on.
 *  state: room for h floats, cleared here. backwards: 1 to run from the last unit to the first. */
export function scan(u: usize, x: usize, y: usize, own: usize, state: usize, n: i32, h: i32, backwards: i32): void {
  const bytes = <usize>(h << 2)
  memory.fill(state, 0, bytes)
  const rowU = 6 * bytes, row = 2 * bytes
  const scales = own, weights = own + 3 * bytes, biases = own + 5 * bytes
  for (let i = 0; i < n; i++) {
    const t = <usize>(backwards ? n - 1 - i : i)
    const ut = u + t * rowU, xt = x + t * row, yt = y + t * row
    for (let j: usize = 0; j < bytes; j += 16) {
      const before = v128.load(state + j)
      const candidate = f32x4.mul(f32x4.convert_i32x4_s(v128.load(ut + j)), v128.load(scales + j))
      const forget = gate(
        f32x4.add(
          f32x4.add(
            f32x4.mul(f32x4.convert_i32x4_s(v128.load(ut + bytes + j)), v128.load(scales + bytes + j)),
            f32x4.mul(v128.load(weights + j), before),
          ),
          v128.load(biases + j),
        ),
      )
      const output = gate(
        f32x4.add(
          f32x4.add(
            f32x4.mul(f32x4.convert_i32x4_s(v128.load(ut + 2 * bytes + j)), v128.load(scales + 2 * bytes + j)),
            f32x4.mul(v128.load(weights + bytes + j), before),
          ),
          v128.load(biases + bytes + j),
        ),
      )
      const now = f32x4.add(candidate, f32x4.mul(forget, f32x4.sub(before, candidate)))
      v128.store(state + j, now)
      const past = v128.load(xt + j)
      v128.store(yt + j, f32x4.add(past, f32x4.mul(output, f32x4.sub(now, past))))
    }
  }
}

/** to[i] = x[i] * 1024 rounded to the nearest int16, held within 8191; count a multiple of 8. */
export function quantise(x: usize, to: usize, count: i32): void {
  const scale = f32x4.splat(1024), most = f32x4.splat(8191), least = f32x4.splat(-8191)
  const stop = x + <usize>(count << 2)
  while (x < stop) {
    const a = f32x4.nearest(f32x4.pmax(f32x4.pmin(f32x4.mul(v128.load(x), scale), most), least))
    const b = f32x4.nearest(f32x4.pmax(f32x4.pmin(f32x4.mul(v128.load(x, 16), scale), most), least))
    v128.store(to, i16x8.narrow_i32x4_s(i32x4.trunc_sat_f32x4_s(a), i32x4.trunc_sat_f32x4_s(b)))
    x += 32
    to += 16
  }
}

/** out[i] = a[i] + b[i] over int32; count a multiple of 4. */
export function add(a: usize, b: usize, out: usize, count: i32): void {
  for (let j: usize = 0; j < <usize>(count << 2); j += 16) {
    v128.store(out + j, i32x4.add(v128.load(a + j), v128.load(b + j)))
  }
}

/** Lays `count` int8 codes of a table's row, a multiple of 4, down as int16 codes and as scaled floats. */
export function gather(codes: usize, scales: usize, to: usize, floats: usize, count: i32): void {
  for (let j: usize = 0; j < <usize>count; j += 4) {
    const four = i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(v128.load32_zero(codes + j)))
    v128.store64_lane(to + 2 * j, i16x8.narrow_i32x4_s(four, four), 0)
    v128.store(floats + 4 * j, f32x4.mul(f32x4.convert_i32x4_s(four), v128.load(scales + 4 * j)))
  }
}
