import { strToU8, zipSync } from 'fflate'
import { escapeMarkup } from './escape-markup.js'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A .docx file that was made of a text. */
export interface NewDocx {
  readonly bytes: Uint8Array
  /** Where an offset of the text lies in what `readManuscript` reads of the file. */
  readonly moved: (offset: number) => number
}

/** A line of the text, and where it lies in the file's own text. */
interface Line {
  readonly start: number
  readonly end: number
  readonly at: number
}

/**
 * A .docx file of a plain text: a paragraph for each of its lines, empty ones left out, with nothing set but the words. The same text gives the same
 * bytes. Linear.
 */
export function newDocx(text: string): NewDocx {
  const lines: Line[] = []
  let at = 0
  for (const { index, 0: line } of text.matchAll(/[^\n\r]+/gu)) {
    const [start, end] = [index + (line.length - line.trimStart().length), index + line.trimEnd().length]
    if (end <= start) continue
    lines.push({ start, end, at })
    at += end - start + GAP
  }
  const body = lines.map(({ start, end }) => paragraphOf(text.slice(start, end)))
  const files = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${OFFICE}.document.main+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${W}><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"/>`,
  }
  const entries = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)] as const)
  return {
    bytes: zipSync(Object.fromEntries(entries), { mtime: NO_TIME, level: 6 }),
    moved: offset => {
      const line = lines.findLast(({ start }) => start <= offset) ?? lines[0]
      return line === undefined
        ? 0
        : line.at + Math.min(Math.max(0, offset - line.start), line.end - line.start)
    },
  }
}

/** Between two paragraphs, as they are read. */
const GAP = 2

/** The earliest time that an archive can tell of. */
const NO_TIME = new Date(1980, 0, 1)

function paragraphOf(words: string): string {
  // What no XML may hold is a space: offsets stay.
  const plain = words.replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
  return `<w:p><w:r><w:t xml:space="preserve">${escapeMarkup(plain)}</w:t></w:r></w:p>`
}
