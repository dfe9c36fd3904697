import type { Finding } from '../check/index.js'
import { findingBlock, noteBlock } from './finding-block.js'
import type { CheckedDraft } from './finding-parts.js'
import { countPhrase, countsOf, openNotes, quotationsIn, toneOf } from './finding-parts.js'
import { displayWidth, labelled, oneLine, paintLine, piece } from './piece.js'
import { standingBlock, suppressedBlock, unusedBlock } from './standing-block.js'
import type { Style } from './style.js'

const LEGEND = '[-…-] only in the record   {+…+} only in the draft   »…« what the quotation stands on'

/**
 * Findings for a person at a terminal: for each draft, what asks for something in the order of the text, then in
 * one line each the quotations that stand, then the count; of several drafts, a line for each at the end.
 * Ends without a line break.
 */
export function findingsForTerminal(drafts: readonly CheckedDraft[], style: Style): string {
  const parts = drafts.map(draft => draftBlock(draft, style))
  const findings = drafts.flatMap(draft => draft.findings)
  const flat = (text: string, tone: 'faint' | 'plain' = 'plain'): string =>
    labelled([piece(text, tone)], { label: '', indent: 0, style })
  if (findings.some(finding => finding.severity !== 'ok' && finding.base !== undefined))
    parts.push(flat(LEGEND, 'faint'))
  if (drafts.length > 1) parts.push(draftTable(drafts, style))
  const counts = countsOf(drafts)
  const all = quotationsIn(counts)
  const total = `${all} ${all === 1 ? 'quotation' : 'quotations'} checked: `
  parts.push(
    all === 0 && counts.notes === 0
      ? 'No quotations found to check.'
      : labelled([piece(total), piece(countPhrase(counts), toneOf(counts))], { label: '', indent: 0, style }),
  )
  if (all > findings.length)
    parts.push(flat(`${all - findings.length} less grave left out; --min-severity ok shows them`, 'faint'))
  const grave = findings.find(({ severity }) => severity === 'error' || severity === 'warning')
  if (grave !== undefined)
    parts.push(flat(`What a verdict means: onrecord check --explain ${grave.verdict}`, 'faint'))
  return parts.filter(part => part !== '').join('\n\n')
}

function draftBlock(draft: CheckedDraft, style: Style): string {
  const standing = draft.findings.filter(stands)
  const suppressed = draft.findings.filter(finding => finding.suppressed !== undefined)
  const blocks = [style.paint('heading', oneLine(draft.path)), ...blocksInOrder(draft, style)]
  if (standing.length > 0) blocks.push(standingBlock(standing, draft, style))
  if (suppressed.length > 0) blocks.push(suppressedBlock(suppressed, draft, style))
  if (draft.unused.length > 0) blocks.push(unusedBlock(draft, style))
  return blocks.length === 1 ? '' : blocks.join('\n\n')
}

function stands(finding: Finding): boolean {
  return finding.severity === 'ok' && finding.suppressed === undefined
}

/** Findings that ask for something and notes that go with none of them, by place. */
function blocksInOrder(draft: CheckedDraft, style: Style): string[] {
  const findings = draft.findings.filter(finding => finding.severity !== 'ok')
  const others = draft.findings.filter(finding => finding.severity === 'ok').flatMap(finding => finding.notes)
  return [
    ...findings.map(finding => ({ at: finding.span[0], block: findingBlock(finding, draft, style) })),
    ...openNotes([...draft.notes, ...others]).map(note => ({
      at: note.span[0],
      block: noteBlock(note, draft, style),
    })),
  ]
    .toSorted((a, b) => a.at - b.at)
    .map(({ block }) => block)
}

function draftTable(drafts: readonly CheckedDraft[], style: Style): string {
  const widest = Math.max(...drafts.map(draft => displayWidth(oneLine(draft.path))))
  const lines = drafts.map(draft => {
    const counts = countsOf([draft])
    const name = oneLine(draft.path)
    const gap = ' '.repeat(widest - displayWidth(name) + 2)
    const phrase = quotationsIn(counts) === 0 && counts.notes === 0 ? 'nothing to check' : countPhrase(counts)
    // A long path has a line of its own, so that what was found is never cut.
    if (widest + 2 + displayWidth(phrase) > style.width)
      return `${name}\n${labelled([piece(phrase, toneOf(counts))], { label: '', indent: 4, style })}`
    return paintLine([piece(name + gap), piece(phrase, toneOf(counts))], style)
  })
  return lines.join('\n')
}
