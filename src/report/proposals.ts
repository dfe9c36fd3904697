import type { Finding } from '../check/index.js'
import { shortDraftPlace } from './draft-place.js'
import type { CheckedDraft } from './finding-parts.js'
import { passagePlace, verdictList } from './finding-parts.js'
import { labelled, oneLine, piece } from './piece.js'
import type { Style } from './style.js'

/** A quotation as it is and as it would be. */
export interface ProposedQuotation {
  readonly finding: Finding
  readonly after: string
}

/**
 * The words that are proposed for the quotations of a draft, each as it is and as it would be, then what is left to its
 * author. No line break at the end.
 */
export function formatProposals(
  proposals: readonly ProposedQuotation[],
  draft: CheckedDraft,
  style: Style,
): string {
  const mended = new Set(proposals.map(({ finding }) => finding.span[0]))
  const left = draft.findings.filter(
    ({ severity, span }) => (severity === 'error' || severity === 'warning') && !mended.has(span[0]),
  )
  const head = proposals.length === 0 ? 'nothing to propose' : `${count(proposals.length)} to mend`
  const parts = [`${style.paint('heading', oneLine(draft.path))}: ${head}`]
  parts.push(...proposals.map(one => proposalBlock(one, draft, style)))
  if (left.length > 0) parts.push(leftBlock(left, draft, style))
  return parts.join('\n\n')
}

function proposalBlock({ finding, after }: ProposedQuotation, draft: CheckedDraft, style: Style): string {
  const { base } = finding
  const head = [
    piece(`${shortDraftPlace(draft.place(finding.span[0]))}  `, 'strong'),
    piece(finding.verdict, finding.severity === 'ok' ? 'note' : finding.severity),
  ]
  const speaker = base?.speakerName === undefined ? '' : `${base.speakerName}, in: `
  const before = draft.text.slice(finding.span[0], finding.span[1])
  const lines = [
    labelled(head, { label: '', indent: 0, style }),
    labelled([piece(oneLine(`“${before}”`), 'dropped')], { label: '- ', indent: 2, style }),
    labelled([piece(oneLine(`“${after}”`), 'added')], { label: '+ ', indent: 2, style }),
  ]
  if (base !== undefined)
    lines.push(
      labelled([piece(oneLine(speaker + passagePlace(base)), 'faint')], { label: 'from ', indent: 2, style }),
    )
  return lines.join('\n')
}

/** What no program can decide: the place and the verdict of each. */
function leftBlock(findings: readonly Finding[], draft: CheckedDraft, style: Style): string {
  const lines = findings.map(finding => {
    const place = shortDraftPlace(draft.place(finding.span[0]))
    return labelled([piece(`${verdictList(finding)}: ${oneLine(finding.message)}`)], {
      label: `${place}  `,
      indent: 2,
      style,
    })
  })
  return ['Left to you:', ...lines].join('\n')
}

function count(quotations: number): string {
  return quotations === 1 ? '1 quotation' : `${quotations} quotations`
}
