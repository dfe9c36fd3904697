import type { Finding, ReviewNote, SourcePassage, WitnessReadings } from '../check/index.js'
import type { Place } from '../text/index.js'
import type { CheckedDraft } from './finding-parts.js'

/** What is given beside the quotations. */
export interface JsonOptions {
  /** Notes that belong to no quotation, as elements with `kind: "note"`; scripts that count quotations ask for none. */
  readonly review: boolean
}

/**
 * The findings of all drafts as one JSON array, a quotation each. Spans are `[start, end)` in UTF-16 code
 * units: `span` and `draftSpan` into the draft's text, `base.span` and `baseSpan` into the source document.
 */
export function findingsAsJson(drafts: readonly CheckedDraft[], { review }: JsonOptions): string {
  const rows = drafts.flatMap(draft => [
    ...draft.findings.map(finding => findingRow(finding, draft)),
    ...(review
      ? draft.notes.map(note => ({ kind: 'note', draft: draft.path, ...noteRow(note, draft) }))
      : []),
  ])
  return JSON.stringify(rows, undefined, 2)
}

function findingRow(finding: Finding, draft: CheckedDraft): object {
  return {
    draft: draft.path,
    ...placeRow(draft.place(finding.span[0])),
    span: finding.span,
    quotation: finding.quotation,
    verdict: finding.verdict,
    verdicts: finding.verdicts,
    severity: finding.severity,
    speaker: finding.speakerName ?? null,
    speakerId: finding.speaker ?? null,
    base: finding.base === undefined ? null : passageRow(finding.base),
    further: finding.further.map(passageRow),
    ...(finding.between === undefined ? {} : { between: finding.between }),
    variants: variantRows(finding, draft.text),
    limit: finding.limit ?? null,
    suppressed: finding.suppressed ?? null,
    notes: finding.notes.map(note => noteRow(note, draft)),
    witnesses: finding.witnesses === undefined ? null : witnessRow(finding.witnesses),
    contested: finding.contested ?? null,
    message: finding.message,
  }
}

/** `line` and `column`, or `page`, `paragraph`, `part` and `note`, whichever the form of the draft has. */
function placeRow(place: Place): object {
  const { kind: _kind, ...fields } = place
  return fields
}

function noteRow(note: ReviewNote, draft: CheckedDraft): object {
  return {
    code: note.code,
    severity: note.severity,
    ...placeRow(draft.place(note.span[0])),
    span: note.span,
    words: note.words,
    sources: note.sources.map(passageRow),
    suppressed: note.suppressed ?? null,
    message: note.message,
  }
}

function witnessRow({ readings, reason }: WitnessReadings): object {
  return {
    readings: readings.map(({ text, passages, likely }) => ({
      text,
      likely,
      passages: passages.map(passageRow),
    })),
    reason,
  }
}

function passageRow(passage: SourcePassage): object {
  return {
    document: passage.document,
    span: passage.span,
    text: passage.text,
    before: passage.before,
    after: passage.after,
    paragraph: passage.paragraph,
    provision: passage.provision ?? null,
    primary: passage.primary,
    speaker: passage.speakerName ?? null,
    speakerId: passage.speaker ?? null,
    said: passage.said ?? null,
    kind: passage.kind,
    title: passage.title ?? null,
    publisher: passage.publisher ?? null,
    published: passage.published ?? null,
  }
}

function variantRows(finding: Finding, draft: string): object[] {
  return finding.variants.map(variant => ({
    kind: variant.kind,
    draft: draft.slice(variant.reading[0], variant.reading[1]),
    base: variant.baseWords,
    draftSpan: variant.reading,
    baseSpan: variant.base,
    ...(variant.baseDocument === undefined ? {} : { baseDocument: variant.baseDocument }),
  }))
}
