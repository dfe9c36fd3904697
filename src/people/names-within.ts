import type { Span } from '../text/index.js'
import type { FoundName } from './found-name.js'

/**
 * The names that share a character with `span`, titles included. `names` are those of a text, in order and apart.
 * Logarithmic, then linear in what is found.
 */
export function namesWithin(names: readonly FoundName[], span: Span): FoundName[] {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle]?.outer[1] ?? 0) <= span[0]) low = middle + 1
    else high = middle
  }
  const found: FoundName[] = []
  for (let name = names[low]; name !== undefined && name.outer[0] < span[1]; name = names[++low])
    found.push(name)
  return found
}
