import type { Finding, ProposedEdit } from '../check/index.js'
import { proposeFix } from '../check/index.js'
import type { RecordView } from '../record/index.js'
import type { CheckedFile } from './check-round.js'
import { inspectManuscript } from './inspect-manuscript.js'

/** A quotation that can have the exact words of its source. */
export interface Proposal {
  readonly finding: Finding
  readonly edits: readonly ProposedEdit[]
  /** The quotation with them. */
  readonly after: string
}

/**
 * The quotations of a draft that can be mended, in its order. Each was tried: the draft with the edits is checked once
 * more, and what is not right afterwards is not proposed. Cost: a second inspection where there is anything to propose.
 */
export function proposeEdits({ named, checked, configuration }: CheckedFile, view: RecordView): Proposal[] {
  const { text } = named.manuscript
  const proposals = checked.findings.flatMap((finding): Proposal[] => {
    const edits = proposeFix(finding, text)
    return edits.length === 0 ? [] : [{ finding, edits, after: applied(text, finding.span, edits) }]
  })
  if (proposals.length === 0) return []
  const all = proposals.flatMap(({ edits }) => edits)
  const mended = applied(text, [0, text.length], all)
  const manuscript = { ...named.manuscript, text: mended, ...shifted(named.manuscript, all) }
  const again = inspectManuscript({ path: named.path, manuscript }, { view, configuration })
  return proposals.filter(({ finding }) => {
    const start = moved(finding.span[0], all)
    const after = again.findings.find(({ span }) => span[0] === start)
    return (
      after !== undefined &&
      (after.severity === 'ok' || after.severity === 'note' || after.limit !== undefined)
    )
  })
}

function applied(
  text: string,
  [start, end]: readonly [number, number],
  edits: readonly ProposedEdit[],
): string {
  let out = ''
  let at = start
  for (const { span, words } of edits) {
    out += text.slice(at, span[0]) + words
    at = span[1]
  }
  return out + text.slice(at, end)
}

/** Where an offset lies after the edits before it. */
function moved(offset: number, edits: readonly ProposedEdit[]): number {
  return edits
    .filter(({ span }) => span[1] <= offset)
    .reduce((at, { span, words }) => at + words.length - (span[1] - span[0]), offset)
}

type Spans = Pick<CheckedFile['named']['manuscript'], 'blocks' | 'letStand'>

function shifted({ blocks, letStand }: Spans, edits: readonly ProposedEdit[]): Spans {
  const move = ([start, end]: readonly [number, number]): [number, number] => [
    moved(start, edits),
    moved(end, edits),
  ]
  return { blocks: blocks.map(move), letStand: letStand.map(one => ({ ...one, covers: move(one.covers) })) }
}
