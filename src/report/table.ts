import type { Piece } from './piece.js'
import { displayWidth, oneLine, paintLine, piece, wrapPieces } from './piece.js'
import type { Style, Tone } from './style.js'

/** One column of a table. */
export interface Column {
  readonly title: string
  /** The tone of its cells. */
  readonly tone?: Tone
  /** Numbers are set to the right. */
  readonly right?: boolean
  /** The column that gives way, and takes what is left, when the terminal is narrow or wide. At most one. */
  readonly flexible?: boolean
}

const GAP = 2
const FEWEST = 6
/** The share of the line that a column beside the flexible one may take. */
const WIDEST_SHARE = 0.26
/** The least that the flexible column takes, and that any other is let have. */
const NARROWEST = 16

/**
 * Rows in aligned columns, a header line first; a cell that is too long for its column goes on below, so that nothing is
 * lost. Where the style shows everything whole, every row is one line. No rows give the empty string. Linear.
 */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  style: Style,
): string {
  if (rows.length === 0) return ''
  const cells = rows.map(row => row.map(oneLine))
  const widths = columnWidths(columns, cells, style)
  const row = (texts: readonly string[], tones: (column: Column) => Tone): string => {
    const folded = columns.map((column, index) =>
      wrapPieces([piece(texts[index] ?? '', tones(column))], widths[index] ?? 0),
    )
    const height = Math.max(1, ...folded.map(lines => lines.length))
    return Array.from({ length: height }, (_, at) => {
      const parts = columns.map((column, index) =>
        filled(folded[index]?.[at] ?? [], widths[index] ?? 0, column),
      )
      const spaced = parts.flatMap((part, index) => (index === 0 ? part : [piece(' '.repeat(GAP)), ...part]))
      return paintLine(trimmedEnd(spaced), style)
    }).join('\n')
  }
  const titles = columns.map(column => column.title)
  return [
    row(titles, () => 'faint'),
    ...cells.map(texts => row(texts, column => column.tone ?? 'plain')),
  ].join('\n')
}

function filled(line: readonly Piece[], width: number, column: Column): Piece[] {
  const used = line.reduce((sum, part) => sum + displayWidth(part.text), 0)
  const fill = piece(' '.repeat(Math.max(0, width - used)))
  return column.right === true ? [fill, ...line] : [...line, fill]
}

function trimmedEnd(pieces: readonly Piece[]): Piece[] {
  const last = pieces.findLastIndex(part => part.text.trim() !== '')
  return pieces
    .slice(0, last + 1)
    .map((part, index) => (index === last ? { ...part, text: part.text.trimEnd() } : part))
}

/** Each column as wide as its widest cell; the flexible one takes what the others leave. */
function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  style: Style,
): number[] {
  const natural = columns.map((column, index) =>
    rows.reduce(
      (widest, row) => Math.max(widest, displayWidth(row[index] ?? '')),
      displayWidth(column.title),
    ),
  )
  if (style.whole || totalOf(natural) <= style.width) return natural
  const flexible = columns.findIndex(column => column.flexible)
  const most = Math.max(NARROWEST, Math.floor(style.width * WIDEST_SHARE))
  const capped = natural.map((width, index) => (index === flexible ? width : Math.min(width, most)))
  if (flexible < 0) return narrowed(capped, style.width)
  const left = style.width - totalOf(capped.map((width, index) => (index === flexible ? 0 : width)))
  const given = Math.max(NARROWEST, Math.min(capped[flexible] ?? 0, left))
  return narrowed(
    capped.map((width, index) => (index === flexible ? given : width)),
    style.width,
  )
}

function totalOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP * (widths.length - 1)
}

/** The widest columns give way, one step at a time, until all fit; none below what a few letters need. */
function narrowed(widths: readonly number[], total: number): number[] {
  const out = [...widths]
  for (let over = totalOf(out) - total; over > 0; over--) {
    const widest = Math.max(...out)
    if (widest <= FEWEST) break
    out[out.indexOf(widest)] = widest - 1
  }
  return out
}
