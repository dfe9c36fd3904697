import { clip, displayWidth, oneLine, paintLine, piece } from './piece.js'
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
const NARROWEST = 12
const FEWEST = 6
/** The share of the line that a column beside the flexible one may take. */
const WIDEST_SHARE = 0.26

/**
 * Rows in aligned columns, cut with "…" where they do not fit; a header line first. No rows give the
 * empty string. Cells are shown on one line each. Linear.
 */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  style: Style,
): string {
  if (rows.length === 0) return ''
  const cells = rows.map(row => row.map(oneLine))
  const widths = columnWidths(columns, cells, style.width)
  const line = (row: readonly string[], header: boolean): string => {
    const parts = columns.map((column, index) => {
      const width = widths[index] ?? 0
      const text = clip(row[index] ?? '', width)
      const fill = ' '.repeat(Math.max(0, width - displayWidth(text)))
      return piece(column.right ? fill + text : text + fill, header ? 'faint' : (column.tone ?? 'plain'))
    })
    const spaced = parts.flatMap((part, index) => (index === 0 ? [part] : [piece(' '.repeat(GAP)), part]))
    return paintLine(trimmedEnd(spaced), style)
  }
  const header = line(
    columns.map(column => column.title),
    true,
  )
  return [header, ...cells.map(row => line(row, false))].join('\n')
}

function trimmedEnd<P extends { readonly text: string }>(pieces: readonly P[]): P[] {
  return pieces.map((part, index) =>
    index === pieces.length - 1 ? { ...part, text: part.text.trimEnd() } : part,
  )
}

/** Each column as wide as its widest cell; the flexible one takes what the others leave. */
function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  total: number,
): number[] {
  const natural = columns.map((column, index) =>
    rows.reduce(
      (widest, row) => Math.max(widest, displayWidth(row[index] ?? '')),
      displayWidth(column.title),
    ),
  )
  const flexible = columns.findIndex(column => column.flexible)
  const capped = natural.map((width, index) =>
    index === flexible ? width : Math.min(width, Math.max(NARROWEST, Math.floor(total * WIDEST_SHARE))),
  )
  if (flexible < 0) return capped
  const others = capped.reduce((sum, width, index) => (index === flexible ? sum : sum + width), 0)
  const left = total - others - GAP * (columns.length - 1)
  const given = Math.max(NARROWEST, Math.min(capped[flexible] ?? 0, left))
  return narrowed(
    capped.map((width, index) => (index === flexible ? given : width)),
    total,
  )
}

/** The widest columns give way, one step at a time, until all fit; none below what a few letters need. */
function narrowed(widths: readonly number[], total: number): number[] {
  const out = [...widths]
  const room = total - GAP * (out.length - 1)
  for (let over = out.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
    const widest = Math.max(...out)
    if (widest <= FEWEST) break
    out[out.indexOf(widest)] = widest - 1
  }
  return out
}
