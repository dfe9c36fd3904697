/** So many letters of a common beginning, and this share of the shorter word, make two words forms of one. */
const LEAST_LETTERS = 4
const LEAST_SHARE = 0.6

/** Whether two folded words are forms of one ("align", "aligned"): a common beginning that is most of the shorter. */
export function alike(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length)
  let common = 0
  while (common < least && a[common] === b[common]) common++
  return common >= LEAST_LETTERS && common >= LEAST_SHARE * least
}
