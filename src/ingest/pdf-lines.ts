/** A run of letters as pdf.js gives it: `transform` places its origin, in points from the lower left corner. */
export interface PdfItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

/** One printed line. Measures are points; `y` grows upward. */
export interface PdfLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly right: number
  /** Height of its letters. */
  readonly size: number
}

/** Letters this much smaller than their line and set above it are marks of footnotes. */
const SUPERSCRIPT = 0.8
/** A gap wider than this share of the letters' height is a space that was set by moving. */
const SPACE = 0.15
/** Letters whose feet differ by more than this share of their height stand on two lines. */
const SAME_LINE = 0.5

/**
 * The lines of a page in the order in which they were set. Text that stands upright or aslant, as a stamp or a
 * watermark, is left out, and so are the marks of footnotes. Linear.
 */
export function linesOf(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = []
  let line: PdfLine | undefined
  for (const item of items) {
    const [, slant = 0, , , x = 0, y = 0] = item.transform
    const size = item.height === 0 ? (line?.size ?? 0) : item.height
    if (item.str === '' || Math.abs(slant) > 0.01) continue
    const same = line !== undefined && Math.abs(line.y - y) <= SAME_LINE * Math.max(size, line.size)
    if (!same || line === undefined || x < line.x - size) {
      if (line !== undefined) lines.push(line)
      line = { text: item.str, x, y, right: x + item.width, size }
      continue
    }
    if (/^[\d*†‡,]{1,4}$/u.test(item.str) && size < SUPERSCRIPT * line.size && y > line.y + 0.5) continue
    const parted = x - line.right > SPACE * line.size && !/\s$/u.test(line.text) && !/^\s/u.test(item.str)
    line = {
      ...line,
      text: line.text + (parted ? ' ' : '') + item.str,
      right: Math.max(line.right, x + item.width),
      size: Math.max(line.size, size),
    }
  }
  if (line !== undefined) lines.push(line)
  return lines.filter(one => one.text.trim() !== '').map(one => ({ ...one, text: one.text.trim() }))
}

/** A line in this many pages, or on half of them, is set by the program and not by the author. */
const RUNNING = 3

/**
 * Pages without their running heads and feet and without page numbers: lines at the top or the foot that come again
 * on other pages, digits apart.
 */
export function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const seen = new Map<string, number>()
  for (const page of pages)
    for (const key of new Set(edges(page).map(line => formOf(line)))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const least = Math.max(2, Math.min(RUNNING, pages.length / 2))
  return pages.map(page => {
    const margin = new Set(edges(page))
    return page.filter(line => {
      if (!margin.has(line)) return true
      const form = formOf(line)
      return !/^[–—-]? ?#+ ?[–—-]?$/u.test(form) && (seen.get(form) ?? 0) < least
    })
  })
}

/** The two highest and the two lowest lines. */
function edges(page: readonly PdfLine[]): PdfLine[] {
  const byHeight = page.toSorted((a, b) => b.y - a.y)
  return [...new Set([...byHeight.slice(0, 2), ...byHeight.slice(-2)])]
}

function formOf({ text }: PdfLine): string {
  return text.replaceAll(/\d+/gu, '#').replaceAll(/\s+/gu, ' ')
}
