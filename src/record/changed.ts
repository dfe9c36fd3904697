import type { Occurrence, Verdict } from '../collation/index.js'

/** The verdicts on words that were changed, the gravest first. */
export const CHANGED_VERDICTS: readonly Verdict[] = ['altered', 'reworded', 'spliced', 'cut']

/** Whether the words of an occurrence were changed in any way. */
export function isChanged(occurrence: Occurrence): boolean {
  return changeOf(occurrence) !== undefined
}

/**
 * In what way: its verdict where that is a change, else the gravest change beside it (of words said by somebody
 * else); undefined where its words are the base's.
 */
export function changeOf({ verdict, verdicts }: Occurrence): Verdict | undefined {
  return CHANGED_VERDICTS.includes(verdict) ? verdict : CHANGED_VERDICTS.find(one => verdicts.includes(one))
}
