import type { ContentsIndex } from './contents-index.js'
import type { Style } from './style.js'
import { discrepancyEntry } from './discrepancy-entry.js'

/** Each point on which accounts differ, with every value and who gives it. */
export function listDiscrepancies(index: ContentsIndex, style: Style): string {
  return index.contents.discrepancies.map(one => discrepancyEntry(one, { index, style })).join('\n\n')
}
