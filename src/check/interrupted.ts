import type { Passage, Witness } from '../collation/index.js'

/** So many characters between two quotations are a cue ("she said, pointing at the gauge,"), not another matter. */
const LONGEST_CUE = 160

/**
 * The passages of a witness that one quotation was parted into by its cue, in order: those in marks beside `passage`
 * with nothing but a cue or a paragraph's end between, said by the same. `passage` alone where there are none.
 */
export function interrupted(witness: Witness, passage: Passage): readonly Passage[] {
  const marked = witness.passages.filter(one => one.marked)
  const at = marked.indexOf(passage)
  if (at < 0) return [passage]
  let [first, last] = [at, at]
  while (first > 0 && isParted(witness, marked[first - 1], marked[first])) first -= 1
  while (isParted(witness, marked[last], marked[last + 1])) last += 1
  return marked.slice(first, last + 1)
}

function isParted({ text, damage }: Witness, one: Passage | undefined, next: Passage | undefined): boolean {
  if (one === undefined || next === undefined) return false
  const between = text.slice(one.span[1], next.span[0])
  if (between.length > LONGEST_CUE || next.span[0] < one.span[1]) return false
  // Where text was lost nobody knows what stood between.
  if (damage.some(({ span }) => span[0] <= next.span[0] && span[1] >= one.span[1])) return false
  const same = one.speaker === undefined || next.speaker === undefined || one.speaker === next.speaker
  return same && (between.match(/\n\s*\n/g)?.length ?? 0) <= 1
}
