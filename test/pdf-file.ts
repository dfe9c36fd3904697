/** One page as lines from the top; an empty line parts paragraphs. */
export type PdfPage = readonly string[]

/** A note of a reader, fixed to a line of the first page, counted from 0. */
export interface PdfNote {
  readonly line: number
  readonly contents: string
}

const TOP = 760
const PITCH = 16
const FOOT = '%%EOF\n'

/** A PDF file of lines in one letter size, WinAnsi letters only. */
export function pdfFile(pages: readonly PdfPage[], note?: PdfNote): Uint8Array {
  const first = 4
  const noted = first + 2 * pages.length
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, page) => `${first + 2 * page} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  for (const [page, lines] of pages.entries()) {
    const content = lines
      .map((line, at) => `BT /F1 12 Tf 72 ${TOP - at * PITCH} Td (${winAnsi(line)}) Tj ET`)
      .join('\n')
    const annotations = note !== undefined && page === 0 ? `/Annots [${noted} 0 R]` : ''
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 2 * page + 1} 0 R ${annotations} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  }
  if (note !== undefined) {
    const y = TOP - note.line * PITCH
    objects.push(
      `<< /Type /Annot /Subtype /Highlight /Rect [72 ${y - 2} 300 ${y + 10}] /QuadPoints [72 ${y + 10} 300 ${y + 10} 72 ${y - 2} 300 ${y - 2}] /Contents (${winAnsi(note.contents)}) >>`,
    )
  }
  return Buffer.from(assembled(objects), 'latin1')
}

/** Objects as a file with its table of offsets. */
export function assembled(objects: readonly string[]): string {
  let out = '%PDF-1.4\n'
  const offsets: number[] = []
  for (const [index, object] of objects.entries()) {
    offsets.push(out.length)
    out += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return `${out}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${out.length}\n${FOOT}`
}

const WIN_ANSI: Readonly<Record<string, number>> = {
  '“': 147,
  '”': 148,
  '‘': 145,
  '’': 146,
  '–': 150,
  '—': 151,
}

function winAnsi(text: string): string {
  return text
    .replaceAll(/[\\()]/g, '\\$&')
    .replaceAll(/[“”‘’–—]/g, mark => `\\${(WIN_ANSI[mark] ?? 63).toString(8)}`)
}
