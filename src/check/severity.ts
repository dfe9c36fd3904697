import type { Verdict } from '../collation/index.js'
import type { Contested, Severity } from './finding.js'

/** What weighs in a verdict. */
export interface Weighed {
  readonly verdict: Verdict
  /** Whether words beside or inside the quotation that limit or negate it were left out. */
  readonly limited: boolean
  /** Whether what was left out is no more than an "I think" before it. */
  readonly opinion?: boolean
  /** Whether the record holds a text of its own by the speaker whom the draft credits. */
  readonly primaryText: boolean
  /** Which reading is the likelier, where only witnesses have the words and the draft leaves them. */
  readonly contested: Contested['favours'] | undefined
  /** Whether the source leaves it to its reader who said the words. */
  readonly guessed?: boolean
  /** Whether the source only tells, without quotation marks, what was said. */
  readonly told?: boolean
  /** Whether a word that denies the rest was dropped or stands no more where square brackets do (`lostNegation`). */
  readonly negated?: boolean
}

/**
 * How much a verdict matters: trimmed and elided are fine unless what was left out limits or negates; a cut is a warning; a cut
 * or a bracket is an error where the word that it takes denies the rest; words
 * that nothing carries are an error only where the record could have carried them, and words changed against one other
 * document only where something speaks for that one, words of another only where their source says whose they are, and
 * other words than a document only reports are none.
 */
export function severityOf({ contested, ...weighed }: Weighed): Severity {
  const severity = ofVerdict(weighed)
  if (contested === 'draft') return severity === 'ok' ? 'note' : severity
  return contested === 'neither' && weighed.verdict === 'altered' ? 'warning' : severity
}

function ofVerdict({
  verdict,
  limited,
  opinion,
  primaryText,
  guessed,
  told,
  negated,
}: Omit<Weighed, 'contested'>): Severity {
  switch (verdict) {
    case 'verbatim':
    case 'punctuation':
      return 'ok'
    case 'trimmed':
      if (opinion === true) return 'note'
      return limited ? 'warning' : 'ok'
    case 'elided':
      return limited && opinion !== true ? 'warning' : 'note'
    case 'bracketed':
      if (negated === true) return 'error'
      return limited && opinion !== true ? 'warning' : 'note'
    case 'cut':
      return negated === true ? 'error' : 'warning'
    case 'altered':
    case 'spliced':
      return 'error'
    case 'reworded':
      return told === true ? 'warning' : 'error'
    case 'misattributed':
      return guessed === true ? 'warning' : 'error'
    case 'unsupported':
      return primaryText ? 'error' : 'warning'
    default:
      throw verdict satisfies never
  }
}
