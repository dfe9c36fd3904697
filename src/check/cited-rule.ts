import type { Provision } from '../attribution/index.js'
import { findProvisions } from '../attribution/index.js'
import type { RecordDocument } from '../record/index.js'
import { overlap } from '../text/index.js'
import type { Candidate } from './candidate.js'
import { rank } from './candidate.js'
import type { Choice } from './choice.js'

/** What tells one rule text, or one edition of it, from another. */
export type RuleText = Pick<RecordDocument, 'title' | 'published'>

/**
 * The choice with the rule text that a draft cites for its source, where several have the words as well: two editions
 * of a code say much the same. By the rule's name, then its edition, then the paragraph's number. The choice itself
 * where the draft cites none, or its source is no rule text.
 */
export function inCitedRule(choice: Choice, cited: Provision | undefined): Choice {
  const { source, near = [] } = choice
  if (cited === undefined || source?.document.kind !== 'rule') return choice
  const fit = ({ document, comparison }: Candidate): number =>
    (isRuleNamed(cited.rule, document) ? 4 : 0) +
    (isEdition(cited.edition, document) ? 2 : 0) +
    (findProvisions(document).some(
      ({ number, span }) => isNumber(cited.number, number) && overlap(span, comparison.baseSpan) > 0,
    )
      ? 1
      : 0)
  const best = near
    .filter(
      ({ document, comparison, beyond }) =>
        document.kind === 'rule' &&
        beyond.length === 0 &&
        rank(comparison.verdict) <= rank(source.comparison.verdict),
    )
    .toSorted((a, b) => fit(b) - fit(a))[0]
  if (best === undefined || fit(best) <= fit(source)) return choice
  const { verdict, verdicts } = best.comparison
  const further = [source, ...choice.further].filter(({ document }) => document.id !== best.document.id)
  return { ...choice, source: best, verdict, verdicts, further }
}

/** Whether a text can be the rule that is named; true where none is, or only "the Code". */
export function isRuleNamed(rule: string | undefined, { title = '' }: RuleText): boolean {
  const telling = wordsOf(rule ?? '').filter(word => !GENERAL.has(word))
  return telling.length === 0 || telling.some(word => wordsOf(title).includes(word))
}

/** Whether a text can be of the edition of that year; true where none is named, or the text tells none. */
export function isEdition(year: string | undefined, { title = '', published }: RuleText): boolean {
  const years = editionsOf({ title, published })
  return year === undefined || years.length === 0 || years.includes(year)
}

/** The years by which a text is told from its other editions: those in its title, else that of its publication. */
export function editionsOf({ title = '', published }: RuleText): string[] {
  const named = title.match(/\b(?:19|20)\d\d\b/g)
  return named ?? (published === undefined ? [] : [published.slice(0, 4)])
}

/** Whether two numbers of paragraphs are one ("5 (2)", "5(2)"). */
export function isNumber(a: string, b: string): boolean {
  const plain = (number: string): string => number.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
  return plain(a) === plain(b)
}

/** Words that name some rule text, and none in particular; a year tells the edition. */
const GENERAL = new Set(
  'code codes rule rules act charter regulation regulations of for on the and in to conduct standards guidelines convention'.split(
    ' ',
  ),
)

function wordsOf(name: string): string[] {
  return (name.toLowerCase().match(/\p{L}+/gu) ?? []).filter(word => word.length > 2)
}
