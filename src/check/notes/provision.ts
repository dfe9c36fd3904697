import type { Provision } from '../../attribution/index.js'
import { findProvisions } from '../../attribution/index.js'
import { overlap } from '../../text/index.js'
import type { Finding } from '../finding.js'
import type { MadeNote, NoteContext } from './context.js'
import { wordsAt } from './context.js'

/**
 * Tells of a quotation from a rule text whether the draft cites it by the right number, from the right rule and
 * edition; undefined where the draft cites no paragraph, or cites it rightly. Cost: one walk over the draft, then
 * constant time.
 */
export function provisionNotes({ analysis }: NoteContext): (finding: Finding) => MadeNote | undefined {
  const cited = findProvisions(analysis.document)
  return finding => {
    const { base } = finding
    if (base?.kind !== 'rule' || base.provision === undefined) return undefined
    const own = cited.find(({ span }) => overlap(span, finding.span) > 0)
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

function wrongIn({ number, rule }: Provision, { base }: Finding): string | undefined {
  const title = base?.title ?? 'the rule'
  if (plain(number) !== plain(base?.provision ?? ''))
    return `The record has these words in paragraph ${base?.provision ?? ''} of “${title}”; the draft has them in paragraph ${number}.`
  if (rule === undefined) return undefined
  const telling = words(rule).filter(word => !GENERAL.has(word))
  if (telling.length > 0 && !telling.some(word => words(title).includes(word)))
    return `The record has these words in “${title}”; the draft has them in “${rule}”.`
  const [year] = /\b(?:19|20)\d\d\b/.exec(rule) ?? []
  const edition = base?.published?.slice(0, 4)
  if (year === undefined || edition === undefined || year === edition || title.includes(year))
    return undefined
  return `The record has these words in the text of ${edition}; the draft has them in “${rule}”.`
}

/** Words that name some rule text, and none in particular; a year tells the edition. */
const GENERAL = new Set(
  'code codes rule rules act charter regulation regulations of for on the and in to conduct standards guidelines convention'.split(
    ' ',
  ),
)

function words(name: string): string[] {
  return (name.toLowerCase().match(/\p{L}+/gu) ?? []).filter(word => word.length > 2)
}

function plain(number: string): string {
  return number.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
