import type { Finding, Severity, SourcePassage } from '../check/index.js'
import { lineAndColumn } from '../text/index.js'
import { differencePieces } from './difference.js'
import type { CheckedDraft } from './finding-parts.js'
import {
  countBySeverity,
  countPhrase,
  findingDifference,
  passagePlace,
  shortPlace,
  verdictList,
} from './finding-parts.js'
import { frame } from './frame.js'
import type { Piece } from './piece.js'
import { clip, displayWidth, labelled, oneLine, paintLine, piece, quoted } from './piece.js'
import type { Style } from './style.js'

const LEGEND =
  '[-…-] the record has it and the draft does not   {+…+} the draft has it and the record does not'

/**
 * Findings for a person at a terminal: for each draft, its findings in the order of the text, then in one
 * line each the quotations that stand, then the count. Ends without a line break.
 */
export function findingsForTerminal(drafts: readonly CheckedDraft[], style: Style): string {
  const parts = drafts.map(draft => draftBlock(draft, style))
  const all = drafts.flatMap(draft => draft.findings)
  const counts = countBySeverity(all)
  const tone = counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : 'ok'
  const total = `${all.length} ${all.length === 1 ? 'quotation' : 'quotations'} checked: `
  if (all.some(finding => finding.severity !== 'ok' && finding.variants.length > 0)) {
    parts.push(labelled([piece(LEGEND, 'faint')], { label: '', indent: 0, style }))
  }
  parts.push(
    all.length === 0
      ? 'No quotations found to check.'
      : labelled([piece(total), piece(countPhrase(counts), tone)], { label: '', indent: 0, style }),
  )
  return parts.filter(part => part !== '').join('\n\n')
}

function draftBlock(draft: CheckedDraft, style: Style): string {
  const shown = draft.findings.filter(finding => finding.severity !== 'ok')
  const standing = draft.findings.filter(
    finding => finding.severity === 'ok' && finding.suppressed === undefined,
  )
  const suppressed = draft.findings.filter(finding => finding.suppressed !== undefined)
  const blocks = [style.paint('heading', oneLine(draft.path))]
  for (const finding of shown) blocks.push(findingBlock(finding, draft, style))
  if (standing.length > 0) blocks.push(standingBlock(standing, draft, style))
  if (suppressed.length > 0) blocks.push(suppressedBlock(suppressed, draft, style))
  return blocks.length === 1 ? '' : blocks.join('\n\n')
}

function findingBlock(finding: Finding, draft: CheckedDraft, style: Style): string {
  const { line, column } = lineAndColumn(draft.text)(finding.span[0])
  const head: Piece[] = [
    piece(`${line}:${column}`, 'strong'),
    piece('  '),
    piece(finding.severity, finding.severity),
    piece(`  ${verdictList(finding)}`, 'strong'),
  ]
  if (finding.speakerName !== undefined) {
    head.push(piece(`  credited to ${oneLine(finding.speakerName)}`, 'faint'))
  }
  const lines = [
    labelled(head, { label: '', indent: 0, style }),
    frame(finding, draft.text, style),
    labelled([piece(finding.message)], { label: '', indent: 2, style }),
  ]
  const difference = findingDifference(finding, draft.text)
  if (difference.length > 0) {
    lines.push(labelled(differencePieces(difference), { label: 'difference  ', indent: 2, style }))
  }
  if (finding.base !== undefined) lines.push(...source(finding.base, 'the record  ', style))
  if (finding.verdicts.includes('spliced')) {
    for (const passage of finding.further) lines.push(...source(passage, 'and         ', style))
  } else if (finding.further.length > 0) {
    const others = finding.further.map(shortPlace).join('; ')
    lines.push(labelled([piece(oneLine(others), 'faint')], { label: 'also in     ', indent: 2, style }))
  }
  return lines.join('\n')
}

/** The passage with a few words around it, then where it stands. */
function source(passage: SourcePassage, label: string, style: Style): string[] {
  const before = passage.before === '' ? '' : `… ${oneLine(passage.before)}`
  const after = passage.after === '' ? '' : `${oneLine(passage.after)} …`
  const words = [
    piece(before, 'faint'),
    piece('»', 'note'),
    piece(oneLine(passage.text)),
    piece('«', 'note'),
    piece(after, 'faint'),
  ]
  return [
    labelled(words, { label, indent: 2, style }),
    labelled([piece(origin(passage), 'strong')], { label: 'from        ', indent: 2, style }),
  ]
}

function origin(passage: SourcePassage): string {
  const speaker = passage.speakerName === undefined ? '' : `${oneLine(passage.speakerName)}, in: `
  return speaker + oneLine(passagePlace(passage))
}

/** What the author lets stand, with the reason given in the draft and what was found. */
function suppressedBlock(findings: readonly Finding[], draft: CheckedDraft, style: Style): string {
  const places = lineAndColumn(draft.text)
  const rows = findings.map(finding => {
    const { line, column } = places(finding.span[0])
    const pieces = [
      piece(`${verdictList(finding)}  `, 'note'),
      piece(`${quoted(finding.quotation)} `),
      piece(oneLine(`(the draft says: ${finding.suppressed ?? ''})`), 'faint'),
    ]
    return labelled(pieces, { label: `${line}:${column}  `, indent: 2, style })
  })
  return ['Let stand by a note in the draft:', ...rows].join('\n')
}

/** One line a quotation: where, what it is, its first words, and the source it stands on. */
function standingBlock(findings: readonly Finding[], draft: CheckedDraft, style: Style): string {
  const places = lineAndColumn(draft.text)
  const rows = findings.map(finding => {
    const { line, column } = places(finding.span[0])
    return { place: `${line}:${column}`, finding }
  })
  const placeWidth = Math.max(...rows.map(row => row.place.length))
  const verdictWidth = Math.max(...rows.map(row => row.finding.verdict.length))
  const quoteWidth = Math.max(16, Math.floor((style.width - placeWidth - verdictWidth - 8) * 0.54))
  const lines = rows.map(({ place, finding }) => {
    const quotation = clip(`“${oneLine(finding.quotation)}”`, quoteWidth)
    const left = [
      piece(`  ${place.padEnd(placeWidth)}  `),
      piece(finding.verdict.padEnd(verdictWidth), 'ok'),
      piece(`  ${quotation}${' '.repeat(quoteWidth - displayWidth(quotation))}  `),
    ]
    const used = left.reduce((sum, part) => sum + displayWidth(part.text), 0)
    const from =
      finding.base === undefined ? '' : clip(shortPlace(finding.base), Math.max(8, style.width - used))
    return paintLine([...left, piece(from, 'faint')], style).trimEnd()
  })
  return [`These stand as the record has them:`, ...lines].join('\n')
}

/** Whether a finding is at least as grave as `least`: `ok` < `note` < `warning` < `error`. */
export function atLeast(severity: Severity, least: Severity): boolean {
  const order: readonly Severity[] = ['ok', 'note', 'warning', 'error']
  return order.indexOf(severity) >= order.indexOf(least)
}
