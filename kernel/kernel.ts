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

/** 0.5 + 0.5 tanh(x / 2), tanh as a quotient of polynomials: exactly 0 up to -6 and 1 from 6 on. */
// @ts-ignore: decorator
@inline
function gate(x: v128): v128 {
  x = f32x4.pmax(f32x4.pmin(x, f32x4.splat(6)), f32x4.splat(-6))
  const y = f32x4.mul(x, x)
  return f32x4.add(
    f32x4.splat(0.5),
    f32x4.div(
      f32x4.mul(x, f32x4.add(f32x4.splat(108), y)),
      f32x4.add(f32x4.splat(432), f32x4.mul(f32x4.splat(36), y)),
    ),
  )
}

/** x * 1024 rounded to the nearest whole number, held within 8191. Adding 1.5 * 2^23 leaves the whole part
 *  in the low bits of a float; halves go to even. */
// @ts-ignore: decorator
@inline
function step(x: v128): v128 {
  const scaled = f32x4.mul(x, f32x4.splat(1024))
  const held = f32x4.pmax(f32x4.pmin(scaled, f32x4.splat(8191)), f32x4.splat(-8191))
  return i32x4.sub(f32x4.add(held, f32x4.splat(12582912)), i32x4.splat(0x4b400000))
}

/** One direction of one recurrent layer over n units.
 *  u: int32 rows of 6h, from this direction's half on; of each four states candidates, forget and output sums, four
 *  each. own: of each four states, four each: the three scales, the two weights of the last state, the two biases.
 *  x, y: float rows of 2h, from this direction's half on. codes: y in int16 steps of 1/1024, rows of 2h, likewise.
 *  state: room for h floats, cleared here. backwards: 1 to run from the last unit to the first. h: a multiple of 4. */
export function scan(
  u: usize, x: usize, y: usize, codes: usize, own: usize, state: usize, n: i32, h: i32, backwards: i32,
): void {
  const bytes = <usize>(h << 2)
  memory.fill(state, 0, bytes)
  const rowU = 6 * bytes, row = 2 * bytes, stop = state + bytes
  for (let i = 0; i < n; i++) {
    const t = <usize>(backwards ? n - 1 - i : i)
    let ut = u + t * rowU, xt = x + t * row, yt = y + t * row, ct = codes + t * bytes, at = own, held = state
    while (held < stop) {
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
      )
      const output = gate(
        f32x4.add(
          f32x4.add(
            f32x4.mul(f32x4.convert_i32x4_s(v128.load(ut, 32)), v128.load(at, 32)),
            f32x4.mul(v128.load(at, 64), before),
          ),
          v128.load(at, 96),
        ),
      )
      const now = f32x4.add(candidate, f32x4.mul(forget, f32x4.sub(before, candidate)))
      v128.store(held, now)
      const past = v128.load(xt)
      const out = f32x4.add(past, f32x4.mul(output, f32x4.sub(now, past)))
      v128.store(yt, out)
      const four = step(out)
      v128.store64_lane(ct, i16x8.narrow_i32x4_s(four, four), 0)
      held += 16
      ut += 48
      at += 112
      xt += 16
      yt += 16
      ct += 8
    }
  }
}

/** Sums and floats of n units from a row of the word and a row of its layout each, added. refs: pairs of int32,
 *  the number of the word's row and of the layout's. A row: `columns` int32, then `width` floats.
 *  sums: rows of `columns`; floats: rows of `width`; both multiples of 4. */
export function assemble(
  refs: usize, words: usize, layouts: usize, sums: usize, floats: usize, n: i32, columns: i32, width: i32,
): void {
  const ints = <usize>(columns << 2), rest = <usize>(width << 2)
  for (let i: usize = 0; i < <usize>n; i++) {
    const word = words + <usize>load<u32>(refs + i * 8) * (ints + rest)
    const layout = layouts + <usize>load<u32>(refs + i * 8, 4) * (ints + rest)
    const to = sums + i * ints, into = floats + i * rest
    for (let j: usize = 0; j < ints; j += 16)
      v128.store(to + j, i32x4.add(v128.load(word + j), v128.load(layout + j)))
    for (let j: usize = 0; j < rest; j += 16)
      v128.store(into + j, f32x4.add(v128.load(word + ints + j), v128.load(layout + ints + j)))
  }
}

/** out[i][j] = sums[i][j] * scale[j] + bias[j] for n rows of 8. */
export function emit(sums: usize, scale: usize, bias: usize, out: usize, n: i32): void {
  for (let i: usize = 0; i < <usize>(n << 5); i += 32) {
    for (let j: usize = 0; j < 32; j += 16) {
      const value = f32x4.mul(f32x4.convert_i32x4_s(v128.load(sums + i + j)), v128.load(scale + j))
      v128.store(out + i + j, f32x4.add(value, v128.load(bias + j)))
    }
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

/** The label sequence with the greatest sum of scores. scores: n rows of 8 floats; start: 8; move: 7 rows of 8, from
 *  label i to label j; the eighth label is none and never wins. back: room for 8n bytes; path: n bytes out. */
export function viterbi(scores: usize, start: usize, move: usize, back: usize, path: usize, n: i32): void {
  let now0 = f32x4.add(v128.load(start), v128.load(scores))
  let now1 = f32x4.add(v128.load(start, 16), v128.load(scores, 16))
  for (let t: usize = 1; t < <usize>n; t++) {
    let best0 = f32x4.splat(-Infinity), best1 = best0
    let from0 = i32x4.splat(0), from1 = from0
    let s: v128, c: v128, m: v128
    s = v128.shuffle<f32>(now0, now0, 0, 0, 0, 0)
    c = f32x4.add(s, v128.load(move, 0))
    m = f32x4.gt(c, best0)
    best0 = v128.bitselect(c, best0, m)
    from0 = v128.bitselect(i32x4.splat(0), from0, m)
    c = f32x4.add(s, v128.load(move, 16))
    m = f32x4.gt(c, best1)
    best1 = v128.bitselect(c, best1, m)
    from1 = v128.bitselect(i32x4.splat(0), from1, m)
    s = v128.shuffle<f32>(now0, now0, 1, 1, 1, 1)
    c = f32x4.add(s, v128.load(move, 32))
    m = f32x4.gt(c, best0)
    best0 = v128.bitselect(c, best0, m)
    from0 = v128.bitselect(i32x4.splat(1), from0, m)
    c = f32x4.add(s, v128.load(move, 48))
    m = f32x4.gt(c, best1)
    best1 = v128.bitselect(c, best1, m)
    from1 = v128.bitselect(i32x4.splat(1), from1, m)
    s = v128.shuffle<f32>(now0, now0, 2, 2, 2, 2)
    c = f32x4.add(s, v128.load(move, 64))
    m = f32x4.gt(c, best0)
    best0 = v128.bitselect(c, best0, m)
    from0 = v128.bitselect(i32x4.splat(2), from0, m)
    c = f32x4.add(s, v128.load(move, 80))
    m = f32x4.gt(c, best1)
    best1 = v128.bitselect(c, best1, m)
    from1 = v128.bitselect(i32x4.splat(2), from1, m)
    s = v128.shuffle<f32>(now0, now0, 3, 3, 3, 3)
    c = f32x4.add(s, v128.load(move, 96))
    m = f32x4.gt(c, best0)
    best0 = v128.bitselect(c, best0, m)
    from0 = v128.bitselect(i32x4.splat(3), from0, m)
    c = f32x4.add(s, v128.load(move, 112))
    m = f32x4.gt(c, best1)
    best1 = v128.bitselect(c, best1, m)
    from1 = v128.bitselect(i32x4.splat(3), from1, m)
    s = v128.shuffle<f32>(now1, now1, 0, 0, 0, 0)
    c = f32x4.add(s, v128.load(move, 128))
    m = f32x4.gt(c, best0)
    best0 = v128.bitselect(c, best0, m)
    from0 = v128.bitselect(i32x4.splat(4), from0, m)
    c = f32x4.add(s, v128.load(move, 144))
    m = f32x4.gt(c, best1)
    best1 = v128.bitselect(c, best1, m)
    from1 = v128.bitselect(i32x4.splat(4), from1, m)
    s = v128.shuffle<f32>(now1, now1, 1, 1, 1, 1)
    c = f32x4.add(s, v128.load(move, 160))
    m = f32x4.gt(c, best0)
    best0 = v128.bitselect(c, best0, m)
    from0 = v128.bitselect(i32x4.splat(5), from0, m)
    c = f32x4.add(s, v128.load(move, 176))
    m = f32x4.gt(c, best1)
    best1 = v128.bitselect(c, best1, m)
    from1 = v128.bitselect(i32x4.splat(5), from1, m)
    s = v128.shuffle<f32>(now1, now1, 2, 2, 2, 2)
    c = f32x4.add(s, v128.load(move, 192))
    m = f32x4.gt(c, best0)
    best0 = v128.bitselect(c, best0, m)
    from0 = v128.bitselect(i32x4.splat(6), from0, m)
    c = f32x4.add(s, v128.load(move, 208))
    m = f32x4.gt(c, best1)
    best1 = v128.bitselect(c, best1, m)
    from1 = v128.bitselect(i32x4.splat(6), from1, m)
    const bytes = i16x8.narrow_i32x4_s(from0, from1)
    v128.store64_lane(back + t * 8, i8x16.narrow_i16x8_s(bytes, bytes), 0)
    now0 = f32x4.add(best0, v128.load(scores + t * 32))
    now1 = f32x4.add(best1, v128.load(scores + t * 32, 16))
  }
  // The first eight bytes of `back` are free: no unit stands before the first.
  let label: u32 = 0
  let most = f32x4.extract_lane(now0, 0)
  if (f32x4.extract_lane(now0, 1) > most) {
    most = f32x4.extract_lane(now0, 1)
    label = 1
  }
  if (f32x4.extract_lane(now0, 2) > most) {
    most = f32x4.extract_lane(now0, 2)
    label = 2
  }
  if (f32x4.extract_lane(now0, 3) > most) {
    most = f32x4.extract_lane(now0, 3)
    label = 3
  }
  if (f32x4.extract_lane(now1, 0) > most) {
    most = f32x4.extract_lane(now1, 0)
    label = 4
  }
  if (f32x4.extract_lane(now1, 1) > most) {
    most = f32x4.extract_lane(now1, 1)
    label = 5
  }
  if (f32x4.extract_lane(now1, 2) > most) {
    most = f32x4.extract_lane(now1, 2)
    label = 6
  }
  for (let t = n - 1; t >= 0; t--) {
    store<u8>(path + <usize>t, label)
    label = load<u8>(back + <usize>t * 8 + <usize>label)
  }
}

/** e^x for x <= 0, by additions and multiplications only: a polynomial of x / 256, squared eight times. */
// @ts-ignore: decorator
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
// @ts-ignore: decorator
@inline
function greatest(a0: v128, a1: v128): v128 {
  let m = f32x4.pmax(a0, a1)
  m = f32x4.pmax(m, v128.shuffle<f32>(m, m, 2, 3, 0, 1))
  return f32x4.pmax(m, v128.shuffle<f32>(m, m, 1, 0, 3, 2))
}

/** The sum of eight floats, in each lane. */
// @ts-ignore: decorator
@inline
function total(a0: v128, a1: v128): v128 {
  let m = f32x4.add(a0, a1)
  m = f32x4.add(m, v128.shuffle<f32>(m, m, 2, 3, 0, 1))
  return f32x4.add(m, v128.shuffle<f32>(m, m, 1, 0, 3, 2))
}

/** The probability of each label of each unit, by the forward-backward algorithm. scores: as in `viterbi`, with
 *  the eighth far below the others. factors: e to the power of the start scores (8), of the moves (7 rows of 8), and
 *  of the moves the other way round (7 rows of 8, from label j to label i). weights: room for 8n floats.
 *  chances: n rows of 8 floats out, each adding up to one. */
export function chances(scores: usize, factors: usize, weights: usize, chances: usize, n: i32): void {
  const move = factors + 32, turned = factors + 256
  let s: v128, a0: v128, a1: v128
  let now0 = v128.load(factors), now1 = v128.load(factors, 16)
  for (let t: usize = 0; t < <usize>(n << 5); t += 32) {
    if (t > 0) {
      s = v128.shuffle<f32>(now0, now0, 0, 0, 0, 0)
      a0 = f32x4.mul(s, v128.load(move))
      a1 = f32x4.mul(s, v128.load(move, 16))
      s = v128.shuffle<f32>(now0, now0, 1, 1, 1, 1)
      a0 = f32x4.add(a0, f32x4.mul(s, v128.load(move, 32)))
      a1 = f32x4.add(a1, f32x4.mul(s, v128.load(move, 48)))
      s = v128.shuffle<f32>(now0, now0, 2, 2, 2, 2)
      a0 = f32x4.add(a0, f32x4.mul(s, v128.load(move, 64)))
      a1 = f32x4.add(a1, f32x4.mul(s, v128.load(move, 80)))
      s = v128.shuffle<f32>(now0, now0, 3, 3, 3, 3)
      a0 = f32x4.add(a0, f32x4.mul(s, v128.load(move, 96)))
      a1 = f32x4.add(a1, f32x4.mul(s, v128.load(move, 112)))
      s = v128.shuffle<f32>(now1, now1, 0, 0, 0, 0)
      a0 = f32x4.add(a0, f32x4.mul(s, v128.load(move, 128)))
      a1 = f32x4.add(a1, f32x4.mul(s, v128.load(move, 144)))
      s = v128.shuffle<f32>(now1, now1, 1, 1, 1, 1)
      a0 = f32x4.add(a0, f32x4.mul(s, v128.load(move, 160)))
      a1 = f32x4.add(a1, f32x4.mul(s, v128.load(move, 176)))
      s = v128.shuffle<f32>(now1, now1, 2, 2, 2, 2)
      a0 = f32x4.add(a0, f32x4.mul(s, v128.load(move, 192)))
      a1 = f32x4.add(a1, f32x4.mul(s, v128.load(move, 208)))
      now0 = a0
      now1 = a1
    }
    const r0 = v128.load(scores + t), r1 = v128.load(scores + t, 16)
    const most = greatest(r0, r1)
    const w0 = exponential(f32x4.sub(r0, most)), w1 = exponential(f32x4.sub(r1, most))
    v128.store(weights + t, w0)
    v128.store(weights + t, w1, 16)
    now0 = f32x4.mul(now0, w0)
    now1 = f32x4.mul(now1, w1)
    const sum = total(now0, now1)
    now0 = f32x4.div(now0, sum)
    now1 = f32x4.div(now1, sum)
    v128.store(chances + t, now0)
    v128.store(chances + t, now1, 16)
  }
  let behind0 = f32x4.splat(1), behind1 = behind0
  for (let t = (n - 1) << 5; t >= 0; t -= 32) {
    const c0 = f32x4.mul(v128.load(chances + <usize>t), behind0)
    const c1 = f32x4.mul(v128.load(chances + <usize>t, 16), behind1)
    const sum = total(c0, c1)
    v128.store(chances + <usize>t, f32x4.div(c0, sum))
    v128.store(chances + <usize>t, f32x4.div(c1, sum), 16)
    // What stands to the right, together with this unit's own weight.
    const own0 = f32x4.mul(behind0, v128.load(weights + <usize>t))
    const own1 = f32x4.mul(behind1, v128.load(weights + <usize>t, 16))
    s = v128.shuffle<f32>(own0, own0, 0, 0, 0, 0)
    a0 = f32x4.mul(s, v128.load(turned))
    a1 = f32x4.mul(s, v128.load(turned, 16))
    s = v128.shuffle<f32>(own0, own0, 1, 1, 1, 1)
    a0 = f32x4.add(a0, f32x4.mul(s, v128.load(turned, 32)))
    a1 = f32x4.add(a1, f32x4.mul(s, v128.load(turned, 48)))
    s = v128.shuffle<f32>(own0, own0, 2, 2, 2, 2)
    a0 = f32x4.add(a0, f32x4.mul(s, v128.load(turned, 64)))
    a1 = f32x4.add(a1, f32x4.mul(s, v128.load(turned, 80)))
    s = v128.shuffle<f32>(own0, own0, 3, 3, 3, 3)
    a0 = f32x4.add(a0, f32x4.mul(s, v128.load(turned, 96)))
    a1 = f32x4.add(a1, f32x4.mul(s, v128.load(turned, 112)))
    s = v128.shuffle<f32>(own1, own1, 0, 0, 0, 0)
    a0 = f32x4.add(a0, f32x4.mul(s, v128.load(turned, 128)))
    a1 = f32x4.add(a1, f32x4.mul(s, v128.load(turned, 144)))
    s = v128.shuffle<f32>(own1, own1, 1, 1, 1, 1)
    a0 = f32x4.add(a0, f32x4.mul(s, v128.load(turned, 160)))
    a1 = f32x4.add(a1, f32x4.mul(s, v128.load(turned, 176)))
    s = v128.shuffle<f32>(own1, own1, 2, 2, 2, 2)
    a0 = f32x4.add(a0, f32x4.mul(s, v128.load(turned, 192)))
    a1 = f32x4.add(a1, f32x4.mul(s, v128.load(turned, 208)))
    const all = total(a0, a1)
    behind0 = f32x4.div(a0, all)
    behind1 = f32x4.div(a1, all)
  }
}
