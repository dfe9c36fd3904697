import { mkdirSync, writeFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { docxFile, paragraph } from '../docx-file.js'
import { onrecord } from '../onrecord.js'
import type { Outcome } from '../onrecord.js'
import { pdfFile } from '../pdf-file.js'
import { scratch } from './pile-record.js'

const { record, at } = scratch()

interface Row {
  readonly quotation: string
  readonly verdict: string
  readonly severity: string
  readonly suppressed: string | null
  readonly line?: number
  readonly column?: number
  readonly page?: number
  readonly paragraph?: number
  readonly part?: string
  readonly note?: number
}

const lines = (...more: string[]): Promise<Outcome> =>
  onrecord(['check', ...more, '-r', record, '-f', 'line'])

async function rowsOf(name: string, bytes: string | Uint8Array): Promise<Row[]> {
  writeFileSync(at(name), bytes)
  const { output, errors } = await onrecord(['check', at(name), '-r', record, '-f', 'json'])
  expect(errors).toBe('')
  return JSON.parse(output) as Row[]
}

const SLIP = 'The quay was under water for 25 minutes'
const TRUE = 'Nobody has told me who shortened it'

describe('a draft', () => {
  it('of a word processor has its places by paragraph, table and footnote', async () => {
    const rows = await rowsOf(
      'draft.docx',
      docxFile({
        body: [
          'The harbour',
          `“${TRUE},” Ada Quill wrote.`,
          `<w:tbl><w:tr><w:tc>${paragraph(`Quill wrote: “the quay was under water for 25 minutes.”`)}</w:tc></w:tr></w:tbl>`,
          paragraph(
            `<w:r><w:t>Then she left.</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t> </w:t></w:r>`,
          ),
        ],
        footnotes: ['“I shall sign another table,” Quill wrote.'],
      }),
    )
    expect(rows).toMatchObject([
      { verdict: 'verbatim', paragraph: 2, part: 'body' },
      { verdict: 'altered', paragraph: 3, part: 'table' },
      { severity: expect.stringMatching(/error|warning/) as string, paragraph: 1, part: 'footnote', note: 1 },
    ])
  })

  it('of a word processor lets stand what a comment is fixed to, and names a comment that is for nothing', async () => {
    const marked = (id: number, words: string): string =>
      `<w:commentRangeStart w:id="${id}"/><w:r><w:t xml:space="preserve">${words}</w:t></w:r><w:commentRangeEnd w:id="${id}"/>`
    const rest = '<w:r><w:t xml:space="preserve"> Ada Quill wrote.</w:t></w:r>'
    const body = [paragraph(marked(0, `“${SLIP},”`) + rest), paragraph(marked(1, `“${TRUE},”`) + rest)]
    const reason = 'onrecord-ignore: agreed with her'
    const [row] = await rowsOf('noted.docx', docxFile({ body, comments: [reason, reason] }))
    expect(row).toMatchObject({ severity: 'ok', suppressed: 'agreed with her' })
    const { code, output } = await lines(at('noted.docx'))
    expect(code).toBe(0)
    expect(output.match(/unused-note/g)).toHaveLength(1)
    expect(output).toMatch(/paragraph 2: warning: unused-note: /)
  })

  it('as PDF has its places by page and paragraph, and words parted at a line end are whole', async () => {
    const rows = await rowsOf(
      'draft.pdf',
      pdfFile([
        ['A heading', '', '“Nobody has told me who short-', 'ened it,” Ada Quill wrote.'],
        ['And more:', '', `“${SLIP},” she wrote.`],
      ]),
    )
    expect(rows).toMatchObject([
      { verdict: 'verbatim', page: 1, paragraph: 2 },
      { verdict: 'altered', page: 2, paragraph: 2 },
    ])
  })

  it('as HTML has lines and columns of the file, and a block quotation needs no marks', async () => {
    const html = `<!doctype html>
<article><p>Ada Quill wrote:</p>
  <blockquote><p>Nobody has told me who
   shortened&nbsp;it.</p></blockquote>
<!-- onrecord-ignore: a test -->
<p>&ldquo;${SLIP},&rdquo; she wrote.</p></article>`
    const rows = await rowsOf('draft.html', html)
    expect(rows).toMatchObject([
      { verdict: 'verbatim', line: 3, column: 18 },
      { verdict: 'altered', suppressed: 'a test', line: 6, column: 11 },
    ])
  })

  it.each(['utf-16le', 'utf-16be', 'windows-1252', 'utf-8'])(
    'in %s is read as it was written',
    async charset => {
      const bytes = iconv.encode(`Café.\r\n“${TRUE},” wrote Ada Quill.\r\n`, charset, {
        addBOM: charset !== 'windows-1252',
      })
      expect(await rowsOf('charset.txt', bytes)).toMatchObject([{ verdict: 'verbatim', line: 2, column: 2 }])
    },
  )

  it('from a clipboard keeps its words: soft line breaks, hard spaces, curly marks and pages', async () => {
    const input = `\u201CNobody\u00A0has told me\u000Bwho short\u00ADened\u2028it,\u201D wrote Ada Quill.`
    const page = `<meta charset='utf-8'><p><span style="mso-x">&ldquo;Nobody has&nbsp;told me</span><br>who shortened it,&rdquo; wrote Ada Quill.</p>`
    for (const text of [input, page]) {
      const { output } = await onrecord(['check', '-', '-r', record, '-f', 'json'], { input: text })
      expect(JSON.parse(output)).toMatchObject([{ verdict: 'verbatim' }])
    }
    const file = docxFile({ body: [`“${SLIP},” Ada Quill wrote.`] })
    const { output } = await onrecord(['check', '-', '-r', record, '-f', 'line'], { input: file })
    expect(output).toMatch(/^<stdin>: paragraph 1: error: altered: /)
  })

  it('in plain text lets a line of its own let stand the next', async () => {
    const rows = await rowsOf('noted.txt', `onrecord-ignore: agreed\n“${SLIP},” Ada Quill wrote.\n`)
    expect(rows).toMatchObject([{ verdict: 'altered', severity: 'ok', suppressed: 'agreed' }])
  })
})

describe('several drafts', () => {
  it('of a folder are checked in order, and counted by draft at the end', async () => {
    mkdirSync(at('drafts', 'deep'), { recursive: true })
    writeFileSync(at('drafts', 'b.md'), `“${SLIP},” Ada Quill wrote.\n`)
    writeFileSync(at('drafts', 'deep', 'a.txt'), `“${TRUE},” Ada Quill wrote.\n`)
    writeFileSync(at('drafts', 'picture.png'), 'not a draft')
    const { code, output } = await onrecord(['check', at('drafts'), '-r', record])
    expect(code).toBe(1)
    expect(output).toMatch(/b\.md\s+1 error, .*\n.*a\.txt\s+0 errors, .*\n\n2 quotations checked: 1 error/)
  })

  it('are checked though one cannot be, which is named, and the exit code is 2', async () => {
    writeFileSync(at('one.md'), `“${TRUE},” Ada Quill wrote.\n`)
    writeFileSync(at('old.doc'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0]))
    const { code, output, errors } = await lines(at('old.doc'), at('one.md'))
    expect(code).toBe(2)
    expect(output).toMatch(/one\.md:1:2: ok: verbatim/)
    expect(errors).toMatch(/^onrecord: [^\n]*old\.doc[^\n]*save it as \.docx[^\n]*\n$/)
  })
})

describe('build', () => {
  it('takes .docx and PDF files into the record, and verify reads them again', async () => {
    mkdirSync(at('mixed'))
    writeFileSync(
      at('mixed', 'a.docx'),
      docxFile({ body: ['“The gauge did not fail,” Ada Quill said.'], title: 'Gauges' }),
    )
    writeFileSync(at('mixed', 'b.pdf'), pdfFile([['“The gauge did not fail,” Ada Quill said.']]))
    const mixed = at('mixed.record')
    expect(await onrecord(['build', at('mixed'), '-o', mixed])).toMatchObject({ code: 0, errors: '' })
    const documents = JSON.parse((await onrecord(['show', mixed, 'documents', '--json'])).output) as object[]
    expect(documents).toHaveLength(2)
    expect(await onrecord(['verify', mixed])).toMatchObject({ code: 0 })
  })
})
