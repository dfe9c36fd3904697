/** A word of the record, and in how many documents it stands. */
export interface KnownWord {
  readonly word: string
  readonly documents: number
}

/** So many spellings are offered. */
const OFFERED = 4

/**
 * The words of a record that one could have meant by a word that it lacks: one slip away (a letter more, less, other, or two
 * changed about), from seven letters on two; the nearest first, then those in most documents. Cost: the known words times
 * the square of the length; words of very other length cost nothing.
 */
export function nearSpellings(word: string, known: Iterable<KnownWord>): string[] {
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2
  if (most === 0) return []
  const found: { readonly word: string; readonly documents: number; readonly slips: number }[] = []
  for (const one of known) {
    if (Math.abs(one.word.length - word.length) > most || one.word === word) continue
    const slips = slipsBetween(word, one.word, most)
    if (slips <= most) found.push({ ...one, slips })
  }
  return found
    .toSorted((a, b) => a.slips - b.slips || b.documents - a.documents || (a.word < b.word ? -1 : 1))
    .slice(0, OFFERED)
    .map(one => one.word)
}

/**
 * Letters added, dropped, changed or, of two neighbours, changed about (Damerau 1964, restricted); what exceeds `most` is
 * given as more than that.
 */
function slipsBetween(one: string, other: string, most: number): number {
  let [before, above] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > most) return most + 1
    before = above
    above = row
  }
  return above[other.length] ?? most + 1
}
