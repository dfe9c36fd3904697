/* The products of a layer, whole passages at once. */

/** Bytes from one row of activations to the next. A constant, since V8 then keeps the four rows' addresses in
 *  registers: 6% more products a second than with a stride that is given. */
const ROW: usize = 256
/** Rows that a panel of weights is used for before the next is read: both stay in the fastest cache, for 8% less
 *  time than with all panels for every four rows. 16 and 100 rows do no better. */
const TILE = 32

/** out[t][j] = bias[j] + sum over k of x[t][k] * w[k][j]; n a multiple of 4, columns of 8, inner of 2, at most 128.
 *  x: int16 rows, 256 bytes each. bias: an int32 a column. w: panels of 8 columns; in a panel, for each pair
 *  of k, 8 columns of two int16. */
export function dense(x: usize, w: usize, bias: usize, out: usize, n: i32, inner: i32, columns: i32): void {
  for (let first = 0; first < n; first += TILE) tile(x, w, bias, out, first, min(n, first + TILE), inner, columns)
}

/** The rows from `first` to before `behind`. */
function tile(
  x: usize, w: usize, bias: usize, out: usize, first: i32, behind: i32, inner: i32, columns: i32,
): void {
  const used = <usize>(inner << 1), rowOut = <usize>(columns << 2)
  let panel = w
  for (let j = 0; j < columns; j += 8) {
    for (let t = first; t < behind; t += 4) {
      let at = panel
      const rows = x + <usize>t * ROW
      const stop = rows + used
      let a0 = v128.load(bias + <usize>(j << 2)), a1 = v128.load(bias + <usize>(j << 2), 16)
      let b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1
      let from = rows
      do {
        const w0 = v128.load(at), w1 = v128.load(at, 16)
        let s = v128.load32_splat(from)
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(s, w0))
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(s, w1))
        s = v128.load32_splat(from, ROW)
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(s, w0))
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(s, w1))
        s = v128.load32_splat(from, 2 * ROW)
        c0 = i32x4.add(c0, i32x4.dot_i16x8_s(s, w0))
        c1 = i32x4.add(c1, i32x4.dot_i16x8_s(s, w1))
        s = v128.load32_splat(from, 3 * ROW)
        d0 = i32x4.add(d0, i32x4.dot_i16x8_s(s, w0))
        d1 = i32x4.add(d1, i32x4.dot_i16x8_s(s, w1))
        at += 32
        from += 4
      } while (from != stop)
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
    panel += used << 3
  }
}
