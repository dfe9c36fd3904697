import type { Finding, LetStand, ReviewNote, Severity, SourcePassage } from '../check/index.js'
import type { Variant, Verdict } from '../collation/index.js'
import type { Place } from '../text/index.js'
import { documentTitle, shortTitle } from './contents-index.js'
import type { DifferencePart } from './difference.js'
import { asPrinted } from './as-printed.js'
import { differenceOf } from './difference.js'
import { readableDate, shortDate } from '../time/index.js'
import { verdictTone } from './verdict-tone.js'

/** A draft and what `check` says of it. */
export interface CheckedDraft {
  /** As the user named it; `<stdin>` for standard input. */
  readonly path: string
  readonly text: string
  readonly findings: readonly Finding[]
  /** On what belongs to no quotation. */
  readonly notes: readonly ReviewNote[]
  /** Where its author finds an offset of `text`. */
  readonly place: (offset: number) => Place
  /** Notes of the author that let nothing stand, because there is nothing to object to. */
  readonly unused: readonly LetStand[]
  /** What was found and is not shown, counted; absent where all is shown. */
  readonly hidden?: Counts
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
  // A draft's Markdown marks are no words of it: the quotation has spaces in their place.
  const readingText = draft.slice(0, span[0]) + finding.quotation + draft.slice(span[1])
  const parts = differenceOf({ readingText, readingSpan: span, baseWords, variants: finding.variants })
  return asPrinted(closedAs(finding.base.text, parts), finding.base.text)
}

const CLOSING = /[,.;:!?…]*\s*$/

/** The mark with which a quotation ends is that of the sentence around it: at its end the source's own is shown. */
function closedAs(base: string, parts: readonly DifferencePart[]): DifferencePart[] {
  const last = parts.at(-1)
  if (last?.kind !== 'same') return [...parts]
  const mark = CLOSING.exec(base)?.[0].trim() ?? ''
  return [...parts.slice(0, -1), { ...last, text: last.text.replace(CLOSING, '') + mark }]
}

/** Where a passage stands, in words: title, publisher, date and paragraph, as far as they are known. */
export function passagePlace(passage: SourcePassage): string {
  const title = titleOf(passage)
  const published = passage.published === undefined ? undefined : readableDate(passage.published)
  const own = passage.publisher === passage.speakerName || title.includes(passage.publisher ?? title)
  const publisher = own ? undefined : passage.publisher
  const within =
    passage.provision === undefined ? `paragraph ${passage.paragraph}` : `provision ${passage.provision}`
  const parts = [title, publisher, published, within]
  return parts.filter(part => part !== undefined).join(', ')
}

/** As the listings of the record name the document. */
function titleOf(passage: SourcePassage): string {
  return documentTitle(named(passage), passage.document)
}

function named({ title, untitled }: SourcePassage): Parameters<typeof documentTitle>[0] {
  const paths = untitled?.path === undefined ? [] : [untitled.path]
  return { title, paths, text: untitled?.opening ?? '' }
}

/** Where a passage stands, in a few words: the publisher of an article, the kind of a primary text, and the date. */
export function shortPlace(passage: SourcePassage): string {
  const { kind, publisher, published, document } = passage
  const what =
    kind === 'article' ? (publisher ?? shortTitle(named(passage), document)) : kind.replace('-', ' ')
  return published === undefined ? what : `${what}, ${shortDate(published)}`
}

/** Verdicts that say all there is to say: what else differs follows from them. */
const WHOLE: ReadonlySet<Verdict> = new Set(['spliced', 'reworded', 'unsupported'])

/**
 * The verdict of a finding, and those beside it that ask for something of their own ("misattributed, also
 * altered"): that words were left out at an end is nothing to say beside a changed word.
 */
export function verdictList({ verdict, verdicts }: Finding): string {
  const grave = verdicts.filter(
    one => one !== verdict && atLeast(verdictTone(one), 'warning') && !WHOLE.has(verdict),
  )
  return grave.length === 0 ? verdict : `${verdict}, also ${grave.join(' and ')}`
}

/** The severities from the least grave to the gravest. */
const SEVERITIES: readonly Severity[] = ['ok', 'note', 'warning', 'error']

/** Whether a severity is at least as grave as `least`: `ok` < `note` < `warning` < `error`. */
export function atLeast(severity: Severity, least: Severity): boolean {
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least)
}

/** The notes of a finding, or loose ones, that still ask for something. */
export function openNotes(notes: readonly ReviewNote[]): ReviewNote[] {
  return notes.filter(note => note.suppressed === undefined)
}

/**
 * A draft with only what is at least as grave as `least`; a finding stays with a note that is. What is left out is
 * counted, so that what was checked and what stands is told of the whole draft.
 */
export function withSeverity(draft: CheckedDraft, least: Severity): CheckedDraft {
  const grave = (notes: readonly ReviewNote[]): ReviewNote[] =>
    notes.filter(note => least === 'ok' || (note.suppressed === undefined && atLeast(note.severity, least)))
  const findings = draft.findings
    .map(finding => ({ ...finding, notes: grave(finding.notes) }))
    .filter(finding => atLeast(finding.severity, least) || finding.notes.length > 0)
  const unused = atLeast('warning', least) ? draft.unused : []
  const shown = { ...draft, findings, notes: grave(draft.notes), unused }
  return { ...shown, hidden: difference(countsOf([draft]), countsOf([shown])) }
}

/** How much was found. */
export interface Counts {
  /** Quotations by the severity of what their words are. */
  readonly quotations: Readonly<Record<Severity, number>>
  /** What to look at beyond the words. */
  readonly notes: number
}

/** What was found in drafts, shown or not, counted. */
export function countsOf(drafts: readonly Pick<CheckedDraft, 'findings' | 'notes' | 'hidden'>[]): Counts {
  const quotations = { ok: 0, note: 0, warning: 0, error: 0 }
  let notes = 0
  for (const draft of drafts) {
    for (const severity of SEVERITIES) quotations[severity] += draft.hidden?.quotations[severity] ?? 0
    notes += draft.hidden?.notes ?? 0
    notes += openNotes(draft.notes).length
    for (const finding of draft.findings) {
      quotations[finding.severity] += 1
      notes += openNotes(finding.notes).length
    }
  }
  return { quotations, notes }
}

/** How many quotations a count is of. */
export function quotationsIn({ quotations }: Counts): number {
  return SEVERITIES.reduce((sum, severity) => sum + quotations[severity], 0)
}

function difference(all: Counts, part: Counts): Counts {
  const less = (severity: Severity): number => all.quotations[severity] - part.quotations[severity]
  const quotations = { ok: less('ok'), note: less('note'), warning: less('warning'), error: less('error') }
  return { quotations, notes: all.notes - part.notes }
}

/** "1 error, 2 warnings; 3 quotations stand; 1 review note": "ok" counts as quotations that stand. */
export function countPhrase({ quotations, notes }: Counts): string {
  const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`
  const stand = quotations.ok === 1 ? '1 quotation stands' : `${quotations.ok} quotations stand`
  const found = [
    plural(quotations.error, 'error'),
    plural(quotations.warning, 'warning'),
    plural(quotations.note, 'note'),
  ]
  const beyond = notes === 0 ? [] : [`${plural(notes, 'review note')} beyond the words`]
  return [found.join(', '), stand, ...beyond].join('; ')
}

/** The gravest of what was found: its tone. */
export function toneOf({ quotations, notes }: Counts): Severity {
  if (quotations.error > 0) return 'error'
  if (quotations.warning > 0) return 'warning'
  return quotations.note > 0 || notes > 0 ? 'note' : 'ok'
}

/** Why a note of the author lets nothing stand, where it tells: its reason, or that it gives none. */
export function unusedReason({ reason }: Pick<LetStand, 'reason'>): string {
  return reason === '' ? 'it gives no reason; write one behind a colon' : reason
}
