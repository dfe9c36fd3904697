/* What the first layer reads: rows of tables, and sums that are kept for a word or a layout. */

/** Lays `count` int8 codes of a table's row, a multiple of 4, down as int16 codes and as scaled floats. */
export function gather(codes: usize, scales: usize, to: usize, floats: usize, count: i32): void {
  for (let j: usize = 0; j < <usize>count; j += 4) {
    const four = i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(v128.load32_zero(codes + j)))
    v128.store64_lane(to + 2 * j, i16x8.narrow_i32x4_s(four, four), 0)
    v128.store(floats + 4 * j, f32x4.mul(f32x4.convert_i32x4_s(four), v128.load(scales + 4 * j)))
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
