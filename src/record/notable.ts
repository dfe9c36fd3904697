import type { Utterance } from '../collation/index.js'
import { CHANGED_VERDICTS } from './changed.js'

/**
 * Whether an utterance may deserve attention first: a reading has its words changed, or has them from somebody else. False for most;
 * whether it does is found with its documents. Linear in the occurrences.
 */
export function isNotable({ occurrences, speaker }: Utterance): boolean {
  return occurrences.some(
    ({ verdicts, marked, speaker: credited }) =>
      verdicts.some(verdict => verdict === 'misattributed' || CHANGED_VERDICTS.includes(verdict)) ||
      (marked && credited !== undefined && speaker !== undefined && credited !== speaker),
  )
}
