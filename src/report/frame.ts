import type { Severity } from '../check/index.js'
import type { Place, Span } from '../text/index.js'
import type { Piece } from './piece.js'
import { displayWidth, oneLine, paintLine, piece, wrapPieces } from './piece.js'
import type { Style } from './style.js'

/** Characters of the author's line shown before and after what is framed. */
const BEFORE = 50
const AFTER = 40
/** Longest unmarked stretch shown whole. */
const LONGEST_SAME = 240

/** What is to be shown of a draft. */
export interface Framed {
  readonly text: string
  readonly place: Place
  readonly span: Span
  /** What to look at inside `span`, in order and apart; empty where it is all of it. */
  readonly marks: readonly Span[]
  readonly severity: Severity
}

/**
 * The place in the draft as its author sees it: the number of the line or the paragraph, the words around, and carets
 * under single words to look at. What is looked at as a whole has no carets: its quotation marks show it.
 */
export function frame(framed: Framed, style: Style): string {
  const { place, severity } = framed
  const number = place.kind === 'line' ? String(place.line) : `¶${place.paragraph}`
  const gutter = `  ${number} │ `
  const blank = `  ${' '.repeat(displayWidth(number))} │ `
  const lines = wrapPieces(piecesOf(framed), Math.max(20, style.width - displayWidth(gutter)))
  const out: string[] = []
  for (const [index, pieces] of lines.entries()) {
    out.push(style.paint('faint', index === 0 ? gutter : blank) + paintLine(pieces, style))
    const carets = pieces.map(part => (part.tone === severity ? '^' : ' ').repeat(displayWidth(part.text)))
    const under = carets.join('').trimEnd()
    if (under !== '') out.push(style.paint('faint', blank) + style.paint(severity, under))
  }
  return out.join('\n')
}

/** The words before, the words framed with their marked stretches, the words after. */
function piecesOf({ text, span, marks, severity }: Framed): Piece[] {
  const [start, end] = span
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  const lineEnd = end + (/^[^\n\r]*/.exec(text.slice(end, end + 2 * AFTER))?.[0].length ?? 0)
  const before = text.slice(Math.max(lineStart, start - BEFORE), start)
  const after = text.slice(end, Math.min(lineEnd, end + AFTER)).trimEnd()
  const pieces = [piece(start - BEFORE > lineStart ? before.replace(/^\S*\s/, '… ') : before, 'faint')]
  const tone = marks.length === 0 ? 'strong' : 'plain'
  let at = start
  for (const [from, to] of marks) {
    pieces.push(piece(shortened(text.slice(at, from)), tone), piece(text.slice(from, to), severity))
    at = to
  }
  pieces.push(piece(shortened(text.slice(at, end)), tone))
  pieces.push(piece(end + AFTER < lineEnd ? after.replace(/\s\S*$/, ' …') : after, 'faint'))
  return pieces.map(part => ({ ...part, text: part.text.replaceAll(/\S+/g, oneLine) }))
}

function shortened(text: string): string {
  if (text.length <= LONGEST_SAME) return text
  return `${text.slice(0, LONGEST_SAME / 2).replace(/\S*$/, '')}… ${text.slice(-LONGEST_SAME / 2).replace(/^\S*\s/, '')}`
}
