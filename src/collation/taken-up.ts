import { leastOfShort, SHINGLE } from './shingles.js'
import type { Carrier, Stretch } from './stretches.js'
import { tellingOfRun } from './telling.js'
import { wordsIn } from './word-table.js'

/**
 * The pairs of stretches of one document of which the second takes up a word or two of the first, and its sentence does
 * not say whose they are (the “silent” remark): they are the last one's who said them before, as a reader
 * would take it. `passages` in order of place. Linear in the words, times the quotations so taken up.
 */
export function takenUp(carrier: Carrier, passages: readonly Stretch[]): (readonly [Stretch, Stretch])[] {
  return passages.flatMap((stretch, at) => {
    if (!isUnowned(stretch) || !tellsEnough(carrier, stretch)) return []
    const source = passages.slice(0, at).findLast(other => holds(carrier, other, stretch))
    return source === undefined ? [] : [[source, stretch] as const]
  })
}

function isUnowned({ passage, words }: Stretch): boolean {
  return passage?.marked === true && passage.speaker === undefined && words < SHINGLE
}

function tellsEnough({ table }: Carrier, { span }: Stretch): boolean {
  const [from, to] = wordsIn(table, span)
  return tellingOfRun(table.keys, from, to) >= leastOfShort(to - from)
}

/** Whether a longer quotation of somebody's has the same words in a row. */
function holds({ table: { keys }, table }: Carrier, source: Stretch, { span, words }: Stretch): boolean {
  if (source.words <= words || source.passage?.speaker === undefined) return false
  const [from] = wordsIn(table, span)
  const [first, end] = wordsIn(table, source.span)
  for (let at = first; at + words <= end; at++) {
    let same = 0
    while (same < words && keys[at + same] === keys[from + same]) same++
    if (same === words) return true
  }
  return false
}
