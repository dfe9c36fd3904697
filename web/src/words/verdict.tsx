import type { ReactNode } from 'react'
import type { Verdict } from '../../../src/collation/index.js'
import { verdictTone } from '../../../src/report/index.js'

/** How grave a verdict or a finding is. */
export type Severity = 'ok' | 'note' | 'warning' | 'error'

/** A sign for each severity: with the word beside it, none is told by its colour alone. */
export const SIGNS: Readonly<Record<Severity, string>> = { ok: '✓', note: '○', warning: '△', error: '×' }

interface VerdictBadgeProps {
  readonly verdict: Verdict
  /** Of the reading, where it is another than the verdict's own: words that limit were left out, or a setting says so. */
  readonly severity?: Severity | undefined
  /** Whether words that limit or negate were left out beside it. */
  readonly limitCut?: boolean | undefined
}

/** What a reading is against its base: sign, word and severity. */
export function VerdictBadge({ verdict, severity, limitCut = false }: VerdictBadgeProps): ReactNode {
  const shown = severity ?? severityOf(verdict, limitCut)
  return (
    <span className="verdict" data-severity={shown}>
      <span aria-hidden="true">{SIGNS[shown]}</span>
      <span>
        {verdict}
        {shown === 'ok' ? undefined : <span className="visually-hidden"> ({shown})</span>}
        {limitCut ? <span className="visually-hidden">, leaves out words that limit it</span> : undefined}
      </span>
    </span>
  )
}

/** How grave a verdict is: graver where words that limit or negate were left out. */
export function severityOf(verdict: Verdict, limitCut: boolean): Severity {
  const tone = verdictTone(verdict)
  return limitCut && (tone === 'ok' || tone === 'note') ? 'warning' : tone
}
