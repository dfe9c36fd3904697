import type { Occurrence, Verdict } from '../collation/index.js'
import type { Tone } from './style.js'

const TONES = {
  verbatim: 'ok',
  punctuation: 'ok',
  trimmed: 'ok',
  elided: 'note',
  bracketed: 'note',
  cut: 'warning',
  altered: 'error',
  spliced: 'error',
  reworded: 'error',
  misattributed: 'error',
  unsupported: 'error',
} as const satisfies Record<Verdict, Tone>

/** The tone in which a verdict is shown. */
export function verdictTone(verdict: Verdict): 'ok' | 'note' | 'warning' | 'error' {
  return TONES[verdict]
}

/** The tone of a reading: that of its verdict, graver where what was left out limits or negates. */
export function severityOfReading(occurrence: Occurrence): 'ok' | 'note' | 'warning' | 'error' {
  const tone = verdictTone(occurrence.verdict)
  return occurrence.limitCut && (tone === 'ok' || tone === 'note') ? 'warning' : tone
}
