import { strToU8, zipSync } from 'fflate'

/** What a file made for a test holds. Paragraphs and notes are XML of runs, or plain words. */
export interface DocxParts {
  readonly body: readonly string[]
  readonly footnotes?: readonly string[]
  readonly comments?: readonly string[]
  readonly styles?: string
  readonly title?: string
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Words as runs: parted here and there, as a word processor does after each edit. */
export function runs(words: string): string {
  return words
    .split(/(?<= \S{5,} )/)
    .map(
      part =>
        `<w:r w:rsidR="00A1"><w:rPr><w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">${escaped(part)}</w:t></w:r>`,
    )
    .join('<w:proofErr w:type="spellStart"/>')
}

/** A paragraph: words, or runs; with the identity of a style. */
export function paragraph(content: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p w:rsidR="00A1">${properties}${content.startsWith('<w:') ? content : runs(content)}</w:p>`
}

/** A .docx file as a word processor writes one. */
export function docxFile(parts: DocxParts): Uint8Array {
  const body = parts.body.map(one =>
    one.startsWith('<w:tbl') || one.startsWith('<w:p ') ? one : paragraph(one),
  )
  const notes = (parts.footnotes ?? []).map(
    (one, index) => `<w:footnote w:id="${index + 1}">${paragraph(one)}</w:footnote>`,
  )
  const comments = (parts.comments ?? []).map(
    (one, index) => `<w:comment w:id="${index}" w:author="Ada">${paragraph(one)}</w:comment>`,
  )
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${OFFICE}.document.main+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${W}><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`,
  }
  if (notes.length > 0)
    files['word/footnotes.xml'] =
      `${HEAD}<w:footnotes ${W}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>${notes.join('')}</w:footnotes>`
  if (comments.length > 0)
    files['word/comments.xml'] = `${HEAD}<w:comments ${W}>${comments.join('')}</w:comments>`
  if (parts.styles !== undefined)
    files['word/styles.xml'] = `${HEAD}<w:styles ${W}>${parts.styles}</w:styles>`
  if (parts.title !== undefined)
    files['docProps/core.xml'] =
      `${HEAD}<cp:coreProperties xmlns:cp="cp" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(parts.title)}</dc:title></cp:coreProperties>`
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
