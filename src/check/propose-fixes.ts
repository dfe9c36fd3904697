import type { Span } from '../text/index.js'
import type { Draft } from './draft.js'
import { applyEdits, movedBy } from './edits.js'
import type { Finding } from './finding.js'
import type { ProposedEdit } from './propose-fix.js'
import { proposeFix } from './propose-fix.js'

/** A quotation that can have the exact words of its source. */
export interface Proposal {
  readonly finding: Finding
  readonly edits: readonly ProposedEdit[]
  /** The quotation with them. */
  readonly after: string
}

/**
 * The quotations of a draft that can be mended, in its order. Each was tried: the draft with the edits is checked once
 * more by `inspect`, and what is not right afterwards is not proposed. Cost: a second inspection where there is anything to
 * propose.
 */
export function proposeFixes(
  draft: Draft,
  findings: readonly Finding[],
  inspect: (draft: Draft) => readonly Finding[],
): Proposal[] {
  const proposals = findings.flatMap((finding): Proposal[] => {
    const edits = proposeFix(finding, draft.text)
    return edits.length === 0 ? [] : [{ finding, edits, after: mended(draft.text, finding.span, edits) }]
  })
  if (proposals.length === 0) return []
  const all = proposals.flatMap(({ edits }) => edits)
  const again = inspect(withEdits(draft, all))
  return proposals.filter(({ finding }) => {
    const start = movedBy(all, finding.span[0], 'before')
    const after = again.find(({ span }) => span[0] === start)
    return (
      after !== undefined &&
      (after.severity === 'ok' || after.severity === 'note' || after.limit !== undefined)
    )
  })
}

/** A draft with edits in its text; what is known of its stretches moves along. */
export function withEdits(draft: Draft, edits: readonly ProposedEdit[]): Draft {
  const move = ([start, end]: Span): Span => [movedBy(edits, start, 'before'), movedBy(edits, end)]
  return {
    ...draft,
    text: applyEdits(draft.text, edits),
    blocks: draft.blocks?.map(move) ?? [],
    letStand: draft.letStand?.map(one => ({ ...one, note: move(one.note), covers: move(one.covers) })) ?? [],
  }
}

/** The words of a quotation with the edits in it. */
function mended(text: string, [start, end]: Span, edits: readonly ProposedEdit[]): string {
  const inside = edits.map(({ span, words }) => ({
    span: [span[0] - start, span[1] - start] as const,
    words,
  }))
  return applyEdits(text.slice(start, end), inside)
}
