/* What the first layer reads: rows of tables. */

/** Lays `count` int8 codes of a table's row, a multiple of 4, down as int16 codes and as scaled floats. */
export function gather(codes: usize, scales: usize, to: usize, floats: usize, count: i32): void {
  for (let j: usize = 0; j < <usize>count; j += 4) {
    const four = i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(v128.load32_zero(codes + j)))
    v128.store64_lane(to + 2 * j, i16x8.narrow_i32x4_s(four, four), 0)
    v128.store(floats + 4 * j, f32x4.mul(f32x4.convert_i32x4_s(four), v128.load(scales + 4 * j)))
  }
}
