import type { Provision } from '../../attribution/index.js'
import { overlap } from '../../text/index.js'
import { editionsOf, isEdition, isNumber, isRuleNamed } from '../cited-rule.js'
import type { Finding } from '../finding.js'
import type { MadeNote, NoteContext } from './context.js'
import { wordsAt } from './context.js'

/**
 * Tells of a quotation from a rule text whether the draft cites it by the right number, from the right rule and
 * edition; undefined where the draft cites no paragraph, or cites it rightly. Linear in the provisions of the draft.
 */
export function provisionNotes({ analysis }: NoteContext): (finding: Finding) => MadeNote | undefined {
  return finding => {
    const { base } = finding
    if (base?.kind !== 'rule' || base.provision === undefined) return undefined
    const own = analysis.provisions.find(({ span }) => overlap(span, finding.span) > 0)
    const wrong = own === undefined ? undefined : wrongIn(own, finding)
    if (own === undefined || wrong === undefined) return undefined
    return {
      code: 'provision',
      severity: 'warning',
      span: finding.span,
      words: wordsAt(analysis.document.text, finding.span),
      sources: [base],
      message: wrong,
    }
  }
}

function wrongIn({ number, rule, edition }: Provision, { base }: Finding): string | undefined {
  if (base === undefined) return undefined
  const title = base.title ?? 'the rule'
  if (rule !== undefined && !isRuleNamed(rule, base))
    return `The record has these words in “${title}”; the draft has them in “${rule}”.`
  if (!isEdition(edition, base))
    return `The record has these words in the text of ${editionsOf(base).join(' or ')}; the draft has them in that of ${edition ?? ''}.`
  if (!isNumber(number, base.provision ?? ''))
    return `The record has these words in paragraph ${base.provision ?? ''} of “${title}”; the draft has them in paragraph ${number}.`
  return undefined
}
