/* From a passage's scores to its labels: seven, in rows of eight. */

/** out[i][j] = sums[i][j] * scale[j] + bias[j] for n rows of 8. */
export function emit(sums: usize, scale: usize, bias: usize, out: usize, n: i32): void {
  for (let i: usize = 0; i < <usize>(n << 5); i += 32) {
    for (let j: usize = 0; j < 32; j += 16) {
      const value = f32x4.mul(f32x4.convert_i32x4_s(v128.load(sums + i + j)), v128.load(scale + j))
      v128.store(out + i + j, f32x4.add(value, v128.load(bias + j)))
    }
  }
}

/** The label sequence with the greatest sum of scores. scores: n rows of 8 floats; start: 8; move: 7 rows of 8, from
 *  label i to label j; the eighth label is none and never wins. back: room for 8n + 32 bytes; path: n bytes out. */
export function viterbi(scores: usize, start: usize, move: usize, back: usize, path: usize, n: i32): void {
  // A row of eight floats behind the back pointers: what the best way to each label has added up to.
  const row = back + <usize>(n << 3)
  v128.store(row, f32x4.add(v128.load(start), v128.load(scores)))
  v128.store(row, f32x4.add(v128.load(start, 16), v128.load(scores, 16)), 16)
  for (let t: usize = 1; t < <usize>n; t++) {
    let best0 = f32x4.splat(-Infinity), best1 = best0
    let from0 = i32x4.splat(0), from1 = from0
    for (let i: usize = 0; i < 7; i++) {
      const s = v128.load32_splat(row + 4 * i), label = i32x4.splat(<i32>i)
      const c0 = f32x4.add(s, v128.load(move + 32 * i)), c1 = f32x4.add(s, v128.load(move + 32 * i, 16))
      const m0 = f32x4.gt(c0, best0), m1 = f32x4.gt(c1, best1)
      best0 = v128.bitselect(c0, best0, m0)
      from0 = v128.bitselect(label, from0, m0)
      best1 = v128.bitselect(c1, best1, m1)
      from1 = v128.bitselect(label, from1, m1)
    }
    const bytes = i16x8.narrow_i32x4_s(from0, from1)
    v128.store64_lane(back + t * 8, i8x16.narrow_i16x8_s(bytes, bytes), 0)
    v128.store(row, f32x4.add(best0, v128.load(scores + t * 32)))
    v128.store(row, f32x4.add(best1, v128.load(scores + t * 32, 16)), 16)
  }
  let label: u32 = 0
  for (let i: u32 = 1; i < 7; i++) if (load<f32>(row + 4 * i) > load<f32>(row + 4 * label)) label = i
  for (let t = n - 1; t >= 0; t--) {
    store<u8>(path + <usize>t, label)
    label = load<u8>(back + <usize>t * 8 + <usize>label)
  }
}

/** e^x for x <= 0, by additions and multiplications only: a polynomial of x / 256, squared eight times. */
@inline
function exponential(x: v128): v128 {
  const one = f32x4.splat(1)
  const y = f32x4.mul(f32x4.pmax(f32x4.splat(-40), x), f32x4.splat(0.00390625))
  let power = f32x4.add(one, f32x4.mul(y, f32x4.splat(0.25)))
  power = f32x4.add(one, f32x4.mul(f32x4.mul(y, f32x4.splat(0.33333334)), power))
  power = f32x4.add(one, f32x4.mul(f32x4.mul(y, f32x4.splat(0.5)), power))
  power = f32x4.add(one, f32x4.mul(y, power))
  for (let i = 0; i < 8; i++) power = f32x4.mul(power, power)
  return power
}

/** The greatest of eight floats, in each lane. */
@inline
function greatest(a0: v128, a1: v128): v128 {
  let m = f32x4.pmax(a0, a1)
  m = f32x4.pmax(m, v128.shuffle<f32>(m, m, 2, 3, 0, 1))
  return f32x4.pmax(m, v128.shuffle<f32>(m, m, 1, 0, 3, 2))
}

/** The sum of eight floats, in each lane. */
@inline
function total(a0: v128, a1: v128): v128 {
  let m = f32x4.add(a0, a1)
  m = f32x4.add(m, v128.shuffle<f32>(m, m, 2, 3, 0, 1))
  return f32x4.add(m, v128.shuffle<f32>(m, m, 1, 0, 3, 2))
}

/** Four columns of a row of seven times a matrix of rows of eight: the labels added up from first to last. */
@inline
function through(row: usize, matrix: usize): v128 {
  let sum = f32x4.mul(v128.load32_splat(row), v128.load(matrix))
  sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(row, 4), v128.load(matrix, 32)))
  sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(row, 8), v128.load(matrix, 64)))
  sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(row, 12), v128.load(matrix, 96)))
  sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(row, 16), v128.load(matrix, 128)))
  sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(row, 20), v128.load(matrix, 160)))
  return f32x4.add(sum, f32x4.mul(v128.load32_splat(row, 24), v128.load(matrix, 192)))
}

/** The probability of each label of each unit, by the forward-backward algorithm. scores: as in `viterbi`, with
 *  the eighth far below the others. factors: e to the power of the start scores (8), of the moves (7 rows of 8), and
 *  of the moves the other way round (7 rows of 8, from label j to label i). weights: room for 8n + 8 floats.
 *  chances: n rows of 8 floats out, each adding up to one. */
export function chances(scores: usize, factors: usize, weights: usize, chances: usize, n: i32): void {
  const move = factors + 32, turned = factors + 256
  let now0 = v128.load(factors), now1 = v128.load(factors, 16)
  for (let t: usize = 0; t < <usize>(n << 5); t += 32) {
    if (t > 0) {
      now0 = through(chances + t - 32, move)
      now1 = through(chances + t - 32, move + 16)
    }
    const r0 = v128.load(scores + t), r1 = v128.load(scores + t, 16)
    const most = greatest(r0, r1)
    const w0 = exponential(f32x4.sub(r0, most)), w1 = exponential(f32x4.sub(r1, most))
    v128.store(weights + t, w0)
    v128.store(weights + t, w1, 16)
    now0 = f32x4.mul(now0, w0)
    now1 = f32x4.mul(now1, w1)
    const sum = total(now0, now1)
    v128.store(chances + t, f32x4.div(now0, sum))
    v128.store(chances + t, f32x4.div(now1, sum), 16)
  }
  // What stands to the right of a unit, together with the unit's own weight.
  const own = weights + (<usize>n << 5)
  let behind0 = f32x4.splat(1), behind1 = behind0
  for (let t = (n - 1) << 5; t >= 0; t -= 32) {
    const c0 = f32x4.mul(v128.load(chances + <usize>t), behind0)
    const c1 = f32x4.mul(v128.load(chances + <usize>t, 16), behind1)
    const sum = total(c0, c1)
    v128.store(chances + <usize>t, f32x4.div(c0, sum))
    v128.store(chances + <usize>t, f32x4.div(c1, sum), 16)
    v128.store(own, f32x4.mul(behind0, v128.load(weights + <usize>t)))
    v128.store(own, f32x4.mul(behind1, v128.load(weights + <usize>t, 16)), 16)
    const a0 = through(own, turned), a1 = through(own, turned + 16)
    const all = total(a0, a1)
    behind0 = f32x4.div(a0, all)
    behind1 = f32x4.div(a1, all)
  }
}
