import type { Finding } from '../check/index.js'
import type { Verdict } from '../collation/index.js'
import type { Span } from '../text/index.js'
import { lineAndColumn } from '../text/index.js'
import type { Piece } from './piece.js'
import { displayWidth, oneLine, paintLine, piece, wrapPieces } from './piece.js'
import type { Style } from './style.js'

/** Characters of the author's line shown before and after the quotation. */
const BEFORE = 50
const AFTER = 40
/** Longest unchanged stretch of a quotation shown whole. */
const LONGEST_SAME = 240

/**
 * The place in the draft as its author sees it: the line number, the words around the quotation, and
 * carets under what to look at: the words that differ, or all of the quotation where no single words do.
 */
export function frame(finding: Finding, draft: string, style: Style): string {
  const { line } = lineAndColumn(draft)(finding.span[0])
  const number = String(line)
  const gutter = `  ${number} │ `
  const blank = `  ${' '.repeat(number.length)} │ `
  const lines = wrapPieces(framed(finding, draft), Math.max(20, style.width - displayWidth(gutter)))
  const out: string[] = []
  for (const [index, pieces] of lines.entries()) {
    out.push(style.paint('faint', index === 0 ? gutter : blank) + paintLine(pieces, style))
    const carets = pieces.map(part => (isMark(part, finding) ? '^' : ' ').repeat(displayWidth(part.text)))
    const under = carets.join('').trimEnd()
    if (under !== '') out.push(style.paint('faint', blank) + style.paint(finding.severity, under))
  }
  return out.join('\n')
}

function isMark(part: Piece, finding: Finding): boolean {
  return part.tone === finding.severity
}

/** The words before, the quotation with its marked stretches, the words after. */
function framed(finding: Finding, draft: string): Piece[] {
  const [start, end] = finding.span
  const lineStart = start - lineAndColumn(draft)(start).column + 1
  const lineEnd = end + (/^[^\n\r]*/.exec(draft.slice(end))?.[0].length ?? 0)
  const before = draft.slice(Math.max(lineStart, start - BEFORE), start)
  const after = draft.slice(end, Math.min(lineEnd, end + AFTER)).trimEnd()
  const pieces = [piece(start - BEFORE > lineStart ? before.replace(/^\S*\s/, '… ') : before, 'faint')]
  let at = start
  for (const [from, to] of marked(finding, draft)) {
    pieces.push(piece(shortened(draft.slice(at, from))), piece(draft.slice(from, to), finding.severity))
    at = to
  }
  pieces.push(piece(shortened(draft.slice(at, end))))
  pieces.push(piece(end + AFTER < lineEnd ? after.replace(/\s\S*$/, ' …') : after, 'faint'))
  return pieces.map(part => ({ ...part, text: part.text.replaceAll(/\S+/g, oneLine) }))
}

/** Verdicts on all of a quotation, whatever single words differ. */
const WHOLE: readonly Verdict[] = ['spliced', 'reworded', 'misattributed']

/** The stretches of the quotation to point at, in order, apart from each other. */
function marked(finding: Finding, draft: string): Span[] {
  const [start, end] = finding.span
  const whole = WHOLE.some(verdict => finding.verdicts.includes(verdict))
  if (finding.variants.length === 0 || whole) return [finding.span]
  const spans: Span[] = []
  for (const { reading } of finding.variants.toSorted((a, b) => a.reading[0] - b.reading[0])) {
    const from = Math.max(reading[0], spans.at(-1)?.[1] ?? start)
    const next = /\S/.exec(draft.slice(from, end))
    const to = reading[0] === reading[1] ? from + (next?.index ?? 0) + 1 : reading[1]
    if (from < Math.min(to, end)) spans.push([from, Math.min(to, end)])
  }
  return spans.length === 0 ? [finding.span] : spans
}

function shortened(text: string): string {
  if (text.length <= LONGEST_SAME) return text
  return `${text.slice(0, LONGEST_SAME / 2).replace(/\S*$/, '')}… ${text.slice(-LONGEST_SAME / 2).replace(/^\S*\s/, '')}`
}
