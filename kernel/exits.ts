/* Units whose label is sure after a lower layer leave there; the layers above run over the others, closed up. */

/** How far the best of a row of eight scores is from the second. */
@inline
function marginOf(row: usize): f32 {
  let best = load<f32>(row), second: f32 = -Infinity
  for (let j: usize = 4; j < 32; j += 4) {
    const score = load<f32>(row + j)
    second = max(second, min(best, score))
    best = max(best, score)
  }
  return best - second
}

/** Closes up the rows of the units that go on, and gives how many there are: those with at most `margin` between
 *  their best two scores, and those beside one. scores: n rows of 8 floats, the eighth far below the others.
 *  from, to: int32 numbers, one a row; may be the same. codes: rows of 256 bytes, and floats: of 512, closed up in
 *  place. */
export function winnow(scores: usize, margin: f32, from: usize, to: usize, codes: usize, floats: usize, n: i32): i32 {
  let on = 0
  let before: f32 = Infinity, here: f32 = n > 0 ? marginOf(scores) : Infinity
  for (let i = 0; i < n; i++) {
    const after: f32 = i + 1 < n ? marginOf(scores + (<usize>(i + 1) << 5)) : Infinity
    const least = min(min(before, after), here)
    before = here
    here = after
    if (least > margin) continue
    store<i32>(to + (<usize>on << 2), load<i32>(from + (<usize>i << 2)))
    if (on < i) {
      memory.copy(codes + (<usize>on << 8), codes + (<usize>i << 8), 256)
      memory.copy(floats + (<usize>on << 9), floats + (<usize>i << 9), 512)
    }
    on++
  }
  return on
}

/** Lays n rows of 8 floats down in the rows with their numbers. */
export function spread(rows: usize, numbers: usize, to: usize, n: i32): void {
  for (let i: usize = 0; i < <usize>n; i++) {
    const into = to + (<usize>load<u32>(numbers + (i << 2)) << 5)
    v128.store(into, v128.load(rows + (i << 5)))
    v128.store(into, v128.load(rows + (i << 5), 16), 16)
  }
}
