import type { Finding, Severity, SourcePassage } from '../check/index.js'
import type { Variant } from '../collation/index.js'
import type { DifferencePart } from './difference.js'
import { differenceOf } from './difference.js'
import { readableDate, shortDate } from './readable-date.js'

/** A draft and what `check` says of it. */
export interface CheckedDraft {
  /** As the user named it; `<stdin>` for standard input. */
  readonly path: string
  readonly text: string
  readonly findings: readonly Finding[]
}

/**
 * The words of a finding's source with what the draft dropped and added; empty where there is no source,
 * or where the draft runs several places together and no one difference could be read.
 */
export function findingDifference(finding: Finding, draft: string): DifferencePart[] {
  const { span } = finding
  if (finding.base === undefined || finding.variants.length === 0) return []
  // Of a splice or other words no difference could be read: the passages are shown instead.
  if (finding.verdicts.includes('spliced') || finding.verdicts.includes('reworded')) return []
  const words = new Map<Variant, string>(finding.variants.map(variant => [variant, variant.baseWords]))
  const baseWords = (variant: Variant): string => words.get(variant) ?? ''
  return differenceOf({ readingText: draft, readingSpan: span, baseWords, variants: finding.variants })
}

const KINDS = {
  article: 'article',
  letter: 'letter',
  post: 'post',
  'press-release': 'press release',
  statement: 'statement',
  rule: 'rule text',
  transcript: 'transcript',
} as const satisfies Record<SourcePassage['kind'], string>

/** Where a passage stands, in words: title, publisher, date and paragraph, as far as they are known. */
export function passagePlace(passage: SourcePassage): string {
  const title = passage.title ?? `${KINDS[passage.kind]} ${passage.document}`
  const published = passage.published === undefined ? undefined : readableDate(passage.published)
  const own = passage.publisher === passage.speakerName || title.includes(passage.publisher ?? title)
  const publisher = own ? undefined : passage.publisher
  const parts = [title, publisher, published, `paragraph ${passage.paragraph}`]
  return parts.filter(part => part !== undefined).join(', ')
}

/** Where a passage stands, in a few words: the publisher of an article, the kind of a primary text, and the date. */
export function shortPlace({ kind, publisher, published, title }: SourcePassage): string {
  const what = kind === 'article' ? (publisher ?? title ?? 'article') : KINDS[kind]
  return published === undefined ? what : `${what}, ${shortDate(published)}`
}

/** The verdicts of a finding, the worst first. */
export function verdictList({ verdict, verdicts }: Finding): string {
  return [verdict, ...verdicts.filter(other => other !== verdict)].join(', ')
}

/** How many findings have each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { ok: 0, note: 0, warning: 0, error: 0 }
  for (const finding of findings) counts[finding.severity] += 1
  return counts
}

/** "1 error", "2 errors"; "ok" counts as quotations that stand. */
export function countPhrase(counts: Readonly<Record<Severity, number>>): string {
  const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`
  const stand = counts.ok === 1 ? '1 quotation stands' : `${counts.ok} quotations stand`
  const parts = [
    plural(counts.error, 'error'),
    plural(counts.warning, 'warning'),
    plural(counts.note, 'note'),
  ]
  return `${parts.join(', ')}; ${stand}`
}
