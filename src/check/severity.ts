import type { Verdict } from '../collation/index.js'
import type { Severity } from './finding.js'

/** What weighs in a verdict. */
export interface Weighed {
  readonly verdict: Verdict
  /** Whether words beside or inside the quotation that limit or negate it were left out. */
  readonly limited: boolean
  /** Whether the record holds a text of its own by the speaker whom the draft credits. */
  readonly primaryText: boolean
}

/**
 * How much a verdict matters: trimmed and elided are fine unless what was left out limits or negates; words
 * that nothing carries are an error only where the record could have carried them.
 */
export function severityOf({ verdict, limited, primaryText }: Weighed): Severity {
  switch (verdict) {
    case 'verbatim':
    case 'punctuation':
      return 'ok'
    case 'trimmed':
      return limited ? 'warning' : 'ok'
    case 'elided':
      return limited ? 'warning' : 'note'
    case 'bracketed':
      return limited ? 'warning' : 'note'
    case 'cut':
      return 'warning'
    case 'altered':
    case 'spliced':
    case 'reworded':
    case 'misattributed':
      return 'error'
    case 'unsupported':
      return primaryText ? 'error' : 'warning'
    default:
      throw verdict satisfies never
  }
}
