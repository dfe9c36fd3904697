import { OnrecordError } from '../error/index.js'
import type { RecordView } from '../record/index.js'
import type { Span } from '../text/index.js'
import { fold, overlap } from '../text/index.js'
import { soughtWords } from './candidates.js'
import type { Credited } from './credited.js'
import { creditedFor, NOBODY } from './credited.js'
import type { Draft } from './draft.js'
import { analyseDraft } from './draft-analysis.js'
import { wordsOf } from './draft.js'
import type { DraftQuotation } from './draft-quotations.js'
import { draftQuotations } from './draft-quotations.js'
import type { Finding, Inspection } from './finding.js'
import { findingFor } from './finding-for.js'
import { isOnlyNamed, weighedByLength } from './only-named.js'
import { noteMaker } from './notes/notes.js'
import { primaryTexts } from './primary-text.js'
import { remembered } from './remembered.js'
import type { CheckSettings } from './settings.js'
import { suppressionsIn } from './suppressions.js'

/** The findings of `inspectDraft` alone: each quotation of a draft against a record, in the order of the draft. */
export function checkDraft(draft: Draft, record: RecordView): Finding[] {
  return [...inspectDraft(draft, record).findings]
}

/**
 * Each quotation of a draft against a record, in the order of the draft: the passage it stands on or comes
 * nearest to, the verdict, the aligned difference and what to make of it. Titles of works, words that are only
 * named and short uncredited phrases that the record does not have are no quotations and give no finding. Of a quotation that the
 * record does not have, those inside it that it has are told too. A draft without
 * quotations gives none. Cost: one extraction of the draft, then for each quotation the documents that share
 * words with it.
 *
 * @throws OnrecordError `too-large` for more quotations than any book has.
 */
export function inspectDraft(draft: Draft, record: RecordView, settings: CheckSettings = {}): Inspection {
  const words = wordsOf(draft)
  const quotations = draftQuotations(draft, words)
  if (quotations.length > MOST_QUOTATIONS)
    throw new OnrecordError('too-large', {
      seen: `${quotations.length} quotations in one draft; up to ${MOST_QUOTATIONS} are checked at once`,
    })
  const sought = quotations.map(({ span }) => soughtWords(words.slice(...span)))
  const view = remembered(record, sought, settings.memory)
  const analysis = analyseDraft(words, view)
  const credited = creditedFor(quotations, analysis)
  const hasPrimaryText = primaryTexts(view)
  const suppressed = suppressionsIn(draft)
  const notes = noteMaker({ analysis, view }, suppressed)
  const quotedOf = wordsQuoted(quotations, credited)
  const named = new Set(settings.notQuotations?.map(asNamed))
  const look = (
    quotation: DraftQuotation,
    source: Credited,
    beside: readonly DraftQuotation[],
  ): Finding[] => {
    if (quotation.words < LEAST_WORDS && !source.attributed) return []
    if (named.has(asNamed(words.slice(...quotation.span)))) return []
    const quotedWords = quotedOf(source)
    const finding = findingFor({
      quotation,
      beside,
      words,
      credited: source,
      quotedWords,
      trusted: settings.trusted,
      provision: analysis.provisions.find(({ span }) => overlap(span, quotation.span) > 0),
      view,
      hasPrimaryText,
    })
    const { statement } = source
    const attribution = statement === undefined ? undefined : analysis.attributions[statement]
    const marked = { quotation, words, credited: source, attribution }
    if (finding.severity !== 'ok' && isOnlyNamed(finding, marked)) return []
    const weighed = weighedByLength(finding, marked)
    return [{ ...withSuppression(weighed, suppressed), notes: notes.onQuotation(finding, source) }]
  }
  const lookWithin = ({ within }: DraftQuotation, around: Credited): Finding[] => {
    const inner = within.filter(one => one.words >= LEAST_WITHIN)
    const sources = inner.length === 0 ? [] : creditedFor(inner, analysis)
    return inner
      .flatMap((one, index) => look(one, quotedBy(sources[index], around), []))
      .filter(({ verdict }) => verdict !== 'unsupported')
  }
  const findings = quotations.flatMap((quotation, index) => {
    const source = credited[index]
    if (source === undefined) return []
    const found = look(quotation, source, besideOf(quotations, index))
    const missing = found.some(({ verdict, base }) => verdict === 'unsupported' && base === undefined)
    return missing ? [...found, ...lookWithin(quotation, source)] : found
  })
  return { findings, notes: notes.onDraft() }
}

/** How many words the quotations of a draft have of whom one is credited to; of nobody, none. */
function wordsQuoted(
  quotations: readonly DraftQuotation[],
  credited: readonly Credited[],
): (source: Credited) => number {
  const counts = new Map<string, number>()
  const keyOf = ({ speaker, name }: Credited): string => speaker ?? name ?? ''
  for (const [index, source] of credited.entries())
    counts.set(keyOf(source), (counts.get(keyOf(source)) ?? 0) + (quotations[index]?.words ?? 0))
  return source => (keyOf(source) === '' ? 0 : (counts.get(keyOf(source)) ?? 0))
}

/** To whom words inside a quotation are credited: who says the whole does not say them, but quotes them. */
function quotedBy(inner: Credited | undefined, around: Credited): Credited {
  return inner === undefined || inner.statement === around.statement ? { ...NOBODY, attributed: true } : inner
}

/** So many words quoted inside a quotation that the record lacks are looked for by themselves. */
const LEAST_WITHIN = 6

/** What stands in marks, as it is compared with what the author says is no quotation: marks, case and spaces apart. */
function asNamed(words: string): string {
  return fold(words)
    .text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function besideOf(quotations: readonly DraftQuotation[], index: number): DraftQuotation[] {
  return [quotations[index - 1], quotations[index + 1]].filter(one => one !== undefined)
}

/** A finding that the author lets stand, and says why, is no error any more; what was found is still told. */
function withSuppression(finding: Finding, reasonFor: (span: Span) => string | undefined): Finding {
  const reason = finding.severity === 'ok' ? undefined : reasonFor(finding.span)
  return reason === undefined ? finding : { ...finding, severity: 'ok', suppressed: reason }
}

/** A book of 300 pages has some 3,000 quotations; each is looked for in the whole record. */
const MOST_QUOTATIONS = 20_000

/** A single word in marks that is credited to nobody is no quotation. */
const LEAST_WORDS = 2
