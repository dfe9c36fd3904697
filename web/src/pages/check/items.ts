import type { CheckReport, CheckedNote, CheckedQuotation } from '../../../../src/api/index.js'
import type { Span } from '../../../../src/text/index.js'

/** How grave something is. */
export type Severity = CheckedQuotation['severity']

/** The severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note', 'ok']

/** Something that was found in a draft: a quotation, or words that belong to none. */
export type Item =
  | {
      readonly kind: 'quotation'
      readonly finding: CheckedQuotation
      readonly span: Span
      readonly severity: Severity
    }
  | { readonly kind: 'note'; readonly note: CheckedNote; readonly span: Span; readonly severity: Severity }

/** All that was found, in the order of the draft. A quotation is as grave as the gravest of it and of the notes on it. */
export function itemsOf({ findings, notes }: CheckReport): readonly Item[] {
  const all: Item[] = [
    ...findings.map((finding): Item => ({
      kind: 'quotation',
      finding,
      span: finding.span,
      severity: gravest(finding),
    })),
    ...notes.map((note): Item => ({
      kind: 'note',
      note,
      span: note.span,
      severity: note.suppressed === undefined ? note.severity : 'ok',
    })),
  ]
  return all.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

function gravest({ severity, notes }: CheckedQuotation): Severity {
  const open: ReadonlySet<Severity> = new Set(
    notes.filter(one => one.suppressed === undefined).map(one => one.severity),
  )
  return SEVERITIES.find(one => one === severity || open.has(one)) ?? severity
}

/** How many of each severity there are. */
export function countsOf(items: readonly Item[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, note: 0, ok: 0 }
  for (const { severity } of items) counts[severity] += 1
  return counts
}

/** The word for an item, as its badge has it. */
export function wordOf(item: Item): string {
  return item.kind === 'quotation' ? item.finding.verdict : (NOTE_WORDS[item.note.code] ?? item.note.code)
}

const NOTE_WORDS: Readonly<Record<string, string>> = {
  occasion: 'occasion',
  'said-date': 'date',
  'said-place': 'place',
  role: 'role',
  intermediary: 'via whom',
  provision: 'provision',
  'indirect-speech': 'indirect speech',
  account: 'account',
}

/** The word for a note. */
export function noteWord(code: string): string {
  return NOTE_WORDS[code] ?? code
}
