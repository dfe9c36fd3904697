import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { docxFile, paragraph } from '../../test/docx-file.js'
import { readManuscript } from './index.js'
import { readDocx } from './docx.js'
import { edited } from './plain-manuscript.js'

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const manuscript = (...body: string[]): ReturnType<typeof readManuscript> =>
  readManuscript(docxFile({ body }))

describe('a .docx file', () => {
  it('gives body, tables and notes in order, paragraphs parted by an empty line', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`
    const bytes = docxFile({
      body: [
        'Ada Quill wrote a letter & a note.',
        '',
        `<w:tbl><w:tr>${cell('One')}${cell('Two')}</w:tr></w:tbl>`,
        paragraph(`${run('See below')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('.')}`),
      ],
      footnotes: ['The note says so.'],
      title: 'Tides',
    })
    const { text, own } = await readDocx(bytes)
    expect(text).toBe('Ada Quill wrote a letter & a note.\n\nOne\n\nTwo\n\nSee below.\n\nThe note says so.')
    expect(own.title).toBe('Tides')
    const { place } = await readManuscript(bytes)
    const at = (words: string): unknown => place(text.indexOf(words))
    expect(at('letter')).toMatchObject({ part: 'body', paragraph: 1, note: undefined })
    expect(at('Two')).toMatchObject({ part: 'table', paragraph: 3 })
    expect(at('See')).toMatchObject({ part: 'body', paragraph: 4 })
    expect(at('The note')).toMatchObject({ part: 'footnote', paragraph: 1, note: 1 })
  })

  it('is read as it would be printed with all tracked changes taken', async () => {
    const { text } = await manuscript(
      paragraph(
        `${run('She ')}<w:del w:id="1"><w:r><w:delText>never </w:delText></w:r></w:del><w:ins w:id="2">${run('often ')}</w:ins>` +
          `<w:moveFrom w:id="3">${run('there ')}</w:moveFrom><w:hyperlink>${run('said')}</w:hyperlink>` +
          `<w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>` +
          `<w:r><w:br/><w:t>so</w:t><w:tab/><w:noBreakHyphen/><w:t>and so.</w:t></w:r>`,
      ),
    )
    expect(text).toBe('She often said\u2028so\t\u2011and so.')
  })

  it('has a text box once, before the paragraph in which it stands', async () => {
    const box = (kind: string): string =>
      `<${kind}><w:txbxContent>${paragraph('In the box.')}</w:txbxContent></${kind}>`
    const alternative = `<mc:AlternateContent><mc:Choice>${box('wps:txbx')}</mc:Choice><mc:Fallback>${box('v:textbox')}</mc:Fallback></mc:AlternateContent>`
    const { text, place } = await manuscript(
      paragraph(`${run('Before ')}<w:r>${alternative}</w:r>${run('after.')}`),
    )
    expect(text).toBe('In the box.\n\nBefore after.')
    expect(place(0)).toMatchObject({ part: 'text box' })
  })

  it('tells the page by the breaks of its last layout, and none where it has no trace of one', async () => {
    const brk = '<w:r><w:lastRenderedPageBreak/></w:r>'
    const paged = await manuscript('One.', paragraph(`${run('Two ')}${brk}${run('three.')}`))
    expect(paged.place(0)).toMatchObject({ page: 1 })
    expect(paged.place(paged.text.indexOf('three'))).toMatchObject({ page: 2, paragraph: 2 })
    const flat = await manuscript('One.')
    expect(flat.place(0)).toMatchObject({ page: undefined })
  })

  it('knows block quotations by the English name of their style', async () => {
    const { text, blocks } = await readManuscript(
      docxFile({
        body: ['Ada Quill wrote:', paragraph('The gauge did not fail.', 'Zitat'), 'She left.'],
        styles:
          '<w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style><w:style w:styleId="Text"><w:name w:val="Body Text"/></w:style>',
      }),
    )
    expect(blocks.map(span => text.slice(...span))).toEqual(['The gauge did not fail.'])
  })

  it('takes comments of the right form as notes of the author, on what they are fixed to', async () => {
    const start = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`
    const end = (id: number): string =>
      `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
    const { text, letStand } = await readManuscript(
      docxFile({
        body: [
          paragraph(`${run('She said ')}${start(0)}${run('“yes”')}${end(0)}${run(' twice.')}`),
          paragraph(`${start(1)}${run('He said no.')}${end(1)}`),
        ],
        comments: ['onrecord-ignore: agreed with her', 'Is this right?'],
      }),
    )
    expect(letStand.map(({ covers, reason }) => [text.slice(...covers), reason])).toEqual([
      ['“yes”', 'agreed with her'],
    ])
  })

  it.each([
    ['no archive', Buffer.from('PK\u0003\u0004 nothing')],
    ['an archive of something else', docxFile({ body: [] }).slice(0, 300)],
  ])('that is %s is refused by name', async (_what, bytes) => {
    await expect(readManuscript(bytes, 'docx')).rejects.toMatchObject({ code: 'unreadable-file' })
  })
})

describe('revising a .docx file', () => {
  const BODY = 'She wrote: “I kept the tables for thirteen years, and never lost one.” Then she left.'
  const edits = (text: string): { span: [number, number]; words: string; source: string }[] => {
    const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
    const after = at('never lost')[1]
    return [
      { span: at('thirteen'), words: 'thirty-one', source: 'Letter, 4 May' },
      { span: at('and '), words: '', source: 'Letter, 4 May' },
      { span: [after, after], words: ' <so much as>', source: 'Note' },
    ]
  }

  it('writes tracked changes that give the new words when they are taken and the old when they are refused', async () => {
    const before = await manuscript(BODY, 'Another paragraph.')
    const { bytes, left } = await before.revise!(edits(before.text))
    expect(left).toEqual([])
    const after = await readManuscript(bytes)
    expect(after.text).toBe(
      before.text
        .replace('thirteen', 'thirty-one')
        .replace('and ', '')
        .replace('never lost', 'never lost <so much as>'),
    )
    const xml = strFromU8(unzipSync(bytes)['word/document.xml']!)
    const refused = xml
      .replaceAll(/<w:ins [^>]*>.*?<\/w:ins>/gs, '')
      .replaceAll(/<\/?w:del [^>]*>|<\/w:del>/g, '')
      .replaceAll('w:delText', 'w:t')
    expect(
      refused
        .replaceAll(/<\/w:p>/g, '\n\n')
        .replaceAll(/<[^>]+>/g, '')
        .trim(),
    ).toBe(before.text)
  })

  it('changes what it is asked to, wherever edits begin and end', async () => {
    const file = docxFile({
      body: [BODY, 'Second: a “tale” of <tides> & “times”, told twice over.'],
      footnotes: [BODY],
    })
    const before = await readManuscript(file)
    const points = fc.uniqueArray(fc.nat(before.text.length), { minLength: 2, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(
        points,
        fc.string({ minLength: 1, maxLength: 5, unit: 'grapheme-ascii' }),
        async (some, words) => {
          const all = some.toSorted((a, b) => a - b)
          const asked = all.slice(1).flatMap((end, index) => {
            const start = all[index] ?? 0
            return index % 2 === 0
              ? [{ span: [start, end] as const, words: `x${words.trim()}x`, source: 'Letter' }]
              : []
          })
          const { bytes, left } = await before.revise!(asked)
          const done = asked.filter(edit => !left.includes(edit))
          expect((await readManuscript(bytes)).text).toBe(edited(before.text, done))
          for (const { span } of left) expect(before.text.slice(...span)).toContain('\n')
        },
      ),
      { numRuns: 60 },
    )
  })

  it('names the source once for changes that go together, in a comment, and keeps those that were there', async () => {
    const before = await readManuscript(docxFile({ body: [BODY], comments: ['Who says so?'] }))
    const files = unzipSync((await before.revise!(edits(before.text))).bytes)
    const comments = strFromU8(files['word/comments.xml']!)
    expect(comments.match(/<w:comment /g)).toHaveLength(3)
    expect(comments).toMatch(/Who says so\?.*Letter, 4 May.*Note/s)
    const ids = [...strFromU8(files['word/document.xml']!).matchAll(/<w:(?:ins|del) w:id="(\d+)"/g)].map(
      match => match[1],
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('adds its comments to the part that has them, whatever its name, and none to one that it cannot read', async () => {
    const renamed = (xml: (before: string) => string): Uint8Array => {
      const files = unzipSync(docxFile({ body: [BODY], comments: ['Who says so?'] }))
      const { 'word/comments.xml': own = new Uint8Array(), ...others } = files
      return zipSync({ ...others, 'word/comments2.xml': strToU8(xml(strFromU8(own))) })
    }
    const revised = async (bytes: Uint8Array): Promise<Record<string, Uint8Array>> => {
      const before = await readManuscript(bytes)
      return unzipSync((await before.revise!(edits(before.text))).bytes)
    }
    const known = await revised(renamed(xml => xml))
    expect(strFromU8(known['word/comments2.xml']!)).toMatch(/Who says so\?.*Letter, 4 May/s)
    expect(Object.keys(known).filter(name => name.includes('comments'))).toEqual(['word/comments2.xml'])
    expect(strFromU8(known['word/_rels/document.xml.rels']!)).not.toContain('omments')
    const broken = await revised(renamed(xml => xml.slice(0, -20)))
    expect(strFromU8(broken['word/document.xml']!)).toContain('<w:ins ')
    expect(strFromU8(broken['word/document.xml']!)).not.toContain('commentReference')
    expect(strFromU8(broken['word/comments2.xml']!)).not.toContain('Letter')
  })

  it('leaves out of its words and comments what cannot stand in XML', async () => {
    const before = await manuscript(BODY)
    const words = 'a\u0002b\u000Cc\uD800d\tq'
    const { bytes } = await before.revise!([{ span: [0, 1], words, source: 'Letter\u0001' }])
    const files = unzipSync(bytes)
    const written = ['word/document.xml', 'word/comments.xml'].map(name => strFromU8(files[name]!)).join('')
    expect(written).toContain('abcd\tq')
    expect(written).not.toMatch(/(?![\t\n\r])\p{Cc}|\uFFFD/u)
  })

  it('declares the part for comments where the file had none', async () => {
    const before = await manuscript(BODY)
    const files = unzipSync((await before.revise!(edits(before.text))).bytes)
    expect(strFromU8(files['[Content_Types].xml']!)).toContain('/word/comments.xml')
    expect(strFromU8(files['word/_rels/document.xml.rels']!)).toContain('Target="comments.xml"')
  })

  it('leaves what goes beyond a paragraph, and says which', async () => {
    const before = await manuscript('One. Two.', 'Three.')
    const edit = { span: [5, 14] as const, words: 'x', source: 'Letter' }
    const { left, bytes } = await before.revise!([edit])
    expect(left).toEqual([edit])
    expect((await readManuscript(bytes)).text).toBe(before.text)
  })

  it('sets a remark beside words that stay, which is read again as a note of the author', async () => {
    const before = await manuscript('She said: “It was never safe.” Nobody answered.')
    const at = before.text.indexOf('It was')
    const span = [at, at + 6] as const
    const remark = { span, words: '', source: 'onrecord-ignore: agreed with her', isRemark: true } as const
    const { bytes, left } = await before.revise!([remark])
    expect(left).toEqual([])
    const after = await readManuscript(bytes)
    expect(after.text).toBe(before.text)
    expect(after.letStand).toEqual([{ covers: [...span], reason: 'agreed with her' }])
  })
})
