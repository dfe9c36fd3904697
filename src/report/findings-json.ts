import type { Finding, SourcePassage } from '../check/index.js'
import { lineAndColumn } from '../text/index.js'
import type { CheckedDraft } from './finding-parts.js'

/**
 * The findings of all drafts as one JSON array, a quotation each. Spans are `[start, end)` in UTF-16 code
 * units: `span` and `draftSpan` into the draft, `base.span` and `baseSpan` into the source document.
 */
export function findingsAsJson(drafts: readonly CheckedDraft[]): string {
  const rows = drafts.flatMap(draft => {
    const places = lineAndColumn(draft.text)
    return draft.findings.map(finding => ({
      draft: draft.path,
      ...places(finding.span[0]),
      span: finding.span,
      quotation: finding.quotation,
      verdict: finding.verdict,
      verdicts: finding.verdicts,
      severity: finding.severity,
      speaker: finding.speakerName ?? null,
      speakerId: finding.speaker ?? null,
      base: finding.base === undefined ? null : passageRow(finding.base),
      further: finding.further.map(passageRow),
      variants: variantRows(finding, draft.text),
      limit: finding.limit ?? null,
      suppressed: finding.suppressed ?? null,
      message: finding.message,
    }))
  })
  return JSON.stringify(rows, undefined, 2)
}

function passageRow(passage: SourcePassage): object {
  return {
    document: passage.document,
    span: passage.span,
    text: passage.text,
    before: passage.before,
    after: passage.after,
    paragraph: passage.paragraph,
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
